"""Which of Postfix's lines are a message sent, and which one received."""

import json
from collections import Counter
from datetime import UTC, datetime

import pytest

from programs.agent.households import Households
from programs.agent.meters import count_messages
from programs.agent.readers.journal import Entry, parse_entry
from programs.agent.readers.mail import ReceivedMail, SentMail
from programs.common.errors import ProgramError

# Logged by Postfix 3.10.13: a submission to three recipients, one by an alias and one that can't be
# reached yet; mail from outside to a detailed address; mail from root; and the queue manager's
# second try.
SESSION = """\
postfix/master: daemon started -- version 3.10.13, configuration /etc/postfix
postfix/submission/smtpd: connect from laptop.example[198.51.100.7]
postfix/submission/smtpd: 54017222606: client=laptop.example[198.51.100.7], sasl_method=PLAIN, \
sasl_username=alma@frysboxen.example
postfix/cleanup: 54017222606: message-id=<20261120083743.026531@laptop.example>
postfix/submission/smtpd: disconnect from laptop.example[198.51.100.7] ehlo=1 auth=1 mail=1 \
rcpt=3 data=1 quit=1 commands=8
postfix/qmgr: 54017222606: from=<alma@frysboxen.example>, size=467, nrcpt=3 (queue active)
postfix/smtp: connect to mx.elsewhere.example[198.51.100.9]:25: Connection refused
postfix/smtp: 54017222606: to=<out@elsewhere.example>, relay=none, delay=0.08, \
delays=0.01/0.07/0/0, dsn=4.4.1, \
status=deferred (connect to mx.elsewhere.example[198.51.100.9]:25: Connection refused)
postfix/lmtp: 54017222606: to=<alma@frysboxen.example>, orig_to=<info@frysboxen.example>, \
relay=mail1.frysboxen.example[private/dovecot-lmtp], delay=0.1, \
delays=0.01/0.02/0.03/0.04, dsn=2.0.0, status=sent (250 2.0.0 <alma@frysboxen.example> \
8wxbF9cGAGu7ZwAAg+zDdQ Saved)
postfix/lmtp: 54017222606: to=<cleo@frysboxen.example>, \
relay=mail1.frysboxen.example[private/dovecot-lmtp], delay=0.1, \
delays=0.01/0.02/0.03/0.04, dsn=2.0.0, status=sent (250 2.0.0 <cleo@frysboxen.example> \
8wxbF9cGAGu7ZwAAg+zDdQ:R2 Saved)
postfix/smtpd: connect from mx.elsewhere.example[198.51.100.9]
postfix/smtpd: 79F8322260E: client=mx.elsewhere.example[198.51.100.9]
postfix/cleanup: 79F8322260E: message-id=<20261120083743.026553@elsewhere.example>
postfix/qmgr: 79F8322260E: from=<x@elsewhere.example>, size=457, nrcpt=1 (queue active)
postfix/smtpd: disconnect from mx.elsewhere.example[198.51.100.9] ehlo=1 mail=1 rcpt=1 data=1 \
quit=1 commands=5
postfix/lmtp: 79F8322260E: to=<Cleo+list@frysboxen.example>, \
relay=mail1.frysboxen.example[private/dovecot-lmtp], delay=0.01, \
delays=0/0/0/0.01, dsn=2.0.0, status=sent (250 2.0.0 <Cleo+list@frysboxen.example> \
efHcHdcGAGu7ZwAAg+zDdQ Saved)
postfix/qmgr: 79F8322260E: removed
postfix/pickup: 815E222260F: uid=0 from=<root@localhost>
postfix/cleanup: 815E222260F: message-id=<20261120083743.815E222260F@mail1.frysboxen.example>
postfix/qmgr: 815E222260F: from=<root@localhost>, size=265, nrcpt=1 (queue active)
postfix/lmtp: 815E222260F: to=<alma@frysboxen.example>, \
relay=mail1.frysboxen.example[private/dovecot-lmtp], delay=0.01, \
delays=0/0/0/0.01, dsn=2.0.0, status=sent (250 2.0.0 <alma@frysboxen.example> \
KTCmH9cGAGu7ZwAAg+zDdQ Saved)
postfix/qmgr: 815E222260F: removed
postfix/qmgr: 54017222606: from=<alma@frysboxen.example>, size=467, nrcpt=3 (queue active)
postfix/smtp: 54017222606: to=<out@elsewhere.example>, relay=none, delay=3.2, delays=3.2/0/0/0, \
dsn=4.4.1, status=deferred (connect to \
mx.elsewhere.example[198.51.100.9]:25: Connection refused)
"""
HOUSEHOLDS = Households(
    numbers=frozenset({"0001", "0002"}),
    by_address={
        "alma@frysboxen.example": "0001",
        "bo@frysboxen.example": "0001",
        "cleo@frysboxen.example": "0002",
    },
)
HOUR = 497652
NOW = (HOUR + 2) * 3600 * 1_000_000


def entries(lines):
    for number, line in enumerate(lines):
        program, _, message = line.partition(": ")
        yield Entry(
            cursor=str(number),
            time=HOUR * 3600 * 1_000_000 + number,
            program=program,
            message=message,
        )


def count(lines, counter):
    counts, _ = count_messages(
        entries(lines), counter=counter, open_hour=HOUR, until=HOUR + 1, now=NOW
    )
    return {household: number for (_, household), number in counts.items()}


def count_sent(*lines, submitted=None):
    return count(lines, SentMail(HOUSEHOLDS, submitted={} if submitted is None else submitted))


def count_received(*lines):
    return count(lines, ReceivedMail(HOUSEHOLDS))


def test_one_submission_is_one_message_whatever_its_recipients_and_tries():
    assert count_sent(*SESSION.splitlines()) == {"0001": 1}


def test_each_delivery_into_a_mailbox_is_one_message():
    assert count_received(*SESSION.splitlines()) == {"0001": 2, "0002": 2}


LOGIN = (
    "postfix/submissions/smtpd: 4f1: client=x.example[198.51.100.7], sasl_method=PLAIN, "
    "sasl_username="
)
ACTIVE = "postfix/qmgr: 4f1: from=<alma@frysboxen.example>, size=467, nrcpt=1 (queue active)"


def test_a_submission_may_straddle_two_runs():
    submitted = {}
    assert count_sent(LOGIN + "alma@frysboxen.example", submitted=submitted) == {}
    assert submitted == {"4f1": "0001"}
    assert count_sent(ACTIVE, submitted=submitted) == {"0001": 1}
    assert submitted == {}


@pytest.mark.parametrize(
    "between",
    [
        "postfix/smtpd: 4f1: client=mx.elsewhere.example[198.51.100.9]",
        "postfix/pickup: 4f1: uid=0 from=<root>",
        (
            "postfix/cleanup: 4f1: milter-reject: END-OF-MESSAGE from x.example[198.51.100.7]: "
            "5.7.1 Spam message rejected; from=<a@b.example>"
        ),
    ],
)
def test_a_queue_id_that_is_used_again_or_refused_counts_for_nobody(between):
    assert count_sent(LOGIN + "alma@frysboxen.example", between, ACTIVE) == {}


def test_logins_are_compared_without_case_and_unknown_ones_count_for_nobody():
    assert count_sent(LOGIN + "Alma@Frysboxen.example", ACTIVE) == {"0001": 1}
    assert count_sent(LOGIN + "auser3@frysboxen.example", ACTIVE) == {}


def test_a_client_cannot_name_itself_into_a_login():
    assert (
        count_sent(
            "postfix/smtpd: 4f1: client=sasl_username=alma@frysboxen.example[198.51.100.9]", ACTIVE
        )
        == {}
    )


@pytest.mark.parametrize(
    ("program", "to", "outcome"),
    [
        ("postfix/smtp", "cleo@frysboxen.example", "dsn=2.0.0, status=sent (250 ok)"),
        ("postfix/lmtp", "cleo@frysboxen.example", "dsn=4.2.2, status=deferred (quota exceeded)"),
        (
            "postfix/lmtp",
            "cleo@frysboxen.example",
            "dsn=5.7.1, status=bounced (status=sent (250 ok))",
        ),
        ("postfix/lmtp", "nobody@frysboxen.example", "dsn=2.0.0, status=sent (250 ok)"),
    ],
)
def test_what_is_no_delivery_into_a_mailbox_does_not_count(program, to, outcome):
    assert (
        count_received(
            f"{program}: 4f1: to=<{to}>, relay=m[private/dovecot-lmtp], delay=1, delays=0/0/0/1, "
            f"{outcome}"
        )
        == {}
    )


def test_counting_stops_at_the_first_entry_of_the_running_hour():
    line = (
        "to=<cleo@frysboxen.example>, relay=m[private/dovecot-lmtp], delay=1, delays=0/0/0/1, "
        "dsn=2.0.0, status=sent (250)"
    )
    times = [HOUR * 3600, HOUR * 3600 + 3599, (HOUR + 1) * 3600, HOUR * 3600 + 1800]
    journal = [
        Entry(f"c{at}", time * 1_000_000, "postfix/lmtp", f"4f1: {line}")
        for at, time in enumerate(times)
    ]
    counts, cursor = count_messages(
        journal, counter=ReceivedMail(HOUSEHOLDS), open_hour=HOUR, until=HOUR + 1, now=NOW
    )
    assert (counts, cursor) == (Counter({(HOUR, "0002"): 2}), "c1")


def test_journal_lines_are_read_whatever_their_bytes():
    moment = datetime(2026, 10, 9, 13, tzinfo=UTC)
    fields = {
        "__CURSOR": "s=1",
        "__REALTIME_TIMESTAMP": str(int(moment.timestamp()) * 1_000_000),
        "SYSLOG_IDENTIFIER": "postfix/lmtp",
    }
    assert (
        parse_entry(json.dumps(fields | {"MESSAGE": [104, 228, 106]}).encode()).message
        == "h\ufffdj"
    )
    assert parse_entry(json.dumps(fields | {"MESSAGE": None}).encode()).message == ""
    assert (
        parse_entry(json.dumps(fields | {"MESSAGE": "4f1: removed"}).encode()).program
        == "postfix/lmtp"
    )
    with pytest.raises(ProgramError, match="something unknown"):
        parse_entry(b'{"MESSAGE": "no time"}')
