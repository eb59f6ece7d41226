"""Servers on this machine's loopback: a real sshd each, with an agent and a spool of its own."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coopctl.provision.hosts import Host
from programs.agent.spool import Reading, open_spool
from tests.unit.commands import in_inventory

__all__ = ["in_inventory"]

PROGRAMS = Path(__file__).parents[3] / "programs"
DRIVER = """
import pathlib, sys, time
here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here / "library"))
from programs.agent.cli import run
ahead = int((here / "ahead").read_text()) * 10**9
words = ["--config", str(here / "agent.json"), *sys.argv[1:]]
sys.exit(run(words, clock=lambda: time.time_ns() + ahead))
"""
SSHD = """
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
ForceCommand {folder}/command
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
"""
COMMAND = """#!/bin/sh
case "$SSH_ORIGINAL_COMMAND" in
"/usr/local/sbin/coop-agent "*) ;;
*) echo "this server runs coop-agent alone, not $SSH_ORIGINAL_COMMAND" >&2; exit 1 ;;
esac
set -- $SSH_ORIGINAL_COMMAND
shift
test -e {folder}/driver.py || exit 127
exec {python} -I {folder}/driver.py "$@"
"""


@dataclass
class Server:
    """One server. `run_ahead` shifts its clock; `record` puts readings into its spool, as a run of
    its agent does.
    """

    folder: Path
    host: Host

    def run_ahead(self, seconds: int) -> None:
        (self.folder / "ahead").write_text(str(seconds))

    @property
    def spool(self) -> Path:
        return self.folder / "lib" / "spool.db"

    def record(
        self,
        *,
        hour: datetime,
        count: int = 1,
        meter: str = "storage",
        household: str = "0001",
        quantity: int = 3600,
    ) -> None:
        """`count` readings of different resources in one hour."""
        kind = "drawer" if meter == "storage" else "mail"
        readings = [
            Reading(
                household,
                meter,
                f"{kind}/{household}.{number}",
                int(hour.timestamp()) // 3600,
                quantity + number,
            )
            for number in range(count)
        ]
        with open_spool(self.spool) as spool, spool.transaction():
            spool.add(readings)

    def replace_spool(self) -> None:
        shutil.rmtree(self.spool.parent)


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[Callable[[str], Server]]:
    """Returns a function that starts a server of the given name; all of them end with the test."""
    Path("/run/sshd").mkdir(exist_ok=True)
    daemons = []

    def start(name: str) -> Server:
        server = _build_server(
            tmp_path / name,
            name=name,
            key=_client_key(tmp_path),
            known_hosts=tmp_path / "known_hosts",
        )
        command = [
            shutil.which("sshd") or "/usr/sbin/sshd",
            "-D",
            "-e",
            "-f",
            str(server.folder / "sshd_config"),
        ]
        with (server.folder / "sshd.log").open("wb") as log:
            daemons.append(subprocess.Popen(command, stderr=log))
        _wait_for_port(server.host.port)
        return server

    yield start
    for daemon in daemons:
        daemon.terminate()
        daemon.wait()


def _client_key(folder: Path) -> Path:
    key = folder / "client_key"
    if not key.exists():
        _generate_key(key)
    return key


def _generate_key(file: Path) -> None:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)], check=True)


def _build_server(folder: Path, *, name: str, key: Path, known_hosts: Path) -> Server:
    for program in ("agent", "common"):
        shutil.copytree(
            PROGRAMS / program,
            folder / "library" / "programs" / program,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    _generate_key(folder / "host_key")
    shutil.copy(key.with_suffix(".pub"), folder / "authorized_keys")
    (folder / "sshd_config").write_text(SSHD.format(port=port, folder=folder))
    (folder / "command").write_text(COMMAND.format(folder=folder, python=sys.executable))
    (folder / "command").chmod(0o755)
    (folder / "driver.py").write_text(DRIVER)
    (folder / "agent.json").write_text(
        f'{{"host": "{name}", "meters": [], "spool": "{folder / "lib" / "spool.db"}"}}'
    )
    server = Server(
        folder,
        Host(name=name, address="127.0.0.1", port=port, key_file=key, known_hosts=known_hosts),
    )
    server.run_ahead(0)
    return server


def _wait_for_port(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"sshd doesn't listen on port {port}")


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC)
