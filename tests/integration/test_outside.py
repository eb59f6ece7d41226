"""The outside world that the other tests rely on (lab `test`): its DNS, its mail, its judgement."""

from email.message import EmailMessage
from email.utils import formatdate, make_msgid

import dns.dnssec
import dns.flags
import dns.message
import dns.name
import dns.query
import dns.rdatatype
import dns.rrset
import pytest

from coopctl.core.errors import InvalidInputError
from lab.containers import start_outside
from lab.dns import publish, trust_anchor, withdraw
from lab.labs import find_lab
from lab.outside import VERA, Outside

pytestmark = pytest.mark.lab


@pytest.fixture(scope="module")
def lab():
    lab = find_lab("test")
    start_outside(lab)
    return lab


@pytest.fixture
def outside(lab):
    outside = Outside(lab)
    yield outside
    outside.forget()


def ask(server, name, kind, **options):
    return dns.query.udp(dns.message.make_query(name, kind, **options), str(server), timeout=5)


def texts(answer):
    return sorted(str(data) for rrset in answer.answer for data in rrset)


def test_its_name_server_has_authority(lab):
    answer = ask(lab.nameserver_address, "outside.example.", "MX")
    assert answer.flags & dns.flags.AA
    assert texts(answer) == ["10 outside.example."]
    assert texts(ask(lab.nameserver_address, "example.", "NS")) == ["ns.outside.example."]


def test_the_resolver_answers_what_was_published_a_moment_ago(lab, outside):
    assert texts(ask(lab.outside_address, "new.example.", "TXT")) == []
    outside.publish('new.example. TXT "one"', "new.example. AAAA 2001:db8::7")
    assert texts(ask(lab.outside_address, "new.example.", "TXT")) == ['"one"']
    outside.publish('new.example. TXT "two"')
    assert texts(ask(lab.outside_address, "new.example.", "TXT")) == ['"one"', '"two"']
    outside.publish('new.example. TXT "three"', replace=True)
    assert texts(ask(lab.outside_address, "new.example.", "TXT")) == ['"three"']
    withdraw(lab, "new.example. TXT")
    assert texts(ask(lab.outside_address, "new.example.", "TXT")) == []
    assert texts(ask(lab.outside_address, "new.example.", "AAAA")) == ["2001:db8::7"]


def test_the_resolver_refuses_all_other_names(lab):
    assert ask(lab.outside_address, "somewhere.else.test.", "A").rcode() == dns.rcode.NXDOMAIN


def test_answers_are_signed_by_the_key_that_the_anchor_names(lab):
    """The way of a validating resolver: anchor, key, signature."""
    zone = dns.name.from_text("example.")
    anchor = dns.rrset.from_text_list(
        zone,
        60,
        "IN",
        "DS",
        [line.split(" DS ")[1] for line in trust_anchor(lab).read_text().splitlines()],
    )
    keys = ask(lab.outside_address, "example.", "DNSKEY", want_dnssec=True)
    key_set = keys.find_rrset(keys.answer, zone, "IN", "DNSKEY")
    assert dns.dnssec.make_ds(zone, key_set[0], "SHA256") in anchor
    answer = ask(lab.outside_address, "outside.example.", "MX", want_dnssec=True)
    owner = dns.name.from_text("outside.example.")
    signature = answer.find_rrset(answer.answer, owner, "IN", "RRSIG", dns.rdatatype.MX)
    dns.dnssec.validate(
        answer.find_rrset(answer.answer, owner, "IN", "MX"), signature, {zone: key_set}
    )


def test_what_was_published_outlives_a_restart(lab, outside):
    outside.publish('kept.example. TXT "kept"', "9.4.18.198.in-addr.arpa. PTR kept.example.")
    outside.run("systemctl", "restart", "knot")
    assert texts(ask(lab.outside_address, "kept.example.", "TXT")) == ['"kept"']
    assert texts(ask(lab.outside_address, "9.4.18.198.in-addr.arpa.", "PTR")) == ["kept.example."]


@pytest.mark.parametrize(
    "record",
    ["a.example. A nonsense", "a.example. MX", "a.example A 192.0.2.1", "a.org. A 192.0.2.1", "a."],
)
def test_what_is_no_record_of_the_lab_is_refused_and_nothing_published(lab, record):
    with pytest.raises(InvalidInputError):
        publish(lab, 'half.example. TXT "done"', record)
    assert texts(ask(lab.nameserver_address, "half.example.", "TXT")) == []


def letter(sender=VERA):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, VERA, "Lingonberries"
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain="outside.example")
    message.set_content("In the second drawer, blåbär in the third.\n")
    return message


def test_signed_mail_from_where_it_should_come_is_believed(outside):
    message = letter()
    reply = outside.bring(
        message, server=outside.address, recipients=[VERA], sign_as="outside.example"
    )
    assert reply.code == 250
    verdict = outside.verify(outside.receive(message["Message-ID"]))
    assert [(one["domain"], one["algorithm"], one["result"]) for one in verdict["dkim"]] == [
        ("outside.example", "rsa-sha256", "pass")
    ]
    assert (verdict["spf"]["result"], verdict["dmarc"]["result"], verdict["arc"]["result"]) == (
        "pass",
        "pass",
        "none",
    )


def test_changed_mail_is_not(outside):
    message = letter()
    outside.bring(message, server=outside.address, recipients=[VERA], sign_as="outside.example")
    arrived = outside.receive(message["Message-ID"])
    verdict = outside.verify(arrived.replace(b"second drawer", b"first drawer"))
    assert [one["result"] for one in verdict["dkim"]] == ["fail"]


def test_forged_mail_is_seen_through(outside):
    message = letter(sender="board@bank.example")
    outside.bring(
        message,
        server=outside.address,
        recipients=[VERA],
        sender="board@bank.example",
        source=outside.other_address,
    )
    verdict = outside.verify(outside.receive(message["Message-ID"]))
    assert verdict["spf"]["result"] == "fail"
    assert verdict["dmarc"] == {
        "result": "fail",
        "domain": "bank.example",
        "policy": "reject",
        "dkim": False,
        "spf": False,
    }


def test_a_refusal_is_reported(outside):
    reply = outside.bring(
        letter(), server=outside.address, recipients=["no-such-person@outside.example"]
    )
    assert (reply.stage, reply.code) == ("rcpt", 550)


def test_its_policy_for_mail_over_tls_is_served(lab, outside):
    outside.publish_policy("enforce")
    fetch = (
        "import ssl, urllib.request as r; context = "
        "ssl.create_default_context(cafile='/etc/lab/root.pem');"
        "print(r.urlopen('https://mta-sts.outside.example/.well-known/mta-sts.txt', "
        "context=context).read().decode())"
    )
    assert "mode: enforce" in outside.run("python3", "-c", fetch)
    assert "v=STSv1" in texts(ask(lab.outside_address, "_mta-sts.outside.example.", "TXT"))[0]


def test_its_key_can_be_pinned_by_dane(lab, outside):
    outside.publish(outside.tlsa())
    pinned = (
        "-dane_tlsa_domain",
        "outside.example",
        "-dane_tlsa_rrdata",
        outside.tlsa().split(" TLSA ")[1],
    )
    assert "Verification: OK" in outside.run(
        "openssl", "s_client", "-starttls", "smtp", "-connect", "localhost:25", *pinned, text=""
    )
