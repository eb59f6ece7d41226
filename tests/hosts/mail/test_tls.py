"""What clients may agree on, at every port that speaks TLS."""

import socket
import ssl

import pytest

UNITS = ("postfix.service", "dovecot.service", "nginx.service")
LOGINS = (143, 465, 587, 993, 4190)
BEFORE = {
    25: (b"220 ", b"EHLO client.example\r\nSTARTTLS\r\n", b"220 "),
    587: (b"220 ", b"EHLO client.example\r\nSTARTTLS\r\n", b"220 "),
    143: (b"* OK", b"1 STARTTLS\r\n", b"1 OK"),
    4190: (b"OK", b"STARTTLS\r\n", b"OK"),
}
# Without forward secrecy, or with CBC and SHA-1.
OLD_CIPHERS = (
    "AES128-GCM-SHA256:AES256-SHA:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA:"
    "ECDHE-ECDSA-AES256-SHA384:eNULL"
)


def shake_hands(server, port, *, newest, ciphers=None):
    """Agree on TLS as a client that knows nothing newer than this; raises where the server refuses.
    Returns the version.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers(f"{ciphers or 'ALL'}:@SECLEVEL=0")
    context.minimum_version, context.maximum_version = min(newest, ssl.TLSVersion.TLSv1_2), newest
    with socket.create_connection((server.address, port), timeout=30) as plain:
        if port in BEFORE:
            greeting, command, go_ahead = BEFORE[port]
            lines = plain.makefile("rb")
            read_until(lines, greeting)
            for line in command.splitlines(keepends=True):
                plain.sendall(line)
                read_until(lines, go_ahead if b"STARTTLS" in line else b"250 ")
        with context.wrap_socket(plain, server_hostname=server.fqdn) as safe:
            return safe.version()


def read_until(lines, start):
    while not (line := lines.readline()).startswith(start):
        assert line, "the server hung up"


@pytest.mark.parametrize("port", [25, 143, 443, 465, 587, 993, 4190])
def test_the_newest_version_is_agreed_on(server, port):
    assert shake_hands(server, port, newest=ssl.TLSVersion.TLSv1_3) == "TLSv1.3"


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
@pytest.mark.parametrize(
    "version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1], ids=["1.0", "1.1"]
)
@pytest.mark.parametrize("port", [25, 143, 443, 465, 587, 993, 4190])
def test_old_versions_are_refused(server, port, version):
    with pytest.raises((ssl.SSLError, ConnectionError)):
        shake_hands(server, port, newest=version)


@pytest.mark.parametrize("port", [443, *LOGINS])
def test_old_ciphers_are_refused_where_passwords_travel(server, port):
    assert shake_hands(server, port, newest=ssl.TLSVersion.TLSv1_2) == "TLSv1.2"
    with pytest.raises((ssl.SSLError, ConnectionError)):
        shake_hands(server, port, newest=ssl.TLSVersion.TLSv1_2, ciphers=OLD_CIPHERS)
