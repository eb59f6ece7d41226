"""Addresses as people write them: without a domain, the co-op's is meant."""

from __future__ import annotations

import typer

from coopctl.cli.inventory import config_of
from coopctl.cli.options import today_of
from coopctl.cli.session import session_of
from coopctl.core.names import domain_of
from coopctl.registry.services.domains import ensure_coop_domain


def complete_address(ctx: typer.Context, address: str) -> str:
    """Return the address with the co-op's domain if it has none."""
    return address if "@" in address else f"{address}@{config_of(ctx).domain}"


def prepare_address(ctx: typer.Context, address: str) -> str:
    """Return the complete address for something new; the co-op's domain enters the registry with its first one."""
    complete = complete_address(ctx, address)
    domain = config_of(ctx).domain
    if domain_of(complete.strip().lower()) == domain:
        ensure_coop_domain(actor=session_of(ctx).actor, domain=domain, today=today_of(ctx))
    return complete
