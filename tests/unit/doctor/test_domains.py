"""Domains whose name servers are silent, hostile or gone: found, and soon."""

import time
from ipaddress import ip_address

import pytest

from coopctl.doctor.domains import examine_domain, examine_names
from coopctl.doctor.findings import Severity
from coopctl.planning.dns import MailDomain, MailServer
from coopctl.provision.hosts import Host

BERG = MailDomain(
    "berg.example",
    coop_domain="frysboxen.example",
    servers=(MailServer("mail.frysboxen.example"),),
    token="5f1c",
)


def test_a_domain_with_nothing_published_has_every_error_at_once(nameservers):
    findings = list(examine_domain(BERG, unknown_keys=(), nameservers=nameservers))
    assert {finding.severity for finding in findings} == {Severity.ERROR, Severity.WARNING}
    assert len(findings) == 5  # MX, SPF, DMARC, the proof, what is recommended


@pytest.mark.slow
def test_silent_name_servers_are_one_finding_and_are_not_asked_for_everything(world, nameservers):
    world.records["berg.example.", "SOA"] = lambda question: None
    for kind in ("MX", "TXT"):
        world.records["berg.example.", kind] = lambda question: None
    began = time.monotonic()
    [finding] = examine_domain(BERG, unknown_keys=(), nameservers=nameservers)
    assert time.monotonic() - began < 10
    assert "its name servers can't be asked" in finding.what
    assert "doesn't answer" in finding.what


def test_a_reverse_name_of_somebody_else_is_found(world, nameservers, tmp_path):
    address = ip_address("192.0.2.10")
    server = Host(
        name="mail1",
        address=str(address),
        fqdn="mail.berg.example",
        addresses=(address,),
        known_hosts=tmp_path / "known",
    )
    world.records[f"{address.reverse_pointer}.", "PTR"] = ["static-10.provider.example."]
    [finding] = examine_names(server, nameservers=nameservers)
    assert finding.what == (
        "the reverse name of 192.0.2.10 is static-10.provider.example, not mail.berg.example: "
        "many refuse its mail"
    )
    world.records[f"{address.reverse_pointer}.", "PTR"] = ["Mail.Berg.Example."]
    assert [one.severity for one in examine_names(server, nameservers=nameservers)] == [Severity.OK]
