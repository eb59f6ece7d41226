"""In whose name a member may write, and what the message tells of where it was written."""

import base64
import smtplib

import pytest

UNITS = ("postfix.service", "rspamd.service")

pytestmark = pytest.mark.usefixtures("laid_down")


@pytest.fixture
def envelope(submission, cleo):
    """Call it with a member and a sender's address: the server's answer, with its code."""

    def ask(member, sender, **options):
        session = submission(member)
        session.mail(sender, **options)
        return session.rcpt(cleo.address)

    return ask


@pytest.fixture
def write_as(submission, letter, cleo):
    """Call it with a member and the text of its From header: submits a message in its own envelope.
    Returns the message.
    """

    def write(member, author, *, sender=None, **headers):
        message = letter(sender=member.address, to=cleo.address)
        del message["From"]
        if author:
            message["From"] = author
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        submission(member).sendmail(
            sender if sender is not None else member.address, [cleo.address], message.as_bytes()
        )
        return message

    return write


@pytest.mark.parametrize(
    "sender", ["berries@{domain}", "board@{domain}", "alma+shop@{domain}", "anything@berg.example"]
)
def test_a_member_sends_as_each_address_of_hers(envelope, server, alma, sender):
    assert envelope(alma, sender.format(domain=server.domain))[0] == 250


def test_an_alias_of_several_is_for_each_of_them(envelope, server, cleo):
    assert envelope(cleo, f"board@{server.domain}")[0] == 250


@pytest.mark.parametrize(
    "sender",
    ["berries@{domain}", "anything@berg.example", "alma@{domain}", "nobody-of-that-name@{domain}"],
)
def test_nobody_sends_as_another_household(envelope, server, cleo, sender):
    code, text = envelope(cleo, sender.format(domain=server.domain))
    assert (code, b"not owned by user" in text) == (553, True)


def test_nobody_sends_as_another_person_of_the_own_domain(envelope, alma, neighbours):
    assert envelope(alma, neighbours.bo.address)[0] == 553


def test_who_forwards_to_strangers_lends_nobody_the_address(envelope, server, alma):
    assert envelope(alma, f"far@{server.domain}")[0] == 553


def test_an_address_in_utf8_logs_in_and_sends(server, tls, letter, arrives, alma, neighbours):
    asa = neighbours.asa
    message = letter(sender=asa.address, to=alma.address)
    with smtplib.SMTP_SSL(server.address, 465, context=tls, timeout=30) as session:
        log_in_utf8(session, asa)
        session.send_message(message, mail_options=["SMTPUTF8"])
    assert arrives(alma, message)


def log_in_utf8(session, member):
    """AUTH PLAIN in UTF-8 (RFC 4616): smtplib's own encodes in ASCII."""
    session.ehlo()
    answer = session.docmd(
        "AUTH",
        "PLAIN " + base64.b64encode(f"\0{member.address}\0{member.password}".encode()).decode(),
    )
    assert answer[0] == 235, answer


@pytest.mark.parametrize(
    "author",
    ["Alma <{alma}>", "Berries <berries@{domain}>", "ALMA@{domain}", '"cleo@{domain}" <{alma}>'],
)
def test_from_may_name_each_address_of_hers_and_any_words(
    write_as, arrives, server, alma, cleo, author
):
    assert arrives(cleo, write_as(alma, author.format(alma=alma.address, domain=server.domain)))


@pytest.mark.parametrize(
    "author",
    [
        "{cleo}",
        "Cleo <{cleo}>",
        "vera@outside.example",
        "{alma}, {cleo}",
        "{cleo}, {alma}",
        "bo@berg.example",
        "Alma",
        None,
    ],
)
def test_a_forged_from_is_refused(write_as, alma, cleo, author):
    with pytest.raises(smtplib.SMTPDataError) as refusal:
        write_as(alma, author and author.format(alma=alma.address, cleo=cleo.address))
    assert refusal.value.smtp_code == 554
    assert b"not allowed in From or Sender" in refusal.value.smtp_error


def test_a_second_from_is_refused(submission, letter, alma, cleo):
    message = letter(sender=alma.address, to=cleo.address)
    text = f"From: {cleo.address}\n{message.as_string()}"
    with pytest.raises(smtplib.SMTPDataError) as refusal:
        submission(alma).sendmail(alma.address, [cleo.address], text)
    assert refusal.value.smtp_code == 554


def test_a_forged_sender_header_is_refused(write_as, alma, cleo):
    with pytest.raises(smtplib.SMTPDataError):
        write_as(alma, alma.address, Sender=cleo.address)


def test_a_message_without_a_return_address_still_needs_an_own_from(write_as, arrives, alma, cleo):
    """Receipts have none (RFC 8098)."""
    assert arrives(cleo, write_as(alma, alma.address, sender=""))
    with pytest.raises(smtplib.SMTPDataError):
        write_as(alma, cleo.address, sender="")


def test_where_and_with_what_it_was_written_stays_private(write_as, arrives, alma, cleo):
    traces = {
        "X_Originating_IP": "192.0.2.77",
        "User_Agent": "Kettle/7",
        "X_Mailer": "Kettle 7",
        "Received": "from kitchen ([192.0.2.77])",
    }
    message = write_as(alma, alma.address, **traces)
    head = arrives(cleo, message).partition(b"\r\n\r\n")[0]
    assert b"192.0.2.77" not in head
    assert b"Kettle" not in head
    hops = [
        line
        for line in head.replace(b"\r\n\t", b" ").replace(b"\r\n ", b" ").splitlines()
        if line.startswith(b"Received:")
    ]
    assert hops[-1].startswith(b"Received: by ")


def test_what_is_attached_keeps_its_own_history(submission, letter, arrives, alma, cleo):
    attached = letter(sender="vera@outside.example", to=alma.address)
    attached["Received"], attached["User-Agent"] = (
        "from kettle.outside.example by outside.example",
        "Kettle/7",
    )
    message = letter(sender=alma.address, to=cleo.address)
    message.make_mixed()
    message.add_attachment(attached)
    submission(alma).send_message(message)
    arrived = arrives(cleo, message)
    assert b"from kettle.outside.example" in arrived
    assert b"Kettle/7" in arrived


@pytest.mark.parametrize("sender", ["cleo@{domain}", "whoever@{domain}", "whoever@berg.example"])
def test_port_25_takes_no_sender_of_ours_without_a_login(smtp, server, alma, sender):
    smtp.mail(sender.format(domain=server.domain))
    assert smtp.rcpt(alma.address)[0] == 553
