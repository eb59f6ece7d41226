"""Who may log in, and how."""

import imaplib
import smtplib
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor

import pytest

UNITS = ("dovecot.service", "postfix.service")


@pytest.fixture
def plain_imap(server):
    with imaplib.IMAP4(server.address, 143, timeout=30) as session:
        yield session


@pytest.fixture
def secure_imap(server, tls):
    with imaplib.IMAP4_SSL(server.address, 993, ssl_context=tls, timeout=30) as session:
        yield session


@pytest.fixture
def plain_submission(server):
    with smtplib.SMTP(server.address, 587, timeout=30) as session:
        session.ehlo()
        yield session


def test_the_right_password_opens_the_mailbox(imap, alma):
    with imap(alma) as session:
        assert session.select("INBOX")[0] == "OK"


def test_the_right_password_opens_it_after_starttls(plain_imap, tls, alma):
    plain_imap.starttls(tls)
    assert plain_imap.login(alma.address, alma.password)[0] == "OK"


def test_a_wrong_password_is_refused_by_imap(secure_imap, alma):
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        secure_imap.login(alma.address, alma.password + "x")


def test_an_empty_password_is_refused(secure_imap, alma):
    with pytest.raises(imaplib.IMAP4.error):
        secure_imap.login(alma.address, "")


def test_the_password_of_another_member_is_refused(secure_imap, alma, cleo):
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        secure_imap.login(alma.address, cleo.password)


def test_a_wrong_password_is_refused_by_submission(server, tls, alma):
    with smtplib.SMTP_SSL(server.address, 465, context=tls, timeout=30) as session:
        session.ehlo()
        session.user, session.password = alma.address, alma.password + "x"
        with pytest.raises(smtplib.SMTPAuthenticationError):
            session.auth("PLAIN", session.auth_plain)


def test_imap_offers_no_login_before_tls(plain_imap, alma):
    assert "LOGINDISABLED" in plain_imap.capabilities
    assert not [name for name in plain_imap.capabilities if name.startswith("AUTH=")]
    with pytest.raises(imaplib.IMAP4.error):
        plain_imap.login(alma.address, alma.password)


def test_submission_offers_no_login_before_tls(plain_submission):
    assert "auth" not in plain_submission.esmtp_features
    assert plain_submission.docmd("AUTH", "PLAIN AGFsbWEAcGFzc3dvcmQ=")[0] == 530


def test_submission_offers_login_after_starttls(plain_submission, tls, alma):
    plain_submission.starttls(context=tls)
    assert plain_submission.login(alma.address, alma.password)[0] == 235


def test_port_25_offers_no_login_at_all(smtp, tls):
    assert "auth" not in smtp.esmtp_features
    smtp.starttls(context=tls)
    smtp.ehlo()
    assert "auth" not in smtp.esmtp_features
    assert smtp.docmd("AUTH", "PLAIN AGFsbWEAcGFzc3dvcmQ=")[0] == 503


@pytest.mark.parametrize("port", [465, 993])
def test_old_tls_is_refused(server, port):
    old = ssl.create_default_context()
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    with (
        socket.create_connection((server.address, port), timeout=30) as plain,
        pytest.raises((ssl.SSLError, ConnectionError)),
    ):
        old.wrap_socket(plain)


def test_ten_log_in_at_once(imap, alma):
    def read_inbox(_):
        with imap(alma) as session:
            return session.select("INBOX")[0]

    with ThreadPoolExecutor(10) as pool:
        assert list(pool.map(read_inbox, range(10))) == ["OK"] * 10
