"""What the world reaches: what is declared, and nothing else."""

import shlex
import socket

import pytest

UNITS = ("nftables.service",)
UNDECLARED = 7379
_RESOLVE = "import socket, sys; s = socket.create_connection((sys.argv[1], int(sys.argv[2])), 5)"


def connects(host, *, user, to, port):
    """Whether a program of the user's on the server can connect."""
    return host.run(f"runuser -u {user} -- python3 -c {shlex.quote(_RESOLVE)} {to} {port}").rc == 0


def test_open_from_outside_is_what_is_declared(scan, server, address):
    declared = {
        entry["port"]
        for entry in server.open_ports
        if entry["protocol"] == "tcp" and not entry.get("from")
    }
    assert scan(address) == declared


def test_what_listens_without_being_declared_is_out_of_reach(scan, listener, host, address):
    listener(UNDECLARED)
    assert host.socket(f"tcp://:::{UNDECLARED}").is_listening
    assert scan(address, first=UNDECLARED, last=UNDECLARED) == set()


def test_datagrams_to_what_is_not_declared_get_no_answer(elsewhere, host, address):
    unit = "coop-test-echo"
    host.run_expect(
        [0],
        f"systemd-run --quiet --collect --unit={unit} python3 -c {shlex.quote(_ECHO)} {UNDECLARED}",
    )
    try:
        assert (
            host.run(
                f"python3 -c {shlex.quote(_ASK)} {'::1' if ':' in address else '127.0.0.1'} "
                f"{UNDECLARED}"
            ).rc
            == 0
        )
        assert elsewhere.run(f"python3 -c {shlex.quote(_ASK)} {address} {UNDECLARED}").rc == 1
    finally:
        host.run(f"systemctl stop {unit}")


def test_what_is_declared_for_some_is_open_to_them_alone(scan, listener, server, address):
    port = next((entry["port"] for entry in server.open_ports if entry.get("from")), None)
    if port is None:
        pytest.skip("no port is declared for some alone")
    listener(port)
    with socket.create_connection((address, port), timeout=5):
        pass
    assert scan(address, first=port, last=port) == set()


def test_nothing_listens_that_is_not_declared(host, server):
    """For the world: what is declared. For programs of the same server: what is declared for
    them.
    """
    declared = {(entry["protocol"], entry["port"]) for entry in server.open_ports}
    local = {(kind, entry["port"]) for entry in server.local_ports for kind in ("tcp", "udp")}
    asked_for = {("udp", 68), ("udp", 546)}  # The provider's DHCP.
    listening = [
        line.split()
        for line in host.check_output(
            "ss --listening --numeric --tcp --udp --processes --no-header"
        ).splitlines()
    ]
    strays = []
    for protocol, _, _, _, place, *rest in listening:
        at, _, port = place.rpartition(":")
        allowed = declared | asked_for | (local if at.startswith(("127.", "[::1]")) else set())
        if (protocol, int(port)) not in allowed:
            strays.append((protocol, place, rest))
    assert strays == []


def test_the_server_answers_to_a_ping(elsewhere, address):
    assert elsewhere.run(f"python3 -c {shlex.quote(_PING)} {address}").rc == 0


def test_programs_of_members_bring_no_mail_to_other_servers(host, server, elsewhere):
    assert connects(host, user="root", to=server.elsewhere, port=25)
    assert not connects(host, user="nobody", to=server.elsewhere, port=25)
    assert not connects(host, user="www-data", to=server.elsewhere, port=25)
    assert not connects(host, user="nobody", to="127.0.0.1", port=25)


def test_programs_of_members_do_not_reach_what_daemons_say_to_each_other(host, server, listener):
    port = server.guarded_ports[-1]
    if not connects(host, user="root", to="127.0.0.1", port=port):
        listener(port)
    assert connects(host, user="root", to="127.0.0.1", port=port)
    assert not connects(host, user="nobody", to="127.0.0.1", port=port)
    assert not connects(host, user="www-data", to="127.0.0.1", port=port)


def test_a_restart_of_the_rules_leaves_those_of_others(host):
    host.run_expect([0], "nft add table inet coop_test")
    try:
        host.run_expect([0], "systemctl restart nftables")
        assert "policy drop" in host.check_output("nft list chain inet coop input")
        assert host.run("nft list table inet coop_test").rc == 0
    finally:
        host.run_expect([0], "nft delete table inet coop_test")


def test_the_rules_are_there_after_a_boot_before_the_network_is(host):
    assert host.service("nftables").is_enabled
    assert "network-pre.target" in host.check_output(
        "systemctl show --property=Before --value nftables"
    )


_ECHO = """
import socket, sys
with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as server:
    server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
    server.bind(("::", int(sys.argv[1])))
    while True:
        server.sendto(*server.recvfrom(100))
"""
# Asks three times, a second each: the first may come before the server listens.
_ASK = """
import socket, sys, time
family = socket.AF_INET6 if ":" in sys.argv[1] else socket.AF_INET
with socket.socket(family, socket.SOCK_DGRAM) as client:
    client.settimeout(1)
    for _ in range(3):
        client.sendto(b"anybody?", (sys.argv[1], int(sys.argv[2])))
        try:
            sys.exit(client.recv(100) != b"anybody?")
        except OSError:
            time.sleep(0.5)
sys.exit(1)
"""
# An echo request by hand: minimal machines have no ping.
_PING = """
import os, socket, struct, sys
six = ":" in sys.argv[1]
family, kind, protocol = socket.AF_INET, 8, 1
if six:
    family, kind, protocol = socket.AF_INET6, 128, socket.getprotobyname("ipv6-icmp")
with socket.socket(family, socket.SOCK_RAW, protocol) as raw:
    raw.settimeout(5)
    header = struct.pack("!BBHHH", kind, 0, 0, os.getpid() & 0xFFFF, 1)
    total = sum(struct.unpack("!4H", header))
    checksum = ~(total + (total >> 16)) & 0xFFFF
    request = struct.pack("!BBHHH", kind, 0, checksum, os.getpid() & 0xFFFF, 1)
    raw.sendto(request, (sys.argv[1], 0))
    while True:
        answer = raw.recv(2048)[0 if six else 20:]
        if answer[0] == (129 if six else 0) and answer[4:6] == header[4:6]:
            break
"""
