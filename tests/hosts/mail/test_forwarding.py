"""Mail that is passed on: to another household, and into the world under a sender of ours (SRS)."""

import re
import smtplib

import pytest

UNITS = ("postfix.service", "postsrsd.service")
STRANGER = "mara@outside.example"

pytestmark = pytest.mark.usefixtures("laid_down")


@pytest.fixture
def stranger_sends(smtp, letter):
    """Call it with an address: mail of a stranger other than Vera, who gets what is passed on."""

    def send(address, *, sender=STRANGER):
        message = letter(sender=sender, to=address)
        smtp.send_message(message, from_addr=sender)
        return message

    return send


@pytest.fixture
def way_back(outside, outside_alone, server):
    """The world knows where mail to us goes."""
    outside.publish(f"{server.domain}. MX 10 {server.fqdn}.", replace=True)


def return_path(message):
    return re.search(rb"^Return-Path: <(.*)>", message, re.MULTILINE)[1].decode()


def test_a_forward_with_a_copy_arrives_at_both_ends(stranger_sends, arrives, outside, neighbours):
    message = stranger_sends(neighbours.both.address)
    assert arrives(neighbours.both, message)
    assert b"blueberries" in outside.receive(message["Message-ID"])


def test_a_forward_without_a_copy_leaves_none(stranger_sends, absent, outside, neighbours):
    message = stranger_sends(neighbours.away.address)
    assert outside.receive(message["Message-ID"])
    assert absent(neighbours.away, message)


def test_a_strangers_mail_goes_on_under_a_sender_of_ours(
    stranger_sends, outside, server, neighbours
):
    message = stranger_sends(neighbours.away.address)
    sender = return_path(outside.receive(message["Message-ID"]))
    assert re.fullmatch(rf"SRS0=.*=outside\.example=mara@{re.escape(server.domain)}", sender)


def test_an_alias_into_the_world_does_so_too(stranger_sends, outside, server):
    message = stranger_sends(f"far@{server.domain}")
    assert return_path(outside.receive(message["Message-ID"])).startswith("SRS0=")


def test_what_stays_here_keeps_its_sender(stranger_sends, arrives, alma, neighbours):
    for member in (alma, neighbours.both):
        assert return_path(arrives(member, stranger_sends(member.address))) == STRANGER


def test_a_members_mail_keeps_its_sender_and_goes_straight_out(
    member_writes, fate, outside, neighbours
):
    message = member_writes(neighbours.bo, "vera@outside.example")
    assert return_path(outside.receive(message["Message-ID"])) == neighbours.bo.address
    assert "relay=outside.example" in fate(message)


def test_a_bounce_of_it_finds_its_way_back(
    stranger_sends, outside, way_back, smtp, letter, server, neighbours
):
    sender = return_path(
        outside.receive(
            stranger_sends(neighbours.away.address, sender="vera@outside.example")["Message-ID"]
        )
    )
    bounce = letter(sender="mailer-daemon@outside.example", to=sender)
    smtp.sendmail("", [sender], bounce.as_bytes())
    returned = outside.receive(bounce["Message-ID"])
    assert b"Delivered-To: vera@outside.example" in returned
    assert return_path(returned) == ""


def test_a_made_up_way_back_is_refused(smtp, server):
    smtp.mail("")
    assert smtp.rcpt(f"SRS0=abcd=XY=elsewhere.example=someone@{server.domain}")[0] == 550


def test_it_passes_the_filter_once(stranger_sends, outside, host, neighbours):
    message = stranger_sends(neighbours.away.address)
    outside.receive(message["Message-ID"])
    journal = host.check_output("journalctl --unit=rspamd.service --since=-60s --output=cat")
    assert (
        len(
            [
                line
                for line in journal.splitlines()
                if message["Message-ID"] in line and "rspamd_task_write_log" in line
            ]
        )
        == 1
    )


def test_the_second_hop_is_closed_to_others(server):
    with pytest.raises(OSError):
        smtplib.SMTP(server.address, 10588, timeout=5)
