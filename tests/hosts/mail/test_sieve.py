"""Members' own filters, and what is filtered before them."""

import uuid

import pytest

from lab.managesieve import ManageSieve, RefusedError

UNITS = ("dovecot.service", "postfix.service")

pytestmark = pytest.mark.usefixtures("laid_down")


@pytest.fixture
def sieve(server, tls):
    """Call it with a member for a logged-in session; at the end no filter is active, and none is
    left.
    """
    sessions = []

    def log_in(member):
        session = ManageSieve(server.address)
        session.starttls(tls)
        session.log_in(member.address, member.password)
        sessions.append(session)
        return session

    yield log_in
    for session in sessions:
        with session:
            session.ask('SETACTIVE ""')
            for line in session.ask("LISTSCRIPTS").splitlines()[:-1]:
                session.ask(f"DELETESCRIPT {line.split(chr(34))[1].join([chr(34)] * 2)}")


@pytest.fixture
def filters(sieve):
    """Call it with a member and a script, which filters that member's mail until the test has
    ended.
    """

    def activate(member, script):
        session = sieve(member)
        session.put_script("mine", script)
        session.ask('SETACTIVE "mine"')

    return activate


@pytest.fixture
def folder(imap, alma):
    """Call it with a name and a message: whether it is in that folder of Alma's."""

    def look(name, message):
        with imap(alma) as session:
            if session.select(name, readonly=True)[0] != "OK":
                return False
            return bool(
                session.search(None, "HEADER", "Message-ID", f'"{message["Message-ID"]}"')[1][0]
            )

    return look


# --- who may, and what


def test_no_login_is_offered_before_tls(server, alma):
    with ManageSieve(server.address) as session:
        assert '"STARTTLS"' in session.capabilities
        assert '"SASL" ""' in session.capabilities
        with pytest.raises(RefusedError):
            session.log_in(alma.address, alma.password)


def test_a_wrong_password_is_refused(server, tls, alma):
    with ManageSieve(server.address) as session:
        session.starttls(tls)
        with pytest.raises(RefusedError, match=r"AUTHENTICATIONFAILED|Authentication failed"):
            session.log_in(alma.address, alma.password + "x")


def test_a_script_with_errors_is_refused_and_its_line_is_named(sieve, alma):
    with pytest.raises(RefusedError, match=r"line 3: error"):
        sieve(alma).put_script("broken", 'require "fileinto";\n\nfileintoo "Shop";\n')
    assert "broken" not in sieve(alma).ask("LISTSCRIPTS")


@pytest.mark.parametrize(
    "extension", ["vnd.dovecot.pipe", "vnd.dovecot.execute", "vnd.dovecot.filter"]
)
def test_no_program_can_be_called(sieve, alma, extension):
    with pytest.raises(
        RefusedError, match=r"restricted to global scripts|unknown Sieve capability"
    ):
        sieve(alma).put_script("program", f'require "{extension}";\n')


def test_there_is_a_limit_on_scripts_and_on_their_size(sieve, alma):
    session = sieve(alma)
    with pytest.raises(RefusedError, match=r"QUOTA"):
        session.put_script("large", "# a comment\n" * 30_000)
    for number in range(20):
        session.put_script(f"script{number}", "keep;\n")
    with pytest.raises(RefusedError, match=r"QUOTA/MAXSCRIPTS"):
        session.put_script("one more", "keep;\n")


# --- what they do


def test_mail_is_filed_into_a_folder(filters, deliver, folder, alma):
    filters(
        alma,
        'require ["fileinto", "mailbox"];\n'
        'if header :contains "Subject" "Blueberries" { fileinto :create "Berries"; }\n',
    )
    assert folder("Berries", deliver(alma.address))


def test_the_detail_of_an_address_is_known_to_filters_and_goes_to_the_inbox_without_one(
    filters, deliver, folder, alma
):
    local, _, domain = alma.address.partition("@")
    address = f"{local}+shop@{domain}"
    assert folder("INBOX", deliver(address))
    filters(
        alma,
        'require ["fileinto", "mailbox", "envelope", "subaddress"];\n'
        'if envelope :detail "to" "shop" { fileinto :create "Shop"; }\n',
    )
    assert folder("Shop", deliver(address))


def test_who_is_away_answers_strangers_once(filters, stranger_from_outside, outside, alma):
    mark = uuid.uuid4().hex
    filters(
        alma,
        'require "vacation";\n'
        f'vacation :days 1 :subject "Away {mark}" "I pick blueberries until Monday.";\n',
    )
    stranger_from_outside(alma)
    answer = outside.find(f"Subject: Away {mark}")
    assert b"Auto-Submitted: auto-replied" in answer
    assert b"Return-Path: <>" in answer


def test_mail_is_passed_on_with_the_members_own_envelope(
    filters, stranger_from_outside, outside, alma
):
    filters(alma, 'require "copy";\nredirect :copy "vera@outside.example";\n')
    message = stranger_from_outside(alma)
    passed_on = outside.receive(message["Message-ID"])
    assert f"Return-Path: <{alma.address}>".encode() in passed_on


def test_a_message_is_passed_on_to_few(filters, deliver, folder, alma):
    """A script that wants more than the limit passes on nothing, and the message stays here."""
    filters(alma, "".join(f'redirect "vera{number}@outside.example";\n' for number in range(5)))
    assert folder("INBOX", deliver(alma.address))


@pytest.fixture
def stranger_from_outside(outside, server, letter):
    def write(member):
        message = letter(sender="vera@outside.example", to=member.address)
        assert (
            outside.bring(message, server=server.address, recipients=[member.address]).code == 250
        )
        return message

    return write


# --- spam


def test_spam_goes_to_junk_whatever_the_members_filters_say(filters, deliver, folder, alma):
    filters(alma, 'require ["fileinto", "mailbox"];\nfileinto :create "Mine";\n')
    spam, ham = deliver(alma.address, X_Spam="Yes"), deliver(alma.address)
    assert folder("Junk", spam)
    assert not folder("Mine", spam)
    assert folder("Mine", ham)


@pytest.fixture
def learnt(host):
    """What was learnt: a stand-in takes the place of the program that teaches the filter. Returns
    the messages by kind.
    """
    program, notes = "/usr/local/lib/coop-mail/learn", "/run/coop-learnt"
    host.run_expect(
        [0],
        f"[ ! -e {program} ] || mv {program} {program}.kept; rm -rf {notes}; install -d -m 0777 "
        f"{notes}",
    )
    stand_in = f"#!/bin/sh\nid -un > {notes}/user; cat >> {notes}/$1\n"
    host.run_expect([0], f"printf %s '{stand_in}' > {program}; chmod 0755 {program}")

    def read():
        return {kind: host.run(f"cat {notes}/{kind}").stdout for kind in ("spam", "ham", "user")}

    yield read
    host.run_expect(
        [0], f"rm -rf {program} {notes}; [ ! -e {program}.kept ] || mv {program}.kept {program}"
    )


def move(session, message, *, source, target):
    session.select(source)
    number = session.search(None, "HEADER", "Message-ID", f'"{message["Message-ID"]}"')[1][0]
    assert (
        session.uid(
            "MOVE", session.fetch(number, "(UID)")[1][0].split()[2].rstrip(b")").decode(), target
        )[0]
        == "OK"
    )


def test_what_is_moved_into_junk_is_learnt_as_spam_and_out_of_it_as_ham(
    host, imap, deliver, learnt, alma
):
    message = deliver(alma.address)
    with imap(alma) as session:
        move(session, message, source="INBOX", target="Junk")
        assert message["Message-ID"] in learnt()["spam"]
        assert learnt()["ham"] == ""
        move(session, message, source="Junk", target="INBOX")
        assert message["Message-ID"] in learnt()["ham"]
    assert learnt()["user"] == "_rspamd\n"


def test_what_is_thrown_away_says_nothing(imap, deliver, learnt, alma):
    message = deliver(alma.address, X_Spam="Yes")
    with imap(alma) as session:
        move(session, message, source="Junk", target="Trash")
    assert learnt()["ham"] == ""
