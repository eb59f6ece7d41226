"""Strangers who guess: each has an address of its own on a machine elsewhere, so that nobody else
is banned with it.
"""

from __future__ import annotations

import ipaddress
import itertools
import json
import shlex
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
import testinfra.host

_PATIENCE = 30
_numbers = itertools.count(1)

# Runs elsewhere: COUNT guesses side by side from the address SOURCE, and prints how each ended. A
# ban cuts some off; a server that is busy takes long to answer the others.
_GUESS = """
import base64, concurrent.futures, imaplib, smtplib, socket, ssl, sys
protocol, source, target, user, count = sys.argv[1:]
context = ssl.create_default_context()
context.check_hostname, context.verify_mode = False, ssl.CERT_NONE

def connect(port):
    return socket.create_connection((target, port), 25, (source, 0))

class Imap(imaplib.IMAP4_SSL):
    def _create_socket(self, timeout):
        return context.wrap_socket(connect(993))

def imap(number):
    Imap(target, 993, ssl_context=context).login(user, f"guess {number}")

def submission(number):
    client = smtplib.SMTP_SSL(target, 465, context=context, timeout=25, source_address=(source, 0))
    client.ehlo()
    client.user, client.password = user, f"guess {number}"
    client.auth("PLAIN", client.auth_plain)

def sieve(number):
    plain = connect(4190)
    lines = plain.makefile("rb")
    while not lines.readline().startswith(b"OK"): pass
    plain.sendall(b"STARTTLS\\r\\n")
    lines.readline()
    safe = context.wrap_socket(plain)
    secret = base64.b64encode(f"\\0{user}\\0guess {number}".encode()).decode()
    safe.sendall(f'AUTHENTICATE "PLAIN" "{secret}"\\r\\n'.encode())
    answers = safe.makefile("rb")
    while not answers.readline().startswith(b"NO"): pass

def guess(number):
    try:
        globals()[protocol](number)
    except Exception as refusal:
        return type(refusal).__name__

with concurrent.futures.ThreadPoolExecutor(20) as pool:
    print(*pool.map(guess, range(int(count))))
"""
_CONNECT = """
import socket, sys
source, target, *ports = sys.argv[1:]
for port in ports:
    try:
        socket.create_connection((target, int(port)), 2, (source, 0)).close()
        print(port)
    except OSError:
        pass
"""


@dataclass(frozen=True)
class Stranger:
    """Somebody elsewhere with an address of their own."""

    machine: testinfra.host.Host
    address: str
    server: str
    host: testinfra.host.Host

    def guess(self, protocol: str, *, times: int, user: str) -> None:
        """Try so many wrong passwords: `protocol` is imap, submission or sieve."""
        ends = self.machine.check_output(
            f"python3 -c {shlex.quote(_GUESS)} {protocol} {self.address} {self.server} "
            f"{shlex.quote(user)} {times}"
        )
        print(f"{times} guesses from {self.address} by {protocol}: {ends}")

    def try_keys(self, *, times: int) -> None:
        """Try so many times to get in as root by a key that the server doesn't know."""
        key = self.machine.check_output("mktemp --dry-run /tmp/key.XXXXXX")
        options = (
            f"-b {self.address} -i {key} -o BatchMode=yes -o IdentitiesOnly=yes -o "
            "StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null"
        )
        attempt = f"for i in $(seq {times}); do ssh {options} root@{self.server} true; done"
        self.machine.run(f"ssh-keygen -q -t ed25519 -N '' -f {key}; {attempt}; rm {key} {key}.pub")

    def fail(self, jail: str) -> None:
        """Let fail2ban believe in ten failed logins."""
        for _ in range(10):
            self.host.run_expect([0], f"fail2ban-client set {jail} attempt {self.address}")

    def reaches(self, *ports: int) -> set[int]:
        """Which of the ports take a connection from here."""
        numbers = " ".join(map(str, ports))
        return set(
            map(
                int,
                self.machine.check_output(
                    f"python3 -c {shlex.quote(_CONNECT)} {self.address} {self.server} {numbers}"
                ).split(),
            )
        )


@pytest.fixture
def stranger(host, elsewhere) -> Iterator[Callable[[str], Stranger]]:
    """Call it with a family, 4 or 6, for somebody who wasn't seen before. Their bans end with the
    test.
    """
    met = []

    def appear(family: str) -> Stranger:
        link, network = _home(elsewhere, family=family)
        address = str(
            network[-2 - next(_numbers)] if family == "4" else network[0xBAD0000 + next(_numbers)]
        )
        elsewhere.run_expect(
            [0],
            f"ip address replace {address}/{network.prefixlen} dev {link} "
            f"{'nodad' if family == '6' else ''}",
        )
        met.append((f"{address}/{network.prefixlen}", link))
        return Stranger(
            elsewhere, address, _addresses(host, family=family)[0][1].split("/")[0], host
        )

    yield appear
    print(host.run("fail2ban-client status coop-mail || true").stdout)
    for address, link in met:
        host.run(f"fail2ban-client unban {address.partition('/')[0]}")
        elsewhere.run(f"ip address delete {address} dev {link}")


def _addresses(machine: testinfra.host.Host, *, family: str) -> list[tuple[str, str]]:
    links = json.loads(machine.check_output(f"ip -json -{family} address show scope global"))
    return [
        (link["ifname"], f"{part['local']}/{part['prefixlen']}")
        for link in links
        for part in link.get("addr_info", [])
        if "local" in part and not part.get("temporary")
    ]


def _home(
    machine: testinfra.host.Host, *, family: str
) -> tuple[str, ipaddress.IPv4Network | ipaddress.IPv6Network]:
    """Return the link and the network that its addresses are in; single addresses that were added
    to it don't tell.
    """
    homes = [
        (link, ipaddress.ip_interface(address).network)
        for link, address in _addresses(machine, family=family)
    ]
    return next((link, network) for link, network in homes if network.num_addresses > 1)


@pytest.fixture
def banned(host) -> Callable[[], set[str]]:
    """Call it for all addresses that are banned from something."""
    return lambda: {
        address
        for jail in json.loads(host.check_output("fail2ban-client banned").replace("'", '"'))
        for bans in jail.values()
        for address in bans
    }


@pytest.fixture
def soon() -> Callable[..., None]:
    """Call it with a question: asks until the answer is yes, half a minute at most."""

    def wait(ask: Callable[[], bool], *, seconds: int = _PATIENCE) -> None:
        deadline = time.monotonic() + seconds
        while not ask():
            assert time.monotonic() < deadline, f"not within {seconds} seconds"
            time.sleep(0.5)

    return wait
