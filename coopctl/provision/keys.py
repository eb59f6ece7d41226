"""Which SSH keys a host is offered, in which order, and what kept others back."""

from __future__ import annotations

import base64
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import paramiko
from paramiko.auth_strategy import AuthSource, AuthStrategy, InMemoryPrivateKey
from typing_extensions import override

from coopctl.provision.access import Access

_ENVIRONMENT = threading.Lock()


class Keys(AuthStrategy):
    """Keys of the agent that belong to the host's identity files, then those files, then the
    agent's other keys, unless `IdentitiesOnly` says otherwise: few tries, since servers count them.

    `kept_back` says in words why a key could not be offered.
    """

    def __init__(self, access: Access) -> None:
        super().__init__(paramiko.SSHConfig())
        self._access = access
        self.kept_back: list[str] = []
        self._agent: paramiko.Agent | None = None

    @override
    def get_sources(self) -> Iterator[AuthSource]:
        agent = {key.asbytes(): key for key in self._ask_agent()}
        for file in self._access.identity_files:
            if held := agent.pop(_public_part(file), None):
                yield self._offer(held)
            elif key := self._load(file):
                if key.public_blob is None:
                    agent.pop(key.asbytes(), None)
                yield self._offer(key)
        if not self._access.identities_only:
            yield from map(self._offer, agent.values())

    def close(self) -> None:
        """Hang up on the agent."""
        if self._agent is not None:
            self._agent.close()

    def _offer(self, key: paramiko.PKey) -> AuthSource:
        return cast("AuthSource", InMemoryPrivateKey(self._access.user, key))

    def _load(self, file: Path) -> paramiko.PKey | None:
        try:
            return paramiko.PKey.from_path(file)
        except (paramiko.PasswordRequiredException, TypeError):
            self.kept_back.append(
                f"{file} has a passphrase: give it to the agent by `ssh-add {file}`"
            )
        except (paramiko.SSHException, paramiko.pkey.UnknownKeyType, ValueError, OSError) as error:
            self.kept_back.append(f"{file} can't be used here: {error or type(error).__name__}")
        return None

    def _ask_agent(self) -> tuple[paramiko.PKey, ...]:
        """Return the keys that the agent holds; none if it doesn't answer."""
        if self._access.agent is None:
            return ()
        with _ENVIRONMENT:
            before = os.environ.get("SSH_AUTH_SOCK")
            os.environ["SSH_AUTH_SOCK"] = self._access.agent
            try:
                self._agent = paramiko.Agent()
                return tuple(self._agent.get_keys())
            except (paramiko.SSHException, OSError) as error:
                self.kept_back.append(f"the SSH agent doesn't answer: {error}")
                return ()
            finally:
                _restore(before)


def _restore(before: str | None) -> None:
    if before is None:
        os.environ.pop("SSH_AUTH_SOCK", None)
    else:
        os.environ["SSH_AUTH_SOCK"] = before


def _public_part(file: Path) -> bytes:
    """Return the key in `<file>.pub` as it's sent (RFC 4253, 6.6); empty if there is none."""
    try:
        return base64.b64decode(Path(f"{file}.pub").read_text(encoding="utf-8").split()[1])
    except (OSError, ValueError, IndexError):
        return b""
