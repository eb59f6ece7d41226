"""Addresses as people write them: without a domain, the co-op's is meant."""

from __future__ import annotations

import typer

from coopctl.cli.inventory import config_of
from coopctl.cli.output import say


def complete_address(ctx: typer.Context, address: str) -> str:
    """Return the address with the co-op's domain if it has none."""
    return address if "@" in address else f"{address}@{config_of(ctx).domain}"


def warn_unserved(address: str) -> None:
    """Say so if the domain of a new address waits for its verification."""
    from coopctl.core.names.addresses import domain_of
    from coopctl.registry.queries.domains import is_waiting

    domain = domain_of(address)
    if is_waiting(domain):
        say(
            f"{domain} isn't served yet: nothing in it works before `coopctl domain verify "
            f"{domain}`"
        )
