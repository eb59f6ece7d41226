"""How mail goes out: as strictly as the receiving domain asks for."""

import pytest

UNITS = ("postfix.service", "unbound.service", "postfix-mta-sts-resolver.service")
WRONG = f"_25._tcp.outside.example. TLSA 3 1 1 {'ab' * 32}"


@pytest.mark.usefixtures("outside_alone")
def test_a_domain_with_dane_is_verified(member_writes, outside, host, alma):
    outside.publish(outside.tlsa())
    message = member_writes(alma, "vera@outside.example")
    outside.receive(message["Message-ID"])
    assert "Verified TLS connection established to outside.example" in host.check_output(
        "journalctl --unit=postfix.service --since=-60s --output=cat"
    )


def test_mail_to_the_servers_own_postmaster_arrives(
    stranger_writes, arrives, laid_down, server, alma
):
    """Alma is the co-op's postmaster, to whom the server's goes."""
    assert arrives(alma, stranger_writes(f"postmaster@{server.fqdn}"))


@pytest.mark.usefixtures("outside_alone")
def test_a_server_with_another_key_than_dane_says_gets_nothing(
    member_writes, outside, fate, host, laid_down, alma
):
    outside.publish(WRONG)
    host.run_expect([0], "postfix reload")  # its processes remember what they saw a moment ago
    answer = fate(member_writes(alma, "vera@outside.example"))
    assert "status=deferred" in answer
    assert "Server certificate not trusted" in answer or "not verified" in answer
    host.run_expect([0], "postsuper -d ALL deferred")
