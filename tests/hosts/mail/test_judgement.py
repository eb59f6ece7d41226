"""What becomes of mail from the world: believed, noted, put into Junk, put off, or refused."""

import re
import time

import pytest

UNITS = ("rspamd.service", "postfix.service")
GTUBE = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n"


def header(message, name):
    """Return the values of a header, unfolded and in lower case."""
    head = re.sub(rb"\r?\n[ \t]+", b" ", message.replace(b"\r\n", b"\n").partition(b"\n\n")[0])
    return [
        line.partition(b":")[2].strip().lower()
        for line in head.splitlines()
        if line.lower().startswith(name.lower() + b":")
    ]


def test_honest_mail_is_noted_as_such(outside, letter, arrives, server, alma):
    message = letter(sender="vera@outside.example", to=alma.address)
    assert (
        outside.bring(
            message, server=server.address, recipients=[alma.address], sign_as="outside.example"
        ).code
        == 250
    )
    results = header(arrives(alma, message), b"Authentication-Results")
    assert len(results) == 1
    assert results[0].startswith(f"{server.fqdn};".encode())
    assert all(word in results[0] for word in (b"dkim=pass", b"spf=pass"))


@pytest.mark.usefixtures("outside_alone")
def test_results_that_a_forger_claims_are_removed(outside, letter, arrives, server, alma):
    message = letter(sender="vera@elsewhere.example", to=alma.address)
    message["Authentication-Results"] = f"{server.fqdn}; dkim=pass header.d=bank.example; spf=pass"
    outside.publish(
        'elsewhere.example. TXT "v=spf1 ?all"', "elsewhere.example. MX 10 outside.example."
    )
    outside.bring(
        message, server=server.address, recipients=[alma.address], sender="vera@elsewhere.example"
    )
    results = header(arrives(alma, message), b"Authentication-Results")
    assert len(results) == 1
    assert b"bank.example" not in results[0]
    assert b"spf=pass" not in results[0]


def test_a_members_own_claims_are_removed_too(submission, letter, arrives, alma, cleo):
    message = letter(sender=alma.address, to=cleo.address)
    message["Authentication-Results"] = "mail.somewhere.example; dkim=pass header.d=bank.example"
    submission(alma).send_message(message)
    assert header(arrives(cleo, message), b"Authentication-Results") == []


@pytest.mark.usefixtures("outside_alone")
def test_a_sender_that_spf_forbids_is_noted(outside, letter, arrives, server, alma):
    outside.publish('strict.example. TXT "v=spf1 -all"', "strict.example. MX 10 outside.example.")
    message = letter(sender="anna@strict.example", to=alma.address)
    outside.bring(
        message, server=server.address, recipients=[alma.address], sender="anna@strict.example"
    )
    assert b"spf=fail" in header(arrives(alma, message), b"Authentication-Results")[0]


def test_a_forgery_of_a_domain_that_asks_for_rejection_is_refused(outside, letter, server, alma):
    message = letter(sender="board@bank.example", to=alma.address)
    reply = outside.bring(
        message, server=server.address, recipients=[alma.address], source=outside.other_address
    )
    assert (reply.stage, reply.code) == ("data", 554)


@pytest.mark.usefixtures("outside_alone")
def test_a_forgery_of_a_domain_that_asks_for_quarantine_is_marked_and_filed_as_junk(
    outside, letter, arrives, server, alma
):
    outside.publish(
        'careful.example. TXT "v=spf1 -all"', '_dmarc.careful.example. TXT "v=DMARC1; p=quarantine"'
    )
    outside.publish("careful.example. MX 10 outside.example.")
    message = letter(sender="anna@careful.example", to=alma.address)
    assert outside.bring(message, server=server.address, recipients=[alma.address]).code == 250
    assert header(arrives(alma, message, folder="Junk"), b"X-Spam") == [b"yes"]


def test_honest_mail_is_not_marked(stranger_writes, arrives, alma):
    assert header(arrives(alma, stranger_writes(alma.address)), b"X-Spam") == []


def test_known_spam_is_refused_whoever_brings_it(outside, letter, server, alma):
    message = letter(sender="vera@outside.example", to=alma.address)
    message.set_content(GTUBE)
    reply = outside.bring(
        message, server=server.address, recipients=[alma.address], sign_as="outside.example"
    )
    assert (reply.stage, reply.code) == ("data", 554)


@pytest.fixture
def greylisting(host, laid_down):
    """Doubtful mail has to wait for two seconds; afterwards it's as it was."""
    file = "/etc/rspamd/override.d/greylist.conf"
    # Killed first: it would wait for Postfix's idle connections.
    stop = "systemctl kill --signal=KILL rspamd && systemctl restart rspamd"
    restart = (
        f"{stop} && for i in $(seq 100); do ss -xln | grep -q rspamd/milter.sock && break; sleep "
        "0.1; done"
    )
    host.run_expect(
        [0],
        f"printf 'enabled = true;\\ntimeout = 2s;\\nexpire = 1h;\\n' > {file} && rspamadm "
        f"configtest -q && {restart}",
    )
    yield
    host.run_expect([0], f"rm {file} && {restart}")


@pytest.mark.usefixtures("greylisting")
def test_doubtful_mail_is_put_off_once_and_then_taken(outside, letter, arrives, server, alma):
    """Doubtful: SPF says that it comes from elsewhere."""
    nobody_knows = (
        f"stranger{time.time_ns()}@outside.example"  # nor the text: within the hour they would be
    )
    message = letter(sender=nobody_knows, to=alma.address)
    message.set_content(f"Not what was brought before, says {nobody_knows}.\n")
    bring = {
        "sender": nobody_knows,
        "server": server.address,
        "recipients": [alma.address],
        "helo": "client.outside.example",
        "source": outside.other_address,
    }
    first = outside.bring(message, **bring)
    assert (first.stage, first.code) == ("data", 451)
    time.sleep(2.5)
    assert outside.bring(message, **bring).code == 250
    assert arrives(alma, message, folder="Junk")
