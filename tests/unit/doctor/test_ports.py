"""Ports as the doctor tries them: open and silent, open and secure, closed."""

import socket
import threading

import pytest

from coopctl.doctor.findings import Severity
from coopctl.doctor.ports import Port, check_ports, look_at_port, ports_of
from coopctl.provision.hosts import Host

DECLARED = """coop_host_types:
  every:
    ports:
      - {port: 22, protocol: tcp, why: SSH}
      - {port: 80, protocol: tcp, why: certificates}
  mail:
    ports:
      - {port: 993, protocol: tcp, why: IMAP}
      - {port: 4190, protocol: tcp, why: ManageSieve}
  files:
    ports:
      - {port: 21027, protocol: udp, why: discovery}
"""


@pytest.fixture
def host(tmp_path):
    return Host(
        name="mail1",
        address="127.0.0.1",
        known_hosts=tmp_path / "known",
        groups=frozenset({"mail", "files"}),
    )


@pytest.fixture
def listener():
    """Call it with what a server says to whoever connects; returns its port."""
    sockets = []

    def listen(greeting):
        server = socket.create_server(("127.0.0.1", 0))
        sockets.append(server)

        def serve():
            connection, _ = server.accept()
            with connection:
                connection.sendall(greeting)

        threading.Thread(target=serve, daemon=True).start()
        return server.getsockname()[1]

    yield listen
    for server in sockets:
        server.close()


def test_the_ports_are_those_that_the_playbooks_open(host, tmp_path):
    declared = tmp_path / "host_types.yml"
    declared.write_text(DECLARED)
    assert ports_of(host, declared=declared) == (
        Port(80, "certificates"),
        Port(993, "IMAP", "tls"),
        Port(4190, "ManageSieve", "sieve"),
    )


def test_the_playbooks_open_what_mail_servers_need_and_the_doctor_knows_how_each_begins(host):
    ports = {port.number: port.secure for port in ports_of(host)}
    assert {25, 465, 587, 993} <= ports.keys()
    assert [number for number, secure in ports.items() if not secure] == [80]


def test_a_closed_port_is_an_error_and_port_25_only_a_doubt(host):
    served = look_at_port(host, Port(9, "nothing"))
    [finding] = check_ports("mail1", (served,))
    assert finding.severity is Severity.ERROR
    assert "port 9 (nothing) can't be used from here" in finding.what
    [doubt] = check_ports("mail1", (type(served)(Port(25, "mail"), problem="timed out"),))
    assert (doubt.severity, "block port 25 outward" in doubt.cure) == (Severity.WARNING, True)


@pytest.mark.parametrize("secure", ["tls", "smtp", "imap", "sieve"])
@pytest.mark.parametrize("greeting", [b"", b"HTTP/1.0 400 no\r\n", b"\x00" * 70000])
def test_whoever_speaks_something_else_is_reported(host, listener, secure, greeting):
    assert look_at_port(host, Port(listener(greeting), "mail", secure)).problem


def test_a_port_without_tls_needs_to_be_open_only(host, listener):
    assert look_at_port(host, Port(listener(b""), "certificates")).problem == ""
