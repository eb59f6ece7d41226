"""Certificates come from the CA, are served by all who need them, and renew by themselves."""

import http.client
import json
import socket
import ssl
import time

import pytest

UNITS = ("coop-tls.service", "nginx.service")
TLS_PORTS = (443, 465, 993)
STARTTLS_PORTS = (25, 143, 587, 4190)


@pytest.fixture(scope="module")
def tls_ports(host):
    """The ports of this server on which something speaks TLS, from the first byte or when asked."""
    ports = [
        port
        for port in (*TLS_PORTS, *STARTTLS_PORTS)
        if host.socket(f"tcp://0.0.0.0:{port}").is_listening
    ]
    assert ports
    return ports


def served_certificate(server, port):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection((server.address, port), timeout=10) as plain:
        if port in STARTTLS_PORTS:
            ask_for_tls(plain, port)
        with context.wrap_socket(plain, server_hostname=server.fqdn) as tls:
            return ssl.DER_cert_to_PEM_cert(tls.getpeercert(binary_form=True))


def ask_for_tls(plain, port):
    with plain.makefile("rwb", buffering=0) as lines:
        if port in (25, 587):
            read_until(lines, b"220 ")
            lines.write(b"EHLO client.outside.example\r\n")
            read_until(lines, b"250 ")
            lines.write(b"STARTTLS\r\n")
            read_until(lines, b"220 ")
        elif port == 143:
            read_until(lines, b"* OK")
            lines.write(b"a STARTTLS\r\n")
            read_until(lines, b"a OK")
        else:
            read_until(lines, b"OK")
            lines.write(b"STARTTLS\r\n")
            read_until(lines, b"OK")


def read_until(lines, beginning):
    while not (line := lines.readline()).startswith(beginning):
        assert line, f"the server hung up before it said {beginning}"


def describe(host, pem, *options):
    return host.check_output(f"echo '{pem}' | openssl x509 -noout {' '.join(options)}")


def is_self_signed(host, name):
    pem = host.file(f"/etc/coop/tls/{name}/fullchain.pem").content_string
    assert f"DNS:{name}" in describe(host, pem, "-ext", "subjectAltName")
    return describe(host, pem, "-subject") == describe(host, pem, "-issuer").replace(
        "issuer", "subject"
    )


def status_of(host, name):
    return next(
        one
        for one in json.loads(host.check_output("coop-certificate status --json"))
        if one["name"] == name
    )


def public_key(host, server):
    return host.check_output(f"openssl pkey -in /etc/coop/tls/{server.fqdn}/privkey.pem -pubout")


def test_the_ca_has_issued_a_certificate(host, server):
    assert not is_self_signed(host, server.fqdn)
    assert status_of(host, server.fqdn)["issued"]


def test_a_name_that_the_ca_cannot_reach_has_one_of_our_own_and_says_why(host, server):
    unreachable = [name for name in server.certificates if host.run(f"getent hosts {name}").rc]
    if not unreachable:
        pytest.skip("all names of this server are in the DNS")
    assert all(is_self_signed(host, name) for name in unreachable)
    assert {status_of(host, name)["error"] for name in unreachable} == {
        "it has no address in the DNS"
    }


def test_the_issued_certificate_is_served(host, server, tls_ports):
    first = host.file(f"/etc/coop/tls/{server.fqdn}/fullchain.pem").content_string.partition(
        "-----END"
    )[0]
    for port in tls_ports:
        assert (
            served_certificate(server, port).replace("\n", "").startswith(first.replace("\n", ""))
        ), port


def test_a_renewed_certificate_is_served_without_a_hand_and_has_the_same_key(
    host, server, tls_ports
):
    before = {port: served_certificate(server, port) for port in tls_ports}
    key = public_key(host, server)
    assert host.check_output(f"coop-certificate retry {server.fqdn}") == ""
    for port in tls_ports:
        wait_until(lambda port=port: served_certificate(server, port) != before[port])
    assert public_key(host, server) == key


def test_a_key_is_rolled_after_the_next_one_has_been_published(host, server, tls_ports):
    announced = host.check_output(f"coop-certificate roll {server.fqdn}")
    assert status_of(host, server.fqdn)["tlsa"][1] == announced
    before = served_certificate(server, tls_ports[0])
    host.run_expect([0], f"coop-certificate roll {server.fqdn} --now")
    assert status_of(host, server.fqdn)["tlsa"] == [announced]
    wait_until(lambda: served_certificate(server, tls_ports[0]) != before)


def test_no_key_is_rolled_that_was_not_published(host, server):
    refused = host.run_expect([1], f"coop-certificate roll {server.fqdn} --now")
    assert "there is no next key" in refused.stderr


def wait_until(condition):
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "not within 10 seconds"
        time.sleep(0.2)


def test_key_and_certificate_belong_together(host, server):
    folder = f"/etc/coop/tls/{server.fqdn}"
    assert host.check_output(
        f"openssl x509 -in {folder}/fullchain.pem -noout -pubkey"
    ) == public_key(host, server)


def test_the_key_is_for_root_only(host, server):
    assert host.file(f"/etc/coop/tls/{server.fqdn}/privkey.pem").mode == 0o600


def test_renewal_runs_by_itself_in_the_sandbox_and_leaves_what_is_not_due(host, server):
    assert host.service("coop-tls.timer").is_enabled
    before = host.file(f"/etc/coop/tls/{server.fqdn}").linked_to
    host.run_expect([0], "systemctl start coop-tls.service")
    assert host.file(f"/etc/coop/tls/{server.fqdn}").linked_to == before


def test_port_80_proves_names_and_sends_everything_else_to_https(host, server):
    token = "/var/lib/dehydrated/acme-challenges/test-token"
    host.run_expect([0], f"echo proof > {token}")
    try:
        assert fetch(server, "/.well-known/acme-challenge/test-token") == (200, b"proof\n", None)
        status, _, location = fetch(server, "/anything?else")
        assert (status, location) == (301, f"https://{server.fqdn}/anything?else")
    finally:
        host.run_expect([0], f"rm {token}")


def fetch(server, path):
    connection = http.client.HTTPConnection(server.address, 80, timeout=10)
    connection.request("GET", path, headers={"Host": server.fqdn})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body, answer.headers["Location"]


def test_who_asks_for_another_name_is_shown_no_certificate(server):
    context = ssl.create_default_context()
    with (
        socket.create_connection((server.address, 443), timeout=10) as plain,
        pytest.raises(ssl.SSLError, match="UNRECOGNIZED_NAME"),
    ):
        context.wrap_socket(plain, server_hostname="another.example")


def test_visits_are_not_logged(host, server):
    fetch(server, "/a-visit-that-nobody-notes")
    assert host.run("grep -r a-visit-that-nobody-notes /var/log/nginx").stdout == ""
    assert "a-visit-that-nobody-notes" not in host.check_output(
        "journalctl --since=-10s --output=cat"
    )
