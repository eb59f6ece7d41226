"""What doesn't hurt Dovecot, and addresses beyond ASCII."""

import imaplib
from contextlib import contextmanager

import pytest

UNITS = ("dovecot.service",)


def test_it_comes_back_when_it_is_killed(host, imap, wait_until, alma):
    before = host.check_output("systemctl show --property=MainPID --value dovecot.service")
    host.run_expect([0], "systemctl kill --signal=KILL dovecot.service")

    def reads_mail():
        try:
            with imap(alma) as session:
                return session.select("INBOX")[0] == "OK"
        except OSError:
            return False

    wait_until(reads_mail)
    assert host.check_output("systemctl show --property=MainPID --value dovecot.service") != before


def test_a_login_worker_that_is_killed_is_replaced(host, imap, alma):
    with imap(alma):
        host.run_expect([0], "pkill -KILL -f '^dovecot/auth -w'")
    with imap(alma) as session:
        assert session.noop()[0] == "OK"


@pytest.fixture
def move_in(plan, try_plan, alma):
    """Call it with an address: it's a mailbox with Alma's password until the test has ended."""

    def open_mailbox(address):
        (planned,) = (one for one in plan.mail.mailboxes if one.address == alma.address)
        mailboxes = sorted(
            [*plan.mail.mailboxes, planned.model_copy(update={"address": address})],
            key=lambda one: one.address,
        )
        try_plan(
            plan.model_copy(
                update={"mail": plan.mail.model_copy(update={"mailboxes": tuple(mailboxes)})}
            )
        )

    return open_mailbox


@pytest.fixture
def any_imap(server, tls):
    """Call it with any address and password, beyond ASCII too, for a session."""

    @contextmanager
    def log_in(address, password):
        with imaplib.IMAP4_SSL(server.address, 993, ssl_context=tls, timeout=30) as session:
            session.authenticate("PLAIN", lambda _: f"\0{address}\0{password}".encode())
            yield session

    return log_in


@pytest.mark.parametrize(
    "address", ["örjan@frysboxen.example", "bo@xn--blbr-noae.example", "ελένη@frysboxen.example"]
)
def test_addresses_have_all_letters(move_in, any_imap, deliver, alma, address):
    """Local parts in UTF-8 (RFC 6531), domains as A-labels (RFC 5890)."""
    move_in(address)
    message = deliver(address)
    with any_imap(address, alma.password) as session:
        session.select("INBOX")
        assert session.search(None, "HEADER", "Message-ID", f'"{message["Message-ID"]}"')[1][0]


@pytest.mark.parametrize(
    "name", ["", "*", "../../etc/passwd", "alma@frysboxen.example\t-", "x" * 1000]
)
def test_what_is_no_address_logs_in_nowhere(any_imap, name):
    with pytest.raises(imaplib.IMAP4.error), any_imap(name, "a password of somebody"):
        pass
