"""The DNS records that a mail domain needs. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address

from coopctl.core.names.dns import (
    mail_service_names,
    policy_id,
    verification_name,
    verification_text,
)
from coopctl.planning.records import Record, render_zone, text_record

__all__ = ["MailDomain", "MailServer", "Record", "dkim_record", "domain_records", "render_zone"]

_QUOTED = re.compile(r'"([^"]*)"')
_TLSA_PORTS = (25, 465, 587, 993)
# RFC 6186, RFC 8314 (submissions), RFC 5804 (sieve): priority, weight, port.
_SERVICES = (
    ("_imaps", "0 1 993"),
    ("_submissions", "0 1 465"),
    ("_submission", "10 1 587"),
    ("_sieve", "0 1 4190"),
)


@dataclass(frozen=True)
class MailServer:
    """A server that takes mail. `key_sha256`: of its certificate's public key, in hex; None: not
    known here.
    """

    name: str
    addresses: tuple[IPv4Address | IPv6Address, ...] = ()
    key_sha256: str | None = None


@dataclass(frozen=True)
class MailDomain:
    """A domain and what its records depend on.

    `coop_domain` is the co-op's first own domain, `token` what proves a household's domain, `dkim`
    the public keys' records as rspamadm writes them (quoted strings, in brackets) by what stands
    before `._domainkey`, `authority` the CA's name for CAA.
    """

    name: str
    coop_domain: str
    servers: tuple[MailServer, ...]
    dkim: Mapping[str, str] = field(default_factory=dict)
    token: str = ""
    authority: str = ""

    def holds(self, name: str) -> bool:
        """Tell whether the name is the domain's, or below it."""
        return name == self.name or name.endswith(f".{self.name}")


def domain_records(domain: MailDomain) -> tuple[Record, ...]:
    """Return every record that the domain needs, required ones first."""
    parts = (
        _prove,
        _receive,
        _authenticate,
        _address_servers,
        _secure_transport,
        _pin_keys,
        _find_settings,
        _choose_authority,
    )
    records = [record for part in parts for record in part(domain)]
    return tuple(sorted(records, key=lambda record: not record.required))


def dkim_record(domain: str, *, label: str, text: str) -> Record:
    """Return the record of one key (RFC 6376, RFC 8463), `text` as rspamadm writes it."""
    return text_record(f"{label}._domainkey.{domain}", "".join(_QUOTED.findall(text)))


def _prove(domain: MailDomain) -> Iterator[Record]:
    if domain.token:
        why = (
            "proves that the domain is the household's: it stays published, `coopctl doctor` looks "
            "for it"
        )
        yield text_record(verification_name(domain.name), verification_text(domain.token), why=why)


def _receive(domain: MailDomain) -> Iterator[Record]:
    for server in domain.servers:
        yield Record(
            domain.name, "MX", f"10 {server.name}.", why="MX: where mail for the domain is brought"
        )


def _authenticate(domain: MailDomain) -> Iterator[Record]:
    yield text_record(
        domain.name,
        "v=spf1 mx -all",
        why="SPF: only these servers send for the domain; there must be no second SPF record",
    )
    why = (
        "DKIM: the keys that sign the domain's mail; all of them, so that signatures hold while "
        "keys change"
    )
    for label, text in domain.dkim.items():
        yield dkim_record(domain.name, label=label, text=text)._replace(why=why)
    why = "DMARC: what fails SPF and DKIM isn't from the domain"
    yield text_record(f"_dmarc.{domain.name}", "v=DMARC1; p=quarantine", why=why)


def _address_servers(domain: MailDomain) -> Iterator[Record]:
    for server in domain.servers:
        if domain.holds(server.name):
            for address in server.addresses:
                yield Record(
                    server.name,
                    "A" if address.version == 4 else "AAAA",
                    str(address),
                    why="the mail server's addresses",
                )
            if server.name != domain.name:
                why = "SPF of the mail server's own name, by which it greets and bounces"
                yield text_record(server.name, "v=spf1 a -all", required=False, why=why)


def _secure_transport(domain: MailDomain) -> Iterator[Record]:
    why = (
        "MTA-STS: others keep to TLS with valid certificates; the id changes with the policy, "
        "which mta-sts.* serves"
    )
    text = f"v=STSv1; id={policy_id([server.name for server in domain.servers])}"
    yield text_record(f"_mta-sts.{domain.name}", text, required=False, why=why)
    why = "TLS-RPT: where others report failed TLS"
    text = f"v=TLSRPTv1; rua=mailto:postmaster@{domain.coop_domain}"
    yield text_record(f"_smtp._tls.{domain.name}", text, required=False, why=why)


def _pin_keys(domain: MailDomain) -> Iterator[Record]:
    why = (
        "DANE: pins the mail server's key; it counts only where the zone is signed with DNSSEC, "
        "and is harmless elsewhere"
    )
    for server in domain.servers:
        if domain.holds(server.name) and server.key_sha256:
            for port in _TLSA_PORTS:
                yield Record(
                    f"_{port}._tcp.{server.name}",
                    "TLSA",
                    f"3 1 1 {server.key_sha256}",
                    required=False,
                    why=why,
                )


def _find_settings(domain: MailDomain) -> Iterator[Record]:
    if not domain.servers:
        return
    target = domain.servers[0].name
    why = (
        "names under which mail programs find their settings, and other servers the MTA-STS policy"
    )
    for name in mail_service_names(domain.name):
        yield Record(name, "CNAME", f"{target}.", required=False, why=why)
    if domain.name == domain.coop_domain:
        yield Record(f"webmail.{domain.name}", "CNAME", f"{target}.", required=False, why="webmail")
    why = "SRV: where mail programs read, send and filter"
    for service, place in _SERVICES:
        yield Record(
            f"{service}._tcp.{domain.name}", "SRV", f"{place} {target}.", required=False, why=why
        )
    yield Record(
        f"_autodiscover._tcp.{domain.name}", "SRV", f"0 1 443 {target}.", required=False, why=why
    )


def _choose_authority(domain: MailDomain) -> Iterator[Record]:
    if domain.authority:
        why = (
            "CAA: only this authority issues certificates; add others that you use for names of "
            "this domain"
        )
        yield Record(domain.name, "CAA", f'0 issue "{domain.authority}"', required=False, why=why)
