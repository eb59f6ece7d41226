"""A server and a jump host on this machine's loopback: real sshds that let one key in."""

import os
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

SSHD = """
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
LogLevel VERBOSE
"""


@dataclass
class Sshd:
    """A server, its folder and its port on 127.0.0.1."""

    folder: Path
    port: int

    def authorize(self, key):
        """Let this private key's public part in, and no other."""
        (self.folder / "authorized_keys").write_text(Path(f"{key}.pub").read_text())

    @property
    def logins(self):
        """How often somebody was let in."""
        return (self.folder / "log").read_text().count("Accepted publickey")


def make_key(path, *, passphrase=""):
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-f", str(path)], check=True
    )
    return path


@pytest.fixture
def start_sshd(tmp_path):
    """Returns a function that starts a server of the given name; all of them end with the test."""
    Path("/run/sshd").mkdir(exist_ok=True)
    running = []

    def start(name):
        folder = tmp_path / name
        folder.mkdir()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            server = Sshd(folder, probe.getsockname()[1])
        make_key(folder / "host_key")
        (folder / "authorized_keys").touch()
        (folder / "sshd_config").write_text(SSHD.format(port=server.port, folder=folder))
        command = [shutil.which("sshd") or "/usr/sbin/sshd", "-D", "-e", "-f"]
        with (folder / "log").open("wb") as log:
            running.append(subprocess.Popen([*command, str(folder / "sshd_config")], stderr=log))
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", server.port)) == 0:
                    return server
            time.sleep(0.05)
        raise TimeoutError(f"sshd doesn't listen on port {server.port}")

    yield start
    for daemon in running:
        daemon.terminate()
        daemon.wait()


@pytest.fixture
def agent(tmp_path, monkeypatch):
    """An SSH agent in the environment; call it with a private key's path to add the key."""
    socket_path = tmp_path / "agent"
    process = subprocess.Popen(
        ["ssh-agent", "-D", "-a", str(socket_path)], stdout=subprocess.DEVNULL
    )
    monkeypatch.setenv("SSH_AUTH_SOCK", str(socket_path))
    while not socket_path.exists():
        time.sleep(0.01)

    def add(key, *, passphrase=None):
        environment = dict(os.environ)
        if passphrase is not None:
            ask = tmp_path / "ask"
            ask.write_text(f"#!/bin/sh\necho {passphrase}\n")
            ask.chmod(0o700)
            environment |= {"SSH_ASKPASS": str(ask), "SSH_ASKPASS_REQUIRE": "force"}
        subprocess.run(["ssh-add", "-q", str(key)], check=True, env=environment)

    yield add
    process.terminate()
    process.wait()
