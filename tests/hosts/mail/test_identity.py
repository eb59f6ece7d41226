"""Signatures and seals on outgoing mail, as the outside world checks them."""

import re

import pytest

UNITS = ("rspamd.service", "postfix.service")
KEYS = "/var/lib/rspamd/dkim"

pytestmark = pytest.mark.usefixtures("outside_alone", "published_keys")


@pytest.fixture
def published_keys(host, outside):
    """The records of all keys on the server, in the lab's DNS: as their domains' holders would
    publish them.
    """
    records = host.check_output(f"grep -H '' {KEYS}/*.txt")
    texts = {}
    for line in records.splitlines():
        file, text = line.split(":", 1)
        texts.setdefault(file.rpartition("/")[2].removesuffix(".txt"), []).extend(
            re.findall(r'"([^"]*)"', text)
        )
    for key, strings in texts.items():
        domain, _, label = key.rpartition(".")
        joined = "".join(strings)
        quoted = " ".join(
            f'"{joined[start : start + 255]}"' for start in range(0, len(joined), 255)
        )
        outside.publish(f"{label}._domainkey.{domain}. TXT {quoted}")


def results(verdict):
    return sorted((one["domain"], one["algorithm"], one["result"]) for one in verdict["dkim"])


def both(domain):
    return [(domain, "ed25519-sha256", "pass"), (domain, "rsa-sha256", "pass")]


def test_a_members_mail_carries_two_signatures_that_verify(member_writes, outside, server, alma):
    message = member_writes(alma, "vera@outside.example")
    assert results(outside.verify(outside.receive(message["Message-ID"]))) == both(server.domain)


def test_signatures_do_not_verify_for_other_words(member_writes, outside, server, alma):
    arrived = outside.receive(member_writes(alma, "vera@outside.example")["Message-ID"])
    forged = outside.verify(arrived.replace(b"third drawer", b"first drawer"))
    assert {result for _, _, result in results(forged)} == {"fail"}


def test_who_logged_in_and_from_where_is_told_to_nobody(member_writes, outside, alma):
    """Rspamd's own results would name the login."""
    arrived = outside.receive(member_writes(alma, "vera@outside.example")["Message-ID"])
    headers = arrived.partition(b"\n\n")[0].lower()
    assert b"authentication-results" not in headers
    assert b"smtp.auth" not in headers


def test_a_bounce_is_signed_by_the_co_op(stranger_writes, outside, server):
    """Its author is the server itself, whose name has no keys of its own."""
    message = stranger_writes(f"lost@{server.domain}")
    bounce = outside.find(f"Message-ID: {message['Message-ID']}")
    assert b"undelivered" in bounce.lower()
    assert results(outside.verify(bounce)) == both(server.domain)


def test_mail_that_is_passed_on_is_sealed_and_its_own_signature_survives(outside, letter, server):
    message = letter(sender="vera@outside.example", to=f"away@{server.domain}")
    reply = outside.bring(
        message,
        server=server.address,
        recipients=[f"away@{server.domain}"],
        sign_as="outside.example",
    )
    assert reply.code == 250
    verdict = outside.verify(outside.receive(message["Message-ID"]))
    assert (verdict["arc"]["result"], verdict["arc"]["instances"]) == ("pass", 1)
    assert results(verdict) == [("outside.example", "rsa-sha256", "pass")]


def test_the_seal_tells_what_was_found_on_arrival(outside, letter, server):
    message = letter(sender="vera@outside.example", to=f"away@{server.domain}")
    outside.bring(
        message,
        server=server.address,
        recipients=[f"away@{server.domain}"],
        sign_as="outside.example",
    )
    arrived = re.sub(rb"\r?\n[ \t]+", b" ", outside.receive(message["Message-ID"]))
    sealed = next(
        line
        for line in arrived.splitlines()
        if line.lower().startswith(b"arc-authentication-results:")
    )
    assert b"dkim=pass" in sealed
    assert b"spf=pass" in sealed


def test_a_chain_of_seals_is_continued(outside, letter, server):
    """Mail that came by way of this server once, and comes again: the first seal is checked and a
    second one added.
    """
    first = letter(sender="vera@outside.example", to=f"away@{server.domain}")
    outside.bring(first, server=server.address, recipients=[f"away@{server.domain}"])
    again = re.sub(
        rb"(?m)^(Return-Path|X-Original-To|Delivered-To):.*\n",
        b"",
        outside.receive(first["Message-ID"]),
    )
    outside.run("sh", "-c", "rm -f /home/vera/Maildir/new/*")
    outside.bring(again, server=server.address, recipients=[f"away@{server.domain}"])
    verdict = outside.verify(outside.receive(first["Message-ID"]))
    assert (verdict["arc"]["result"], verdict["arc"]["instances"]) == ("pass", 2)
