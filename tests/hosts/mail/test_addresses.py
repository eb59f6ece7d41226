"""Where mail to each kind of address arrives."""

import pytest

UNITS = ("postfix.service", "dovecot.service", "rspamd.service")
STRANGER = "vera@outside.example"

pytestmark = pytest.mark.usefixtures("laid_down")


def test_mail_to_an_alias_arrives(stranger_writes, arrives, server, alma):
    assert arrives(alma, stranger_writes(f"berries@{server.domain}"))


def test_mail_to_an_alias_of_several_arrives_at_each(stranger_writes, arrives, server, alma, cleo):
    message = stranger_writes(f"board@{server.domain}")
    assert arrives(alma, message)
    assert arrives(cleo, message)


def test_what_nobody_has_in_an_own_domain_arrives_at_its_catch_all(stranger_writes, arrives, alma):
    assert arrives(alma, stranger_writes("whatever@berg.example"))


def test_a_mailbox_comes_before_the_catch_all(stranger_writes, arrives, absent, alma, neighbours):
    message = stranger_writes(neighbours.bo.address)
    assert arrives(neighbours.bo, message)
    assert absent(alma, message)


def test_so_does_its_detail(stranger_writes, arrives, neighbours):
    message = stranger_writes("bo+shop@berg.example")
    assert b"Delivered-To: bo+shop@berg.example" in arrives(neighbours.bo, message)


def test_one_message_to_several_arrives_at_each_once(smtp, letter, arrives, alma, cleo, neighbours):
    message = letter(sender=STRANGER, to=alma.address)
    smtp.send_message(message, to_addrs=[alma.address, cleo.address, neighbours.bo.address])
    for member in (alma, cleo, neighbours.bo):
        assert arrives(member, message)


def test_mail_to_an_address_in_utf8_arrives(smtp, letter, arrives, neighbours):
    message = letter(sender=STRANGER, to=neighbours.asa.address)
    smtp.send_message(message, mail_options=["SMTPUTF8"])
    assert arrives(neighbours.asa, message)


def test_it_is_known_in_any_case(smtp, neighbours):
    smtp.mail(STRANGER, ["SMTPUTF8"])
    assert (
        smtp.docmd(f"RCPT TO:<{neighbours.asa.address.upper()}>".encode().decode("latin-1"))[0]
        >= 500
    )  # sent as Latin-1: not UTF-8
    assert smtp.rcpt(neighbours.asa.address)[0] == 250


def test_an_unknown_recipient_in_our_shared_domain_is_refused(smtp, server):
    smtp.mail(STRANGER)
    assert smtp.rcpt(f"whatever@{server.domain}")[0] == 550
