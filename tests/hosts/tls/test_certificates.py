"""Certificates come from the CA, are served by whoever needs them, and are renewed without a hand."""

import http.client
import socket
import ssl
import time

import pytest

UNITS = ("coop-tls.service", "nginx.service")
TLS_PORTS = (443, 465, 993)


@pytest.fixture(scope="module")
def tls_ports(host):
    """The ports of this server on which something speaks TLS from the first byte."""
    return [port for port in TLS_PORTS if host.socket(f"tcp://0.0.0.0:{port}").is_listening]


def served_certificate(server, port):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection((server.address, port), timeout=10) as plain,
        context.wrap_socket(plain, server_hostname=server.fqdn) as tls,
    ):
        return ssl.DER_cert_to_PEM_cert(tls.getpeercert(binary_form=True))


def describe(host, pem, *options):
    return host.check_output(f"echo '{pem}' | openssl x509 -noout {' '.join(options)}")


def is_self_signed(host, name):
    pem = host.file(f"/etc/coop/tls/{name}/fullchain.pem").content_string
    assert f"DNS:{name}" in describe(host, pem, "-ext", "subjectAltName")
    return describe(host, pem, "-subject") == describe(host, pem, "-issuer").replace("issuer", "subject")


def test_the_ca_has_issued_a_certificate(host, server):
    assert not is_self_signed(host, server.fqdn)


def test_a_name_that_the_ca_cannot_reach_has_one_of_our_own(host, server):
    unreachable = [name for name in server.certificates if host.run(f"getent hosts {name}").rc]
    if not unreachable:
        pytest.skip("all names of this server are in the DNS")
    assert all(is_self_signed(host, name) for name in unreachable)


def test_the_issued_certificate_is_served(host, server, tls_ports):
    first = host.file(f"/etc/coop/tls/{server.fqdn}/fullchain.pem").content_string.partition("-----END")[0]
    assert tls_ports
    for port in tls_ports:
        assert served_certificate(server, port).replace("\n", "").startswith(first.replace("\n", ""))


def test_a_renewed_certificate_is_served_without_a_hand(host, server, tls_ports):
    before = {port: served_certificate(server, port) for port in tls_ports}
    old_key = host.file(f"/etc/coop/tls/{server.fqdn}/privkey.pem").content_string
    host.run_expect([0], f"systemd-run --quiet --wait --property=PrivateTmp=yes dehydrated --cron --force --domain {server.fqdn}")
    assert host.file(f"/etc/coop/tls/{server.fqdn}/privkey.pem").content_string != old_key
    for port in tls_ports:
        wait_until(lambda port=port: served_certificate(server, port) != before[port])


def wait_until(condition):
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "not within 10 seconds"
        time.sleep(0.2)


def test_key_and_certificate_belong_together(host, server):
    folder = f"/etc/coop/tls/{server.fqdn}"
    of_key = host.check_output(f"openssl pkey -in {folder}/privkey.pem -pubout")
    assert host.check_output(f"openssl x509 -in {folder}/fullchain.pem -noout -pubkey") == of_key


def test_the_key_is_for_root_only(host, server):
    assert host.file(f"/etc/coop/tls/{server.fqdn}/privkey.pem").mode == 0o600


def test_renewal_is_tried_every_night_in_the_sandbox(host, server):
    assert host.service("coop-tls.timer").is_enabled
    host.run("systemctl start coop-tls.service")  # It fails as a whole if one name can't be reached.
    last = host.check_output("journalctl --unit=coop-tls.service --output=cat --invocation=0")
    assert f"Processing {server.fqdn}" in last
    assert "Skipping renew!" in last


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
