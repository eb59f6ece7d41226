"""One login for pyinfra and paramiko, and commands on a server, their output line by line."""

from __future__ import annotations

import logging
import shlex
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import paramiko
from typing_extensions import override

from coopctl.core.errors import CoopError, UnreachableError
from coopctl.provision.access import Access, check_access
from coopctl.provision.hosts import Host
from coopctl.provision.keys import Keys

_CONNECT_SECONDS = 15
_SILENT_SECONDS = 120
_NOT_FOUND = 127

# paramiko's own words about a failed connection would come beside our sentence.
logging.getLogger("paramiko").addHandler(logging.NullHandler())


class Client(paramiko.SSHClient):
    """A login that knows as whom, and ends its proxy's process with itself."""

    def __init__(self, access: Access) -> None:
        super().__init__()
        self.access = access
        self.proxy: subprocess.Popen[bytes] | None = None

    @override
    def close(self) -> None:
        super().close()
        if self.proxy is not None:
            self.proxy.terminate()
            self.proxy.wait()


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

    def __init__(self, host: Host, *, known_hosts: Path) -> None:
        self._host = host
        self._file = known_hosts

    def missing_host_key(self, _: paramiko.SSHClient, __: str, key: paramiko.PKey) -> None:
        raise CoopError(
            f"the host key of {self._host.name} isn't known ({key.fingerprint})",
            hint=f"check it, then add it to {self._file}",
        )


class _AcceptAnyKey(paramiko.MissingHostKeyPolicy):
    """OpenSSH's `no`."""

    def missing_host_key(self, _: paramiko.SSHClient, __: str, ___: paramiko.PKey) -> None:
        """Go on."""


@contextmanager
def connect(host: Host) -> Iterator[Client]:
    """Log in, and hang up at the end. Host keys are checked as the inventory and ssh's own
    configuration say.

    Raises UnreachableError, or CoopError if the host shows another key than before.
    """
    client = log_in(host)
    try:
        yield client
    except (OSError, EOFError, paramiko.SSHException) as error:
        raise UnreachableError(
            f"{host.name} stopped answering: {_describe(error)}",
            hint="run it again: it goes on where it was",
        ) from error
    finally:
        client.close()


def run_lines(
    client: Client, *, host: Host, command: Sequence[str], text: str = ""
) -> Iterator[str]:
    """Yield the lines that the command prints; `text` is its standard input. Raises CoopError with
    its own words if it fails.
    """
    words = command if client.access.user == "root" else ("sudo", "-n", *command)
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


def log_in(host: Host) -> Client:
    """Return an open connection, which the caller closes.

    Raises as `connect` does, and ConfigurationError without a key.
    """
    access = check_access([host])[host.name]
    client = Client(access)
    keys = Keys(access)
    with tempfile.TemporaryFile() as said:
        try:
            _trust_known_keys(client, host=host)
            way = _open_way(client, said=said)
            client.connect(
                access.known_as,
                username=access.user,
                sock=way,
                timeout=_CONNECT_SECONDS,
                banner_timeout=_CONNECT_SECONDS,
                auth_timeout=_CONNECT_SECONDS,
                auth_strategy=keys,
            )
        except BaseException as error:
            client.close()
            if refusal := _explain(error, host=host, access=access, keys=keys, said=said):
                raise refusal from error
            raise
        finally:
            keys.close()
    return client


def _trust_known_keys(client: Client, *, host: Host) -> None:
    access = client.access
    if access.host_key_policy == "no":
        client.set_missing_host_key_policy(_AcceptAnyKey())
        return
    for file in access.known_hosts:
        if file.is_file():
            client.load_system_host_keys(str(file))
    client.set_missing_host_key_policy(
        _KeepNewKeys(access.known_hosts[0])
        if access.host_key_policy == "accept-new"
        else _RefuseNewKeys(host, known_hosts=access.known_hosts[0])
    )


def _open_way(client: Client, *, said: IO[bytes]) -> socket.socket:
    """Return a socket to the host's port; what a proxy complains about goes to `said`."""
    access = client.access
    if not access.proxy:
        return socket.create_connection((access.address, access.port), timeout=_CONNECT_SECONDS)
    ours, its = socket.socketpair()
    with its:
        client.proxy = subprocess.Popen(
            access.proxy, stdin=its.fileno(), stdout=its.fileno(), stderr=said
        )
    return ours


def _explain(
    error: BaseException, *, host: Host, access: Access, keys: Keys, said: IO[bytes]
) -> CoopError | None:
    """Return the error as a sentence with its cure; None for what isn't the connection's."""
    if isinstance(error, paramiko.BadHostKeyException):
        return CoopError(
            f"{host.name} shows another host key than before: it may be another server",
            hint=f"if it was reinstalled: ssh-keygen -f {access.known_hosts[0]} -R "
            f"'{access.known_as}'",
        )
    if isinstance(error, paramiko.AuthenticationException):
        return UnreachableError(
            f"{host.name} doesn't let {access.user} log in: no SSH key fits",
            hint="; ".join([*keys.kept_back, f"try `{access.login}`"]),
        )
    if isinstance(error, OSError | EOFError | paramiko.SSHException):
        said.seek(0)
        words = said.read().decode(errors="replace").strip().splitlines()
        cause = words[-1] if words else _describe(error)
        return UnreachableError(
            f"{host.name} ({access.address}, port {access.port}) can't be reached: {cause}",
            hint=f"try `{access.login}`",
        )
    return None


def _describe(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
