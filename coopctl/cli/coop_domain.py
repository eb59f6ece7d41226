"""Addresses as people write them: without a domain, the co-op's is meant."""

from __future__ import annotations

import typer

from coopctl.cli.inventory import config_of
from coopctl.cli.options import today_of
from coopctl.cli.output import say
from coopctl.cli.session import session_of


def complete_address(ctx: typer.Context, address: str) -> str:
    """Return the address with the co-op's domain if it has none."""
    return address if "@" in address else f"{address}@{config_of(ctx).domain}"


def prepare_address(ctx: typer.Context, address: str) -> str:
    """Return the complete address for something new; the co-op's domain enters the registry with
    its first one.
    """
    from coopctl.core.names.addresses import domain_of
    from coopctl.registry.queries.domains import is_waiting

    complete = complete_address(ctx, address)
    domain = domain_of(complete.strip().lower())
    if domain == config_of(ctx).domain:
        ensure_own_domain(ctx)
    if is_waiting(domain):
        say(
            f"{domain} isn't served yet: nothing in it works before `coopctl domain verify "
            f"{domain}`"
        )
    return complete


def ensure_own_domain(ctx: typer.Context) -> None:
    """Have the co-op's domain in the registry, unless it's there."""
    from coopctl.registry.services.domains import ensure_coop_domain

    ensure_coop_domain(
        actor=session_of(ctx).actor, domain=config_of(ctx).domain, today=today_of(ctx)
    )
