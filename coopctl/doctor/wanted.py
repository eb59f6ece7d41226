"""The DNS records that a domain should have, from what the control side knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from coopctl.core.accounts.dkim import select_kept
from coopctl.core.config.coop import CoopConfig
from coopctl.planning.dns import MailDomain, MailServer
from coopctl.provision.applied import read_certificate_key, read_dkim_records
from coopctl.provision.hosts import Host
from coopctl.registry.models import Domain
from coopctl.registry.queries.domains import selectors_of


class ExaminedDomain(NamedTuple):
    """A domain with all that is known of it. `unknown_keys`: labels of DKIM keys that no apply has
    fetched yet.
    """

    domain: MailDomain
    unknown_keys: tuple[str, ...]


def read_domain(
    domain: Domain, *, hosts: Sequence[Host], config: CoopConfig, today: date
) -> ExaminedDomain:
    """Return the domain as its DNS records are made from."""
    kept = select_kept(selectors_of(domain), today=today)
    keys = read_dkim_records(domain.name, [selector.name for selector in kept])
    described = MailDomain(
        name=domain.name,
        coop_domain=config.domain,
        servers=mail_servers(hosts),
        dkim={label: text for label, text in keys.items() if text is not None},
        token=domain.token,
        authority=config.certificate_authority,
    )
    return ExaminedDomain(described, tuple(label for label, text in keys.items() if text is None))


def read_new_domain(*, hosts: Sequence[Host], config: CoopConfig) -> MailDomain:
    """Return the co-op's own domain before anything in it is in the registry: it has no DKIM keys
    yet.
    """
    return MailDomain(
        name=config.domain,
        coop_domain=config.domain,
        servers=mail_servers(hosts),
        authority=config.certificate_authority,
    )


def mail_servers(hosts: Sequence[Host]) -> tuple[MailServer, ...]:
    """Return the inventory's mail servers by their public names."""
    servers = [(host.fqdn or host.name, host.addresses) for host in hosts if "mail" in host.types]
    return tuple(
        MailServer(name, addresses, read_certificate_key(name)) for name, addresses in servers
    )
