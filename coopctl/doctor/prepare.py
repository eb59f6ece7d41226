"""What an examination needs of the registry, read before any thread starts."""

from __future__ import annotations

from datetime import date

from coopctl.core.plans.host import MEMBER_TYPES
from coopctl.doctor.examine import Examination
from coopctl.doctor.hosts import ExaminedServer
from coopctl.doctor.wanted import read_domain
from coopctl.metering.queries.collecting import last_collects
from coopctl.nameservers.authority import NameServers
from coopctl.planning.plans import build_plan
from coopctl.provision.hosts import read_hosts
from coopctl.registry.models import Domain
from coopctl.settings.inventory import Inventory


def prepare_examination(
    inventory: Inventory, *, today: date, host: str | None = None
) -> Examination:
    """Return what to look at: all servers and domains, or the server `host` alone. Raises
    ConfigurationError.
    """
    config, hosts = inventory.config, read_hosts(inventory.path)
    collects = last_collects()
    domains = list(Domain.objects.prefetch_related("selectors")) if host is None else []
    return Examination(
        servers=tuple(
            ExaminedServer(
                one,
                build_plan(one.name, host_types=one.types, config=config, today=today)
                if one.types & MEMBER_TYPES
                else None,
                collects.get(one.name),
            )
            for one in hosts
            if host in (None, one.name)
        ),
        domains=tuple(
            read_domain(one, hosts=hosts, config=config, today=today)
            for one in domains
            if one.is_served
        ),
        unverified=tuple(one.name for one in domains if not one.is_served),
        nameservers=NameServers(config.resolvers),
    )
