"""What is found when a domain's name servers answer something else than they should."""

from dataclasses import replace
from ipaddress import ip_address

import pytest

from coopctl.doctor.findings import Severity
from coopctl.doctor.records import check_records
from coopctl.nameservers.authority import Answer
from coopctl.planning.dns import MailDomain, MailServer, domain_records

SERVER = MailServer("mail.frysboxen.example", (ip_address("192.0.2.10"),), key_sha256="ab" * 32)
COOP = MailDomain(
    "frysboxen.example",
    coop_domain="frysboxen.example",
    servers=(SERVER,),
    dkim={
        "c202611": '( "v=DKIM1; k=rsa; " "p=AAAA" )',
        "c202611e": '( "v=DKIM1; k=ed25519; " "p=BBBB" )',
    },
    authority="letsencrypt.org",
)
BERG = MailDomain(
    "berg.example", coop_domain="frysboxen.example", servers=(SERVER,), dkim=COOP.dkim, token="5f1c"
)


def check(domain, *, unknown_keys=(), **changes):
    """Judge answers that are all as they should be, but for `changes`: `"name TYPE"` → the values
    instead.
    """
    wanted = domain_records(domain)
    values = {}
    for record in wanted:
        text = "".join(record.value.split('"')[1::2]) if record.type == "TXT" else record.value
        values.setdefault((record.name, record.type), []).append(text)
        if record.type == "CNAME":
            values[record.name, "A"] = []
    values |= {tuple(key.split()): found for key, found in changes.items()}
    answers = {key: Answer(tuple(found)) for key, found in values.items()}
    return list(check_records(domain, wanted=wanted, answers=answers, unknown_keys=unknown_keys))


def test_a_domain_that_is_as_it_should_be_is_fine():
    for domain in (COOP, BERG):
        [finding] = check(domain)
        assert (finding.severity, finding.where) == (Severity.OK, domain.name)
        assert finding.what.endswith("records are as they should be")


def test_a_key_that_is_not_known_here_is_a_warning_and_nothing_is_called_as_it_should_be():
    [finding] = check(replace(BERG, dkim={}), unknown_keys=("c202611", "c202611e"))
    assert (finding.severity, finding.where) == (Severity.WARNING, "berg.example")
    assert finding.what.startswith(
        "what is published of DKIM key c202611, DKIM key c202611e wasn't compared"
    )
    assert "`coopctl apply`" in finding.cure
    [finding] = check(replace(COOP, servers=(replace(SERVER, key_sha256=None),)))
    assert (finding.severity, "TLSA of mail.frysboxen.example wasn't compared" in finding.what) == (
        Severity.WARNING,
        True,
    )


@pytest.mark.parametrize(
    ("name", "values", "severity", "words"),
    [
        ("berg.example MX", [], "error", "its mail goes nowhere"),
        (
            "berg.example MX",
            ["10 mail.frysboxen.example.", "20 mx.elsewhere.example."],
            "error",
            "elsewhere, too: MX mx.elsewhere.example",
        ),
        (
            "berg.example MX",
            ["10 mx.elsewhere.example."],
            "error",
            "MX mail.frysboxen.example is missing",
        ),
        (
            "berg.example TXT",
            ["google-site-verification=x"],
            "error",
            "berg.example has no SPF record",
        ),
        (
            "berg.example TXT",
            ["v=spf1 mx -all", "v=spf1 include:x.example ~all"],
            "error",
            "2 SPF records: receivers ignore them all",
        ),
        (
            "berg.example TXT",
            ["v=spf1 include:x.example -all"],
            "error",
            "doesn't let the mail server mail.frysboxen.example send",
        ),
        (
            "c202611._domainkey.berg.example TXT",
            [],
            "error",
            "the DKIM key c202611 isn't published",
        ),
        (
            "c202611._domainkey.berg.example TXT",
            ["v=DKIM1; k=rsa; p=CCCC"],
            "error",
            "the DKIM key published as c202611",
        ),
        (
            "c202611e._domainkey.berg.example TXT",
            ["v=DKIM1; p="],
            "error",
            "the DKIM key published as c202611e",
        ),
        (
            "c202611._domainkey.berg.example TXT",
            ["v=DKIM1; p=AAAA", "v=DKIM1; p=CCCC"],
            "error",
            "has several TXT records",
        ),
        ("_dmarc.berg.example TXT", [], "error", "no DMARC record"),
        ("_dmarc.berg.example TXT", ["v=DMARC1; p=none"], "warning", "only monitors"),
        (
            "_dmarc.berg.example TXT",
            ["v=DMARC1; p=reject", "v=DMARC1; p=none"],
            "error",
            "several DMARC records",
        ),
        (
            "_coopctl.berg.example TXT",
            [],
            "warning",
            "the record that verified its ownership is gone",
        ),
        ("_coopctl.berg.example TXT", ["coopctl-verification=0000"], "warning", "is gone"),
        (
            "_mta-sts.berg.example TXT",
            ["v=STSv1; id=1"],
            "warning",
            "_mta-sts.berg.example TXT is v=STSv1; id=1 and should be",
        ),
        (
            "autoconfig.berg.example CNAME",
            [],
            "warning",
            "recommended records are missing: autoconfig.berg.example CNAME",
        ),
        (
            "autoconfig.berg.example CNAME",
            ["elsewhere.example."],
            "warning",
            "should be mail.frysboxen.example.",
        ),
        (
            "_imaps._tcp.berg.example SRV",
            ["0 1 993 old.example."],
            "warning",
            "_imaps._tcp.berg.example SRV is 0 1 993 old.example.",
        ),
    ],
)
def test_what_is_wrong_is_found(name, values, severity, words):
    [finding] = [one for one in check(BERG, **{name: values}) if words in one.what]
    assert finding.severity.value == severity
    assert finding.where == "berg.example"
    assert finding.cure


@pytest.mark.parametrize(
    ("name", "values", "words"),
    [
        (
            "mail.frysboxen.example A",
            ["192.0.2.99"],
            "mail.frysboxen.example A is 192.0.2.99 and should be 192.0.2.10",
        ),
        (
            "_25._tcp.mail.frysboxen.example TLSA",
            ["3 1 1 " + "cd" * 32],
            "pins a key other than the mail server's",
        ),
        ("mail.frysboxen.example A", [], "required records are missing: mail.frysboxen.example A"),
    ],
)
def test_what_is_wrong_with_the_servers_own_records_is_an_error(name, values, words):
    [finding] = check(COOP, **{name: values})
    assert (finding.severity, words in finding.what) == (Severity.ERROR, True)


def test_an_authority_that_is_shut_out_is_found():
    [finding] = check(COOP, **{"frysboxen.example CAA": ['0 issue "other.example"']})
    assert "CAA doesn't let letsencrypt.org issue certificates" in finding.what


@pytest.mark.parametrize(
    ("name", "values"),
    [
        (
            "frysboxen.example TXT",
            ["v=spf1 mx include:newsletter.example -all", "google-site-verification=x"],
        ),
        ("frysboxen.example TXT", ["V=SPF1 MX -ALL"]),
        ("frysboxen.example TXT", ["v=spf1 a:mail.frysboxen.example -all"]),
        (
            "_dmarc.frysboxen.example TXT",
            ["v=DMARC1; p=reject; rua=mailto:dmarc@frysboxen.example"],
        ),
        ("c202611._domainkey.frysboxen.example TXT", ["v=DKIM1; h=sha256; k=rsa; p=AA AA"]),
        ("frysboxen.example CAA", ['0 issue "other.example"', '0 issue "letsencrypt.org"']),
        ("frysboxen.example CAA", ['0 iodef "mailto:x@frysboxen.example"']),
        ("_25._tcp.mail.frysboxen.example TLSA", ["3 1 1 " + "AB" * 32, "3 1 1 " + "cd" * 32]),
    ],
)
def test_what_serves_as_well_is_fine(name, values):
    assert [finding.severity for finding in check(COOP, **{name: values})] == [Severity.OK]


def test_a_name_may_have_addresses_instead_of_an_alias():
    changes = {"webmail.frysboxen.example CNAME": [], "webmail.frysboxen.example A": ["192.0.2.10"]}
    assert [finding.severity for finding in check(COOP, **changes)] == [Severity.OK]


def test_many_missing_recommendations_are_one_finding():
    missing = [record for record in domain_records(BERG) if not record.required]
    [finding] = check(BERG, **{f"{record.name} {record.type}": [] for record in missing})
    assert finding.severity is Severity.WARNING
    assert f"and {len(missing) - 4} more" in finding.what
    assert finding.cure == "publish what `coopctl domain show berg.example` prints"
