"""A password for each device: what it opens, what remains of its use, and how it ends."""

import imaplib
import smtplib
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from coopctl.core.plans.mail import PlannedAppPassword
from coopctl.registry.services.app_passwords import hash_app_password
from coopctl.registry.services.passwords import hash_password
from lab.managesieve import ManageSieve, RefusedError

UNITS = ("dovecot.service", "postfix.service")
PHONE = "k7m2-9xqd-3fhw-p8tn-6vzc-rj45"
LAPTOP = "0a1b-2c3d-4e5f-6g7h-8jkm-npqr"
CREDENTIALS = "/etc/dovecot/coop/credentials"


def planned(*passwords):
    return tuple(
        PlannedAppPassword(id=one[:4], password_hash=hash_app_password(one)) for one in passwords
    )


@pytest.fixture
def devices(change_mailbox, alma):
    """Alma has app passwords for her phone and her laptop."""
    passwords = planned(PHONE, LAPTOP)
    change_mailbox(alma, app_passwords=passwords)
    return passwords


@pytest.fixture
def revoke_phone(devices, change_mailbox, alma):
    return lambda: change_mailbox(alma, app_passwords=devices[1:])


REFUSALS = (imaplib.IMAP4.error, smtplib.SMTPAuthenticationError, RefusedError)


@pytest.fixture
def log_in(server, tls):
    """Call it with a member and a password, and `to` a service: logs in and out. Raises one of
    REFUSALS.
    """

    def log_in(member, password, *, to="imap"):
        match to:
            case "imap":
                with imaplib.IMAP4_SSL(server.address, 993, ssl_context=tls, timeout=30) as session:
                    session.login(member.address, password)
            case "submission":
                with smtplib.SMTP_SSL(server.address, 465, context=tls, timeout=30) as session:
                    session.login(member.address, password)
            case "sieve":
                with ManageSieve(server.address) as session:
                    session.starttls(tls)
                    session.log_in(member.address, password)

    return log_in


def test_it_opens_every_service_until_it_is_revoked(log_in, alma, devices, revoke_phone):
    for service in ("imap", "submission", "sieve"):
        log_in(alma, PHONE, to=service)
    revoke_phone()
    for service in ("imap", "submission", "sieve"):
        with pytest.raises(REFUSALS):
            log_in(alma, PHONE, to=service)
    log_in(alma, LAPTOP)
    log_in(alma, alma.password)


@pytest.mark.parametrize("typed", [PHONE.upper(), LAPTOP.replace("0", "O").replace("1", "l")])
def test_it_may_be_typed_in_capitals_and_with_look_alikes(log_in, alma, devices, typed):
    log_in(alma, typed)


@pytest.mark.parametrize(
    "wrong", [PHONE[:-1] + "6", LAPTOP[:4] + PHONE[4:], PHONE + " ", PHONE.replace("-", "")]
)
def test_one_that_differs_by_a_sign_is_refused(log_in, alma, devices, wrong):
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        log_in(alma, wrong)


def test_it_opens_no_other_mailbox(log_in, cleo, devices):
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        log_in(cleo, PHONE)


def test_ten_log_in_at_once_by_different_passwords(log_in, alma, devices):
    with ThreadPoolExecutor(10) as pool:
        answers = pool.map(
            lambda number: log_in(alma, [PHONE, LAPTOP, alma.password][number % 3]), range(10)
        )
    assert len(list(answers)) == 10


def test_two_members_may_have_the_same_password(log_in, alma, cleo, plan, change_mailbox):
    (alma_planned,) = (one for one in plan.mail.mailboxes if one.address == alma.address)
    change_mailbox(cleo, password_hash=alma_planned.password_hash)
    log_in(cleo, alma.password)
    log_in(alma, alma.password)


@pytest.fixture
def stay(server, tls):
    """Call it with a member and a password for an IMAP session that stays open."""
    sessions = []

    def log_in(member, password):
        session = imaplib.IMAP4_SSL(server.address, 993, ssl_context=tls, timeout=30)
        sessions.append(session)
        session.login(member.address, password)
        return session

    yield log_in
    for session in sessions:
        session.shutdown()


def test_a_session_ends_with_the_password_that_opened_it(stay, alma, devices, revoke_phone):
    session = stay(alma, PHONE)
    revoke_phone()
    with pytest.raises((imaplib.IMAP4.error, OSError)):
        session.noop()


def test_a_new_password_ends_the_sessions_of_the_old_one_and_no_others(
    stay, alma, cleo, change_mailbox
):
    mine, neighbours = stay(alma, alma.password), stay(cleo, cleo.password)
    change_mailbox(alma, password_hash=hash_password("a password of today"))
    with pytest.raises((imaplib.IMAP4.error, OSError)):
        mine.noop()
    assert neighbours.noop()[0] == "OK"


# --- last use


@pytest.fixture
def last_use(host, alma):
    """The days that the server tells of Alma's app passwords, by id."""

    def ask():
        lines = host.check_output(f"/usr/local/lib/coop-mail/last-use {alma.address}").splitlines()
        return {tuple(line.split("\t")) for line in lines}

    return ask


def today():
    return datetime.now(UTC).date().isoformat()


def test_the_day_of_use_is_known_and_survives_the_night(log_in, host, alma, devices, last_use):
    log_in(alma, PHONE, to="submission")
    assert ("k7m2", today()) in last_use()
    host.run_expect([0], f"mv /run/coop-logins/{today()} /run/coop-logins/2026-01-02")
    host.run_expect([0], "systemctl start coop-last-use.service")
    assert host.check_output("ls /run/coop-logins") == ""
    assert ("k7m2", today()) in last_use()


def test_only_the_day_is_kept(log_in, host, alma, devices):
    """Not the time, nor anything that would tell it: what is on disk changes at midnight alone."""
    host.run_expect([0], "rm -f /run/coop-logins/*; sleep 0.1")
    before = host.check_output("stat -c '%Y %Z %s' /var/lib/coop-logins /var/lib/coop-logins/days")
    for _ in range(2):
        log_in(alma, LAPTOP)
    assert host.check_output("cat /run/coop-logins/*") == f"{alma.address}\t0a1b\t{today()}"
    assert (
        host.check_output("stat -c '%Y %Z %s' /var/lib/coop-logins /var/lib/coop-logins/days")
        == before
    )
    assert host.check_output("findmnt -no FSTYPE --target /run/coop-logins") == "tmpfs"


def test_a_revoked_one_is_forgotten(log_in, host, alma, devices, revoke_phone):
    for password in (PHONE, LAPTOP):
        log_in(alma, password)
    revoke_phone()
    host.run_expect(
        [0], "cd /run/coop-logins && mv * 2026-01-02 && systemctl start coop-last-use.service"
    )
    days = host.check_output("cat /var/lib/coop-logins/days")
    assert "k7m2" not in days
    assert "0a1b" in days


# --- for later, and for the journal


def test_a_wrapped_key_is_handed_on_by_the_credential_that_has_it(host, alma, devices):
    """mail_crypt will ask for it: docs/decisions/0006-app-passwords.md."""
    line = f"^{alma.address}\tk7m2\t[^\t]*\t"
    host.run_expect([0], f"sed -i.test 's|{line}|&wrapped-key|' {CREDENTIALS}")
    try:
        assert "crypt_user_key_password=wrapped-key" in host.check_output(
            f"doveadm auth login {alma.address} {PHONE}"
        )
        assert "crypt_user_key" not in host.check_output(
            f"doveadm auth login {alma.address} {LAPTOP}"
        )
    finally:
        host.run_expect(
            [0], f"chown root:dovecot {CREDENTIALS}.test && mv {CREDENTIALS}.test {CREDENTIALS}"
        )


def test_a_failed_login_is_a_line_that_can_be_banned_by_and_tells_no_password(
    host, server, tls, alma, cleo
):
    began = host.check_output("date +%s")
    for address in (alma.address, f"nobody-of-that-name@{server.domain}"):
        with (
            imaplib.IMAP4_SSL(server.address, 993, ssl_context=tls, timeout=30) as session,
            pytest.raises(imaplib.IMAP4.error),
        ):
            session.login(address, "a password nobody has")
    journal = host.check_output(f"journalctl --unit=dovecot.service --since=@{began} --output=cat")
    lines = [line for line in journal.splitlines() if line.endswith("lua: Password mismatch")]
    assert len(lines) == 2
    assert all(line.startswith("auth-worker(") for line in lines)
    assert "a password nobody has" not in journal


def test_an_address_that_does_not_exist_costs_as_much_time(host, server, alma):
    """Dovecot delays failures by whole seconds; the check itself is timed here, in its own log."""
    spent = {}
    for address in (alma.address, f"nobody-of-that-name@{server.domain}"):
        before = worker_seconds(host)
        host.run(f"doveadm auth test {address} wrong-password")
        spent[address] = worker_seconds(host) - before
    first, second = spent.values()
    assert first > 0.02
    assert abs(first - second) < 0.6 * max(first, second), spent


def worker_seconds(host):
    """Return the processor seconds that Dovecot and its processes have used."""
    time.sleep(0.1)
    return (
        int(host.check_output("systemctl show --property=CPUUsageNSec --value dovecot.service"))
        / 1e9
    )
