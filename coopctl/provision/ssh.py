"""One command on one server over SSH, its output line by line."""

from __future__ import annotations

import logging
import shlex
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import paramiko

from coopctl.core.errors import ConfigurationError, CoopError, UnreachableError
from coopctl.provision.hosts import Host

_CONNECT_SECONDS = 15
_SILENT_SECONDS = 120
_NOT_FOUND = 127

# paramiko's own words about a failed connection would come beside our sentence.
logging.getLogger("paramiko").addHandler(logging.NullHandler())


class _KeepNewKeys(paramiko.MissingHostKeyPolicy):
    """OpenSSH's `accept-new`: a host's first key is kept in the known_hosts file, which is only
    ever appended to.
    """

    _lock = threading.Lock()

    def __init__(self, known_hosts: Path) -> None:
        self._file = known_hosts

    def missing_host_key(self, _: paramiko.SSHClient, hostname: str, key: paramiko.PKey) -> None:
        with self._lock:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{hostname} {key.get_name()} {key.get_base64()}\n")


class _RefuseNewKeys(paramiko.MissingHostKeyPolicy):
    """OpenSSH's `yes`."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def missing_host_key(self, _: paramiko.SSHClient, __: str, key: paramiko.PKey) -> None:
        fingerprint, file = key.fingerprint, self._host.known_hosts
        raise CoopError(
            f"the host key of {self._host.name} isn't known ({fingerprint})",
            hint=f"check it, then add it to {file}",
        )


class _AskNobody(paramiko.MissingHostKeyPolicy):
    """OpenSSH's `no`."""

    def missing_host_key(self, _: paramiko.SSHClient, __: str, ___: paramiko.PKey) -> None:
        """Go on."""


@contextmanager
def connect(host: Host) -> Iterator[paramiko.SSHClient]:
    """Log in, and hang up at the end. Host keys are checked as the inventory says.

    Raises UnreachableError, or CoopError if the host shows another key than before.
    """
    client = paramiko.SSHClient()
    _trust_known_keys(client, host=host)
    try:
        _log_in(client, host=host)
        yield client
    except (OSError, EOFError, paramiko.SSHException) as error:
        raise UnreachableError(
            f"{host.name} stopped answering: {_describe(error)}",
            hint="run it again: it goes on where it was",
        ) from error
    finally:
        client.close()


def run_lines(
    client: paramiko.SSHClient, *, host: Host, command: Sequence[str], text: str = ""
) -> Iterator[str]:
    """Yield the lines that the command prints; `text` is its standard input. Raises CoopError with
    its own words if it fails.
    """
    words = command if host.user == "root" else ("sudo", "-n", *command)
    stdin, stdout, stderr = client.exec_command(shlex.join(words), timeout=_SILENT_SECONDS)
    if text:
        stdin.write(text)
    stdin.channel.shutdown_write()
    for line in stdout:
        yield line.rstrip("\n")
    complaint = stderr.read().decode(errors="replace").strip()
    status = stdout.channel.recv_exit_status()
    if status == _NOT_FOUND:
        raise CoopError(
            f"{host.name} has no {command[0]}",
            hint=f"`coopctl deploy --limit {host.name}` puts it there",
        )
    if status != 0:
        last = (complaint.splitlines() or [f"{command[0]} ended with {status}"])[-1]
        raise CoopError(f"{host.name} says: {last}")


def _trust_known_keys(client: paramiko.SSHClient, *, host: Host) -> None:
    if host.host_key_policy == "no":
        client.set_missing_host_key_policy(_AskNobody())
        return
    if host.known_hosts.is_file():
        client.load_host_keys(str(host.known_hosts))
    client.set_missing_host_key_policy(
        _KeepNewKeys(host.known_hosts)
        if host.host_key_policy == "accept-new"
        else _RefuseNewKeys(host)
    )


def _log_in(client: paramiko.SSHClient, *, host: Host) -> None:
    if host.key_file is not None and not host.key_file.is_file():
        raise ConfigurationError(
            f"the SSH key of {host.name} isn't there: {host.key_file}",
            hint="check ansible_ssh_private_key_file",
        )
    try:
        client.connect(
            host.address,
            port=host.port,
            username=host.user,
            key_filename=str(host.key_file) if host.key_file else None,
            look_for_keys=host.key_file is None,
            timeout=_CONNECT_SECONDS,
            banner_timeout=_CONNECT_SECONDS,
            auth_timeout=_CONNECT_SECONDS,
        )
    except paramiko.BadHostKeyException as error:
        hint = f"if it was reinstalled: ssh-keygen -f {host.known_hosts} -R '{error.hostname}'"
        raise CoopError(
            f"{host.name} shows another host key than before: it may be another server", hint=hint
        ) from error
    except paramiko.AuthenticationException as error:
        hint = f"try `ssh -p {host.port} {host.user}@{host.address}`"
        raise UnreachableError(f"{host.name} doesn't let {host.user} log in", hint=hint) from error
    except (OSError, EOFError, paramiko.SSHException) as error:
        hint = f"try `ssh -p {host.port} {host.user}@{host.address}`"
        raise UnreachableError(
            f"{host.name} ({host.address}, port {host.port}) can't be reached: {_describe(error)}",
            hint=hint,
        ) from error


def _describe(error: Exception) -> str:
    if isinstance(error, paramiko.ssh_exception.NoValidConnectionsError):
        error = next(iter(error.errors.values()))
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
