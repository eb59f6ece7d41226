"""What the world may do on port 25: bring mail to members, and nothing else."""

import smtplib

import pytest

UNITS = ("postfix.service", "rspamd.service")
STRANGER = "vera@outside.example"


def test_mail_from_a_stranger_arrives(stranger_writes, arrives, alma):
    assert b"blueberries" in arrives(alma, stranger_writes(alma.address))


def test_mail_to_a_detail_of_an_address_arrives(stranger_writes, arrives, alma):
    local, _, domain = alma.address.partition("@")
    assert arrives(alma, stranger_writes(f"{local}+shop@{domain}"))


def test_the_address_is_known_in_any_case(stranger_writes, arrives, alma):
    assert arrives(alma, stranger_writes(alma.address.upper()))


def test_mail_to_strangers_is_not_relayed(smtp):
    smtp.mail(STRANGER)
    code, text = smtp.rcpt("someone@elsewhere.example")
    assert (code, b"Relay access denied" in text) == (554, True)


@pytest.mark.parametrize(
    "recipient",
    [
        "someone%elsewhere.example",
        "@{domain}:someone@elsewhere.example",
        "elsewhere.example!someone",
    ],
)
def test_nor_by_an_old_trick(smtp, server, recipient):
    smtp.mail(STRANGER)
    assert smtp.docmd("RCPT", f"TO:<{recipient.format(domain=server.fqdn)}>")[0] >= 500


def test_an_unknown_recipient_is_refused_at_once(smtp, server):
    smtp.mail(STRANGER)
    assert smtp.rcpt(f"nobody-of-that-name@{server.domain}")[0] == 550


def test_the_server_tells_nobody_who_is_here(smtp, alma):
    assert smtp.verify(alma.address)[0] == 502
    assert smtp.docmd("EXPN", alma.address)[0] >= 500


def test_a_members_address_is_not_taken_from_strangers(smtp, alma, cleo):
    smtp.mail(cleo.address)
    code, text = smtp.rcpt(alma.address)
    assert (code, b"not logged in" in text) == (553, True)


def test_a_sender_of_a_domain_that_is_none_is_refused(smtp, alma):
    smtp.mail("vera@no-such-domain.invalid")
    assert smtp.rcpt(alma.address)[0] >= 450


def test_a_client_must_introduce_itself(server):
    with smtplib.SMTP(server.address, 25, timeout=30) as session:
        assert session.mail(STRANGER)[0] == 503


def test_what_is_too_large_is_refused_before_it_travels(smtp, alma):
    limit = int(smtp.esmtp_features["size"])
    smtp.mail(STRANGER, [f"SIZE={limit + 1}"])
    assert smtp.rcpt(alma.address)[0] in (503, 552)


def test_known_spam_is_refused(smtp, letter, alma):
    """GTUBE, the test string of all spam filters."""
    message = letter(sender=STRANGER, to=alma.address)
    message.set_content("XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n")
    with pytest.raises(smtplib.SMTPDataError) as refusal:
        smtp.send_message(message)
    assert refusal.value.smtp_code == 554


def test_the_server_has_a_postmaster(smtp, server):
    smtp.mail(STRANGER)
    assert smtp.rcpt(f"postmaster@{server.fqdn}")[0] == 250
