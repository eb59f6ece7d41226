import re
from ipaddress import ip_address

import dns.zone
import pytest

from coopctl.planning.dns import MailDomain, MailServer, domain_records, render_zone

KEY = "A" * 392
RSPAMADM = (
    f'c202611._domainkey IN TXT ( "v=DKIM1; k=rsa; "\n\t"p={KEY[:200]}"\n\t"{KEY[200:]}" ) ;\n'
)
ED25519 = 'c202611e._domainkey IN TXT ( "v=DKIM1; k=ed25519; "\n\t"p=BBBB" ) ;\n'
SERVER = MailServer(
    "mail.frysboxen.example",
    (ip_address("192.0.2.10"), ip_address("2001:db8::10")),
    key_sha256="ab" * 32,
)
COOP = MailDomain(
    "frysboxen.example",
    coop_domain="frysboxen.example",
    servers=(SERVER,),
    dkim={"c202611": RSPAMADM, "c202611e": ED25519},
    authority="letsencrypt.org",
)
BERG = MailDomain(
    "berg.example",
    coop_domain="frysboxen.example",
    servers=(SERVER,),
    dkim={"c202611": RSPAMADM},
    token="5f1c",
)


def load(domain):
    """Parse the zone file as a name server does."""
    start = (
        f"$ORIGIN {domain.name}.\n@ 60 IN SOA ns.example. hostmaster.example. 1 3600 600 86400 "
        "60\n@ 60 IN NS ns.example.\n"
    )
    return dns.zone.from_text(start + render_zone(domain_records(domain)), relativize=False)


def values(domain, name, kind):
    return [data.to_text() for data in load(domain).find_rdataset(f"{name}.", kind)]


def test_a_households_domain_has_what_receivers_ask_for():
    required = [
        (record.name, record.type, record.value)
        for record in domain_records(BERG)
        if record.required
    ]
    assert required == [
        ("_coopctl.berg.example", "TXT", '"coopctl-verification=5f1c"'),
        ("berg.example", "MX", "10 mail.frysboxen.example."),
        ("berg.example", "TXT", '"v=spf1 mx -all"'),
        (
            "c202611._domainkey.berg.example",
            "TXT",
            f'"v=DKIM1; k=rsa; p={KEY[:237]}" "{KEY[237:]}"',
        ),
        ("_dmarc.berg.example", "TXT", '"v=DMARC1; p=quarantine"'),
    ]


def test_required_records_come_first_and_every_group_says_what_it_is_for():
    zone = render_zone(domain_records(COOP)).splitlines()
    assert zone[0] == "; --- required"
    assert zone.count("; --- recommended") == 1
    assert all(record.why for record in domain_records(COOP))
    assert zone.index("; --- recommended") > zone.index(
        '_dmarc.frysboxen.example. 3600 IN TXT "v=DMARC1; p=quarantine"'
    )


def test_the_zone_file_can_be_loaded():
    assert values(COOP, "frysboxen.example", "MX") == ["10 mail.frysboxen.example."]
    assert values(COOP, "mail.frysboxen.example", "AAAA") == ["2001:db8::10"]
    assert values(COOP, "_25._tcp.mail.frysboxen.example", "TLSA") == [f"3 1 1 {'ab' * 32}"]
    assert values(COOP, "_imaps._tcp.frysboxen.example", "SRV") == [
        "0 1 993 mail.frysboxen.example."
    ]
    assert values(COOP, "frysboxen.example", "CAA") == ['0 issue "letsencrypt.org"']


def test_a_dkim_key_is_split_into_strings_that_dns_can_carry_and_stays_whole():
    [text] = values(COOP, "c202611._domainkey.frysboxen.example", "TXT")
    strings = re.findall(r'"([^"]*)"', text)
    assert max(map(len, strings)) <= 255
    assert "".join(strings) == f"v=DKIM1; k=rsa; p={KEY}"
    assert values(COOP, "c202611e._domainkey.frysboxen.example", "TXT") == [
        '"v=DKIM1; k=ed25519; p=BBBB"'
    ]


def test_the_servers_own_records_are_only_in_the_domain_that_holds_its_name():
    names = {record.name for record in domain_records(BERG)}
    assert not {name for name in names if "frysboxen" in name}
    assert "webmail.berg.example" not in names
    assert {"autoconfig.berg.example", "autodiscover.berg.example", "mta-sts.berg.example"} <= names


def test_an_unknown_key_is_not_pinned():
    unknown = MailDomain(
        "frysboxen.example", coop_domain="frysboxen.example", servers=(MailServer(SERVER.name),)
    )
    assert not [record for record in domain_records(unknown) if record.type in ("TLSA", "A", "CAA")]


@pytest.mark.parametrize("others", [(), (MailServer("mail2.frysboxen.example"),)])
def test_the_policys_id_changes_with_the_mail_servers(others):
    domain = MailDomain("berg.example", coop_domain="frysboxen.example", servers=(SERVER, *others))
    [text] = values(domain, "_mta-sts.berg.example", "TXT")
    assert re.fullmatch(r'"v=STSv1; id=[0-9a-f]{16}"', text)
    assert (text == values(BERG, "_mta-sts.berg.example", "TXT")[0]) == (not others)
