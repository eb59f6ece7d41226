"""What is full is refused, and the neighbour's mail arrives."""

import pytest

from lab.managesieve import ManageSieve

UNITS = ("postfix.service", "dovecot.service")
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


def ask_for(session, recipient, *, size=0):
    """Return the answer to RCPT."""
    session.mail("vera@outside.example", [f"SIZE={size}"])
    return session.rcpt(recipient)


def test_a_full_drawer_is_told_before_the_message_travels(smtp, full_drawer, alma):
    full_drawer()
    code, text = ask_for(smtp, alma.address)
    assert (code, text[:5]) == (552, b"5.2.2")


@pytest.fixture
def almost_full_drawer(host, alma):
    """Alma's drawer with 60 of its 64 MiB in use: in the part that is kept from new mail."""
    filler = f"/srv/coop/{alma.household}/almost"
    host.run_expect([0], f"dd if=/dev/zero of={filler} bs=1M count=60 conv=fsync status=none")
    yield
    host.run_expect([0], f"rm -f {filler} && btrfs filesystem sync /srv/coop")


def test_new_mail_leaves_room_to_delete_the_old(
    smtp, stranger_writes, arrives, host, imap, almost_full_drawer, alma
):
    """It's refused before the file system's limit, under which not even flags could be set; once
    there is room, it's taken again.
    """
    assert ask_for(smtp, alma.address)[0] == 552
    with imap(alma) as session:
        session.append("INBOX", None, None, b"Subject: paper\r\n\r\nold\r\n")
        session.select("INBOX")
        session.store("1:*", "+FLAGS", "\\Deleted")
        session.expunge()
        assert session.select("INBOX")[1] == [b"0"]
    host.run_expect([0], f"rm /srv/coop/{alma.household}/almost && btrfs filesystem sync /srv/coop")
    smtp.rset()
    assert arrives(alma, stranger_writes(alma.address))


def test_an_alias_of_several_goes_on_while_one_has_room(smtp, server, full_drawer):
    full_drawer()
    assert ask_for(smtp, f"board@{server.domain}")[0] == 250
    smtp.rset()
    assert ask_for(smtp, f"berries@{server.domain}")[0] == 552


def test_a_member_is_told_too(submission, full_drawer, alma, cleo):
    full_drawer()
    session = submission(cleo)
    session.mail(cleo.address)
    assert session.rcpt(alma.address)[0] == 552


def test_the_neighbours_mail_arrives_meanwhile(stranger_writes, arrives, full_drawer, alma, cleo):
    full_drawer()
    message = stranger_writes(cleo.address, size=64 * 1024)
    assert arrives(cleo, message)


def test_mail_in_a_full_drawer_can_be_read(stranger_writes, arrives, full_drawer, alma):
    message = stranger_writes(alma.address)
    arrives(alma, message)
    full_drawer()
    assert b"blueberries" in arrives(alma, message)


def test_mail_in_a_full_drawer_can_be_deleted_and_the_trash_emptied(
    deliver, full_drawer, imap, alma
):
    """What a program has listed once. (Of unseen mail btrfs doesn't even let the flags be written:
    it renames nothing over a limit.)
    """
    deliver(alma.address)
    with imap(alma) as session:
        session.append("Trash", "\\Seen", None, b"Subject: old\r\n\r\npaper\r\n")
        for folder in ("Trash", "INBOX"):
            session.select(folder)
    full_drawer()
    for folder in ("Trash", "INBOX"):
        with imap(alma) as session:
            session.select(folder)
            session.store("1:*", "+FLAGS", "\\Deleted")
            session.expunge()
            assert session.select(folder)[1] == [b"0"]


def test_filters_can_be_changed_in_a_full_drawer(full_drawer, server, tls, alma):
    full_drawer()
    with ManageSieve(server.address) as session:
        session.starttls(tls)
        session.log_in(alma.address, alma.password)
        session.put_script("away", "keep;\n")
        session.ask('SETACTIVE "away"')
        session.ask('SETACTIVE ""')
        session.ask('DELETESCRIPT "away"')


@pytest.fixture
def full_mailbox(host, imap, letter, cleo):
    """Cleo's mailbox with 3 of its 4 MiB in use."""
    with imap(cleo) as session:
        for _ in range(3):
            session.append(
                "INBOX",
                None,
                None,
                letter(sender="vera@outside.example", to=cleo.address, size=MIB).as_bytes(),
            )
        assert quota_used(session) > 3 * 1024
    yield
    host.run_expect([0], f"doveadm expunge -u {cleo.address} mailbox INBOX all")


def quota_used(session):
    """Return the KiB in use (RFC 9208)."""
    return int(session.getquotaroot("INBOX")[1][1][0].split(b"STORAGE")[1].split()[0])


def test_what_does_not_fit_into_a_mailbox_is_refused_before_it_travels(smtp, full_mailbox, cleo):
    code, text = ask_for(smtp, cleo.address, size=2 * MIB)
    assert (code, text[:5]) == (552, b"5.2.2")


def test_what_still_fits_arrives(stranger_writes, arrives, full_mailbox, cleo):
    assert arrives(cleo, stranger_writes(cleo.address))
