"""Which SPF records let the co-op's mail servers send."""

from ipaddress import ip_address

import pytest

from coopctl.doctor.spf import find_excluded_servers
from coopctl.planning.dns import MailDomain, MailServer

ONE = MailServer("mail.frysboxen.example", (ip_address("192.0.2.10"), ip_address("2001:db8::10")))
TWO = MailServer("mail2.frysboxen.example", (ip_address("192.0.2.20"),))


def shut_out(text, *servers, name="berg.example"):
    return list(
        find_excluded_servers(
            text,
            domain=MailDomain(name, coop_domain="frysboxen.example", servers=servers or (ONE,)),
        )
    )


@pytest.mark.parametrize(
    "text",
    [
        "v=spf1 mx -all",
        "V=SPF1 +MX -ALL",
        "v=spf1 mx/32 ~all",
        "v=spf1 mx//64 -all",
        "v=spf1 mx:frysboxen.example -all",
        "v=spf1 mx:berg.example/24 -all",
        "v=spf1 a:mail.frysboxen.example -all",
        "v=spf1 a:mail.frysboxen.example./32 -all",
        "v=spf1 include:frysboxen.example -all",
        "v=spf1 include:mail.frysboxen.example ?all",
        "v=spf1 redirect=frysboxen.example",
        "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all",
        "v=spf1 ip4:192.0.2.10 ip6:2001:db8::10 include:x.example -all",
    ],
)
def test_a_record_that_names_the_server_in_any_way_lets_it_send(text):
    assert shut_out(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "v=spf1 -all",
        "v=spf1",
        "v=spf1 include:x.example -all",
        "v=spf1 mx:x.example a:x.example ip4:198.51.100.1 redirect=x.example",
        "v=spf1 a -all",
        "v=spf1 a:frysboxen.example -all",
        "v=spf1 mx:mail.frysboxen.example -all",
        "v=spf1 -mx ?a:mail.frysboxen.example -all",
        "v=spf1 -all mx",
        "v=spf1 -all redirect=frysboxen.example",
        "v=spf1 redirect=frysboxen.example -all",
        "v=spf1 ip4:192.0.2.10 -all",
        "v=spf1 ip4:nonsense ip6: -all",
        "v=spf1 mxx all.example -all",
    ],
)
def test_a_record_that_does_not_shuts_it_out(text):
    assert shut_out(text) == ["mail.frysboxen.example"]


def test_every_server_has_to_be_let():
    assert shut_out("v=spf1 a:mail.frysboxen.example -all", ONE, TWO) == ["mail2.frysboxen.example"]
    assert shut_out("v=spf1 a:mail.frysboxen.example ip4:192.0.2.20 -all", ONE, TWO) == []


def test_the_co_ops_own_domain_can_not_lean_on_itself():
    assert shut_out("v=spf1 include:frysboxen.example -all", name="frysboxen.example") == [
        "mail.frysboxen.example"
    ]
    assert shut_out("v=spf1 mx:frysboxen.example -all", name="frysboxen.example") == []
