"""What a member may send, and as whom."""

import smtplib

import pytest

UNITS = ("postfix.service", "dovecot.service", "rspamd.service")


def test_mail_of_a_member_arrives_at_another(member_writes, arrives, alma, cleo):
    message = member_writes(alma, cleo.address)
    assert b"blueberries" in arrives(cleo, message)


def test_it_is_signed_with_the_domains_key(member_writes, arrives, server, alma, cleo):
    message = arrives(cleo, member_writes(alma, cleo.address))
    headers = message.partition(b"\r\n\r\n")[0].replace(b"\r\n\t", b" ")
    signature = next(
        line for line in headers.splitlines() if line.lower().startswith(b"dkim-signature:")
    )
    assert f"d={server.domain};".encode() in signature


def test_nobody_sends_as_another_member(submission, alma, cleo):
    session = submission(alma)
    session.mail(cleo.address)
    code, text = session.rcpt(cleo.address)
    assert (code, b"not owned by user" in text) == (553, True)


def test_nobody_sends_as_a_stranger(submission, alma, cleo):
    session = submission(alma)
    session.mail("vera@outside.example")
    assert session.rcpt(cleo.address)[0] == 553


def test_nobody_sends_without_a_login(server, tls, cleo):
    with smtplib.SMTP_SSL(server.address, 465, context=tls, timeout=30) as session:
        session.ehlo("laptop")
        session.mail("vera@outside.example")
        assert session.rcpt(cleo.address)[0] == 554


def test_a_login_of_port_587_may_send_too(server, tls, alma, cleo):
    with smtplib.SMTP(server.address, 587, timeout=30) as session:
        session.starttls(context=tls)
        session.login(alma.address, alma.password)
        session.mail(alma.address)
        assert session.rcpt(cleo.address)[0] == 250


def test_too_many_logins_from_one_place_are_slowed_down(host, server, tls, alma, laid_down):
    """The limit is per minute and address: whoever tries passwords meets it, and so would the next
    tests from here.
    """
    host.run_expect([0], "cp -p /etc/postfix/master.cf /run/master.cf")
    host.run_expect(
        [0], "postconf -P submissions/inet/smtpd_client_auth_rate_limit=20 && postfix reload"
    )
    try:
        with pytest.raises((smtplib.SMTPAuthenticationError, smtplib.SMTPServerDisconnected)):
            _log_in_again_and_again(server, tls=tls, member=alma, times=25)
    finally:
        host.run_expect([0], "mv /run/master.cf /etc/postfix/master.cf && postfix reload")


def _log_in_again_and_again(server, *, tls, member, times):
    for _ in range(times):
        with smtplib.SMTP_SSL(server.address, 465, context=tls, timeout=30) as session:
            session.login(member.address, member.password)
