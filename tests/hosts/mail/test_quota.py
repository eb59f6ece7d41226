"""A mailbox that fills up: who is told, what is refused, and how it gets room again."""

import pytest

UNITS = ("dovecot.service", "postfix.service")
MIB = 2**20
QUOTA_STATUS = """import socket, sys
session = socket.socket(socket.AF_UNIX)
session.connect("/run/dovecot/quota-status")
session.sendall(f"request=smtpd_access_policy\\nprotocol_state=RCPT\\nrecipient={sys.argv[1]}\\nsize={sys.argv[2]}\\n\\n".encode())
print(session.recv(4096).decode())
"""

pytestmark = pytest.mark.usefixtures("laid_down")


@pytest.fixture
def filled(host, deliver, cleo):
    """Call it with a number: Cleo's mailbox of 4 MiB gets that many MiB of mail. It's emptied at
    the end.
    """
    empty = f"doveadm expunge -u {cleo.address} mailbox '*' all"
    host.run_expect([0], empty)
    yield lambda number: [deliver(cleo.address, size=MIB) for _ in range(number)]
    host.run_expect([0], empty)


@pytest.fixture
def ask_quota(host, cleo):
    """Ask as Postfix does whether a message of a size fits into Cleo's mailbox."""
    return lambda size: host.check_output(
        "python3 -c %s %s %s", QUOTA_STATUS, cleo.address, str(size)
    )


def usage(session):
    """Return KiB in use and the limit (RFC 9208)."""
    words = session.getquotaroot("INBOX")[1][1][0].replace(b")", b"").split(b"STORAGE")[1].split()
    return int(words[0]), int(words[1])


def warnings(host, cleo):
    """Return the percentages of which Cleo was warned."""
    found = host.check_output(
        f"doveadm fetch -u {cleo.address} hdr.subject mailbox INBOX header Auto-Submitted "
        "auto-generated"
    )
    return sorted(int(word) for word in found.split() if word.isdigit())


def test_programs_can_show_use_and_limit(imap, filled, cleo):
    filled(1)
    with imap(cleo) as session:
        used, limit = usage(session)
    assert 1024 <= used < 1200
    assert limit == 4096


def test_the_member_is_warned_at_80_and_at_95_percent(host, deliver, filled, wait_until, cleo):
    filled(3)
    assert warnings(host, cleo) == []
    deliver(cleo.address, size=MIB // 2)
    wait_until(lambda: warnings(host, cleo) == [80])
    deliver(cleo.address, size=MIB * 3 // 8)
    wait_until(lambda: warnings(host, cleo) == [80, 95])


def test_postfix_learns_before_it_takes_a_message(filled, ask_quota):
    filled(3)
    assert "action=OK" in ask_quota(MIB // 2) or "action=DUNNO" in ask_quota(MIB // 2)
    assert "action=552 5.2.2" in ask_quota(2 * MIB)


def test_an_unknown_recipient_is_not_its_business(host):
    assert "action=552" not in host.check_output(
        "python3 -c %s nobody@nowhere.example 1000", QUOTA_STATUS
    )


def test_mail_in_a_full_mailbox_can_be_deleted_and_there_is_room_again(
    imap, filled, ask_quota, cleo
):
    filled(3)
    with imap(cleo) as session:
        session.append("Trash", None, None, b"Subject: old\r\n\r\n" + b"paper\r\n" * 100_000)
        assert "action=552" in ask_quota(MIB)
        for folder in ("INBOX", "Trash"):
            session.select(folder)
            session.store("1:*", "+FLAGS", "\\Deleted")
            assert session.expunge()[0] == "OK"
        assert usage(session)[0] < 100
    assert "action=552" not in ask_quota(MIB)
