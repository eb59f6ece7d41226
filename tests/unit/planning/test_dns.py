import re

from coopctl.planning.dns import mail_records, render_zone

KEY = "A" * 392
RSPAMADM = f'c202611._domainkey IN TXT ( "v=DKIM1; k=rsa; "\n\t"p={KEY[:200]}"\n\t"{KEY[200:]}" ) ;\n'


def test_a_zone_has_what_receivers_ask_for():
    zone = render_zone(mail_records("berg.example", mail_servers=["mail.frysboxen.example"], dkim={}))
    assert zone.splitlines() == [
        "berg.example. 3600 IN MX 10 mail.frysboxen.example.",
        'berg.example. 3600 IN TXT "v=spf1 mx -all"',
        '_dmarc.berg.example. 3600 IN TXT "v=DMARC1; p=quarantine"',
    ]


def test_a_dkim_key_is_split_into_strings_that_dns_can_carry_and_stays_whole():
    record = mail_records("berg.example", mail_servers=[], dkim={"c202611": RSPAMADM})[-1]
    strings = re.findall(r'"([^"]*)"', record.value)
    assert record.name == "c202611._domainkey.berg.example"
    assert max(map(len, strings)) <= 255
    assert "".join(strings) == f"v=DKIM1; k=rsa; p={KEY}"
