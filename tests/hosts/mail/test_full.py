"""What is full is refused, and the neighbour's mail arrives."""

import pytest

UNITS = ("postfix.service", "dovecot.service")
STRANGER = "vera@outside.example"
MIB = 2**20

pytestmark = pytest.mark.usefixtures("laid_down")


@pytest.fixture
def full_drawer(host, alma):
    """Alma's drawer, filled to its limit by something else than mail."""
    filler = f"/srv/coop/{alma.household}/filler"
    host.run(f"dd if=/dev/zero of={filler} bs=64k conv=fsync status=none")
    host.run(f"dd if=/dev/zero of={filler}.rest bs=4k conv=fsync status=none")
    yield
    host.run_expect([0], f"rm {filler} {filler}.rest && btrfs filesystem sync /srv/coop")


def test_a_full_drawer_answers_quota_exceeded(smtp, letter, fate, full_drawer, alma):
    smtp.send_message(letter(sender=STRANGER, to=alma.address, size=64 * 1024))
    assert "quota" in fate(f"to=<{alma.address}>").lower()


def test_the_neighbours_mail_arrives_meanwhile(smtp, letter, arrives, full_drawer, cleo):
    message = letter(sender=STRANGER, to=cleo.address, size=64 * 1024)
    smtp.send_message(message)
    assert arrives(cleo, message)


def test_mail_can_still_be_read_and_deleted_in_a_full_drawer(smtp, letter, arrives, imap, host, alma):
    message = letter(sender=STRANGER, to=alma.address)
    smtp.send_message(message)
    arrives(alma, message)
    filler = f"/srv/coop/{alma.household}/filler"
    host.run(f"dd if=/dev/zero of={filler} bs=64k conv=fsync status=none")
    try:
        with imap(alma) as session:
            session.select("INBOX")
            found = session.search(None, "HEADER", "Message-ID", f'"{message["Message-ID"]}"')[1][0].split()
            session.store(found[0], "+FLAGS", "\\Deleted")
            assert session.expunge()[0] == "OK"
    finally:
        host.run_expect([0], f"rm {filler} && btrfs filesystem sync /srv/coop")


def test_a_full_mailbox_answers_quota_exceeded(smtp, letter, fate, imap, host, cleo):
    with imap(cleo) as session:
        for _ in range(3):
            session.append("INBOX", None, None, letter(sender=STRANGER, to=cleo.address, size=MIB).as_bytes())
        assert quota_used(session) > 3 * 1024
    smtp.send_message(letter(sender=STRANGER, to=cleo.address, size=14 * MIB))
    try:
        assert "Quota exceeded" in fate(f"to=<{cleo.address}>")
    finally:
        host.run_expect([0], f"doveadm expunge -u {cleo.address} mailbox INBOX all")


def quota_used(session):
    """Return KiB in use (RFC 9208)."""
    return int(session.getquotaroot("INBOX")[1][1][0].split(b"STORAGE")[1].split()[0])
