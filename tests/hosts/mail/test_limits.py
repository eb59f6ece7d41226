"""How much a member may send, and what happens to a mailbox that looks stolen."""

import json
import smtplib
import time

import pytest

UNITS = ("coop-mailpolicy.service", "postfix.service")

OUT_OF_ORDER = "sending is out of order for a moment: try again later"

pytestmark = pytest.mark.usefixtures("laid_down")


@pytest.fixture
def eager(host, neighbours):
    """A member who hasn't sent anything yet, and won't have after the test."""
    fresh = f"coop-mailpolicy release {neighbours.eager.address}"
    host.run_expect([0], fresh)
    yield neighbours.eager
    host.run_expect([0], fresh)


@pytest.fixture(scope="module")
def limits(host, laid_down):
    """What the server's sysadmin allows."""
    return json.loads(host.check_output("cat /etc/coop/mailpolicy.json"))


def send(session, member, recipients):
    """Send one message without ever bringing it anywhere: to herself. Raises smtplib's errors."""
    session.sendmail(
        member.address, recipients, f"From: {member.address}\nSubject: to many\n\nCome!\n"
    )


def eventually(ask):
    """Return the answer once it is true."""
    deadline = time.monotonic() + 40
    while not (answer := ask()):
        assert time.monotonic() < deadline, "not within 40 seconds"
        time.sleep(0.5)
    return answer


@pytest.fixture
def spent(submission, eager, limits):
    """The burst is used up."""
    session = submission(eager)
    left = limits["mailbox"]["burst"]
    while left:
        send(session, eager, [eager.address] * min(left, 50))  # counted as so many, delivered once
        left -= min(left, 50)
    return session


def test_after_a_burst_sending_has_to_wait(spent, eager, cleo):
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refusal:
        send(spent, eager, [cleo.address])
    code, text = refusal.value.recipients[cleo.address]
    assert (code, text[:5]) == (450, b"4.7.1")
    assert b"try again in" in text


def test_others_send_meanwhile(spent, member_writes, arrives, alma, cleo):
    assert arrives(cleo, member_writes(alma, cleo.address))


def test_it_still_gets_mail(spent, stranger_writes, arrives, eager):
    assert arrives(eager, stranger_writes(eager.address))


def test_the_limit_outlives_a_restart(spent, host, eager, cleo):
    host.run_expect([0], "systemctl restart coop-mailpolicy.service")
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        send(spent, eager, [cleo.address])


def test_a_message_to_too_many_at_once_is_refused_as_a_whole(submission, eager, limits):
    with pytest.raises(smtplib.SMTPDataError) as refusal:
        send(submission(eager), eager, [eager.address] * (limits["mailbox"]["burst"] + 1))
    assert refusal.value.smtp_code == 550
    assert b"fewer at once" in refusal.value.smtp_error


@pytest.fixture
def write_to_unknown(submission):
    """Call it with a member and a number: names so many recipients whom nobody knows, and returns
    the last answer.
    """

    def write(member, count):
        answer = None
        while count > 0:  # Postfix hangs up on whoever errs too often
            session = submission(member)
            session.mail(member.address)
            for number in range(min(count, 15)):
                answer = session.rcpt(
                    f"nobody-of-that-name-{number}@{member.address.partition('@')[2]}"
                )
            session.close()
            count -= 15
        return answer

    return write


def test_many_refused_recipients_hold_a_mailbox(
    write_to_unknown, submission, host, find_letter, eager, alma, cleo, limits
):
    assert write_to_unknown(eager, 1)[0] == 550
    write_to_unknown(eager, limits["hold_refused"])
    session = submission(eager)
    session.mail(eager.address)
    code, text = session.rcpt(cleo.address)
    assert code == 550
    assert b"sending is held" in text
    held = [json.loads(line) for line in host.check_output("coop-mailpolicy held").splitlines()]
    assert eager.address in [one["mailbox"] for one in held]
    assert find_letter(alma, f"{eager.address} is held")  # Alma is the postmaster here


@pytest.fixture
def find_letter(imap):
    """Call it with a member and words of a subject: waits until such a letter is in the inbox."""

    def look(member, subject):
        with imap(member) as session:
            session.select("INBOX", readonly=True)
            return session.search(None, "SUBJECT", f'"{subject}"')[1][0].split()

    return lambda member, subject: eventually(lambda: look(member, subject))


def test_recipients_that_other_servers_refuse_count_too(submission, host, outside, eager, limits):
    session = submission(eager)
    for part in range(0, limits["hold_refused"], 5):
        send(session, eager, [f"nobody{part + number}@outside.example" for number in range(5)])
    assert eventually(lambda: eager.address in host.check_output("coop-mailpolicy held"))


def test_a_held_mailbox_is_read_and_gets_mail_and_is_freed(
    submission, stranger_writes, arrives, host, eager, cleo
):
    host.run_expect([0], f"coop-mailpolicy hold {eager.address}")
    session = submission(eager)
    session.mail(eager.address)
    assert session.rcpt(cleo.address)[0] == 550
    assert arrives(eager, stranger_writes(eager.address))
    host.run_expect([0], f"coop-mailpolicy release {eager.address}")
    session.rset()
    send(session, eager, [eager.address])


def test_a_frozen_household_gets_and_reads_mail_but_sends_none(
    submission, stranger_writes, arrives, neighbours, cleo
):
    frost = neighbours.frost
    session = submission(frost)
    session.mail(frost.address)
    code, text = session.rcpt(cleo.address)
    assert code == 550
    assert b"invoices are unpaid" in text
    assert arrives(frost, stranger_writes(frost.address))


@pytest.fixture
def without_policy(host):
    host.run_expect([0], "systemctl stop coop-mailpolicy.socket coop-mailpolicy.service")
    yield
    host.run_expect([0], "systemctl start coop-mailpolicy.socket")


def test_without_the_policy_service_mail_comes_in_and_none_goes_out(
    without_policy, submission, stranger_writes, arrives, alma, cleo
):
    assert arrives(alma, stranger_writes(alma.address))
    session = submission(alma)
    session.mail(alma.address)
    assert session.rcpt(cleo.address) == (
        451,
        f"4.3.5 <{cleo.address}>: Recipient address rejected: {OUT_OF_ORDER}".encode(),
    )


def test_it_remembers_no_recipients(submission, host, eager, cleo):
    send(submission(eager), eager, [cleo.address])
    assert (
        host.run(
            "cat /var/lib/coop-mailpolicy/state.db* | grep --count --text cleo@"
        ).stdout.strip()
        == "0"
    )


def test_it_is_small_and_unprivileged(host):
    pid = host.check_output("systemctl show --property=MainPID --value coop-mailpolicy.service")
    assert host.check_output(f"stat -c %U /proc/{pid}") == "coop-mailpolicy"
    assert host.check_output(f"grep CapBnd /proc/{pid}/status").split()[1].strip("0") == ""
    kilobytes = int(host.check_output(f"grep ^Pss: /proc/{pid}/smaps_rollup").split()[1])
    assert kilobytes < 15 * 1024
