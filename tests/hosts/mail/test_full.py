"""What is full is refused, and the neighbour's mail arrives."""

import time

import pytest

UNITS = ("postfix.service", "dovecot.service")
STRANGER = "vera@outside.example"
MIB = 2**20

pytestmark = pytest.mark.usefixtures("laid_down")


@pytest.fixture
def full_drawer(host, alma):
    """Call it to fill Alma's drawer to its limit, by something else than mail."""
    filler = f"/srv/coop/{alma.household}/filler"
    # First in large pieces, then in small ones until not even a small file fits.
    fill = f"dd if=/dev/zero of={filler}.$size bs=$size conv=fsync status=none"
    yield lambda: host.run(f"for size in 1M 64k 4k; do {fill}; done 2>/dev/null")
    host.run_expect([0], f"rm {filler}.* && btrfs filesystem sync /srv/coop")


def test_a_full_drawer_answers_quota_exceeded(smtp, letter, fate, full_drawer, alma):
    full_drawer()
    message = letter(sender=STRANGER, to=alma.address, size=64 * 1024)
    smtp.send_message(message)
    answer = fate(message)
    assert "status=bounced" in answer
    assert "552 5.2.2" in answer


def test_a_first_mail_into_a_full_drawer_does_too(smtp, letter, fate, full_drawer, host, alma):
    """Not even the mailbox's folders can be made."""
    host.run_expect([0], f"rm -rf /srv/coop/{alma.household}/mail/{alma.address}")
    full_drawer()
    message = letter(sender=STRANGER, to=alma.address)
    smtp.send_message(message)
    assert "status=sent" not in fate(message)


def test_the_neighbours_mail_arrives_meanwhile(smtp, letter, arrives, full_drawer, alma, cleo):
    full_drawer()
    message = letter(sender=STRANGER, to=cleo.address, size=64 * 1024)
    smtp.send_message(message)
    assert arrives(cleo, message)


def test_mail_in_a_full_drawer_can_be_read_and_deleted(smtp, letter, arrives, imap, full_drawer, alma):
    message = letter(sender=STRANGER, to=alma.address)
    smtp.send_message(message)
    arrives(alma, message)
    full_drawer()
    began = time.monotonic()
    assert b"blueberries" in arrives(alma, message)
    with imap(alma) as session:
        session.select("INBOX")
        session.store("1:*", "+FLAGS", "\\Deleted")
        assert session.expunge()[0] == "OK"
        assert session.select("INBOX") == ("OK", [b"0"])
    assert time.monotonic() - began < 10


def test_a_full_mailbox_answers_quota_exceeded(smtp, letter, fate, imap, host, cleo):
    with imap(cleo) as session:
        for _ in range(3):
            session.append("INBOX", None, None, letter(sender=STRANGER, to=cleo.address, size=MIB).as_bytes())
        assert quota_used(session) > 3 * 1024
    message = letter(sender=STRANGER, to=cleo.address, size=2 * MIB)
    smtp.send_message(message)
    try:
        answer = fate(message)
        assert "status=bounced" in answer
        assert "552 5.2.2" in answer
    finally:
        host.run_expect([0], f"doveadm expunge -u {cleo.address} mailbox INBOX all")


def quota_used(session):
    """Return the KiB in use (RFC 9208)."""
    return int(session.getquotaroot("INBOX")[1][1][0].split(b"STORAGE")[1].split()[0])
