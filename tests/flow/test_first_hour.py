"""The first hour of a new co-op: exactly what `coopctl init` writes, and a key that only the SSH
agent has.
"""

import imaplib
import os
import shutil
import ssl
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coopctl.settings.paths import CHECKOUT
from lab.access import private_key
from lab.containers import start_server

pytestmark = pytest.mark.lab

NAME = "first-hour-of-a-test"
ANSWERS = {
    "--coop": "Frysboxen",
    "--organisation-number": "802400-0005",
    "--domain": "frysboxen.example",
    "--currency": "SEK",
    "--timezone": "Europe/Stockholm",
    "--language": "sv",
    "--server": "mail1",
    "--types": "mail,lists,web",
    "--pools": "server,domain",
    "--bankgiro": "5050-1055",
}
PASSWORD = "a freezer full of blueberries"


@pytest.fixture(scope="module")
def server(place):
    """A server of the lab, beside the one of the other tests."""
    lab = place.lab
    return start_server(lab, "mail1", index=1).address


@pytest.fixture(scope="module")
def agent(tmp_path_factory):
    """The socket of an SSH agent that knows the lab's key."""
    path = tmp_path_factory.mktemp("agent") / "socket"
    process = subprocess.Popen(["ssh-agent", "-D", "-a", str(path)], stdout=subprocess.DEVNULL)
    while not path.exists():
        time.sleep(0.01)
    subprocess.run(
        ["ssh-add", "-q", str(private_key())],
        check=True,
        env=os.environ | {"SSH_AUTH_SOCK": str(path)},
    )
    yield path
    process.terminate()
    process.wait()


@pytest.fixture(scope="module")
def coopctl(server, agent, tmp_path_factory):
    """Runs a command in an inventory that `coopctl init` makes; returns what it said."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("COOPCTL_DATABASE", "COOPCTL_INVENTORY")
    } | {
        "SSH_AUTH_SOCK": str(agent),
        "COOPCTL_STATE": str(tmp_path_factory.mktemp("state")),
        "COOPCTL_INVENTORY": str(CHECKOUT / "inventories" / NAME),
    }
    forget_host_key(server)

    def run(*words, stdin=""):
        done = subprocess.run(
            [sys.executable, "-c", "from coopctl.cli import main; main()", *words],
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            timeout=1200,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    yield run
    shutil.rmtree(CHECKOUT / "inventories" / NAME, ignore_errors=True)
    forget_host_key(server)


def forget_host_key(server):
    """Its container had other keys before; `init` leaves known hosts to the person's own file."""
    known = Path("~/.ssh/known_hosts").expanduser()
    if known.exists():
        command = ["ssh-keygen", "-q", "-f", str(known), "-R", str(server)]
        subprocess.run(command, check=False, capture_output=True)


def test_what_init_writes_is_deployed_and_a_mailbox_works(coopctl, server):
    words = [word for pair in ANSWERS.items() for word in pair]
    coopctl("init", NAME, *words, "--address", str(server))
    written = (CHECKOUT / "inventories" / NAME / "hosts.yml").read_text()
    assert "private_key" not in written
    coopctl("deploy")
    coopctl("household", "add", "0001", "Almgren", "--email", "alma@elsewhere.example")
    address = "alma@frysboxen.example"
    said = coopctl(
        "mailbox", "add", address, "--household", "0001", "--password-stdin", stdin=PASSWORD
    )
    assert "works on mail1" in said
    trust = ssl.create_default_context()
    trust.check_hostname = False
    trust.verify_mode = ssl.CERT_NONE  # the real CA can't reach a lab
    with imaplib.IMAP4_SSL(str(server), ssl_context=trust) as inbox:
        assert inbox.login(address, PASSWORD)[0] == "OK"
