"""`coopctl domain show`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.completing import offer_domains
from coopctl.cli.inventory import config_of, inventory_of
from coopctl.cli.options import today_of
from coopctl.cli.output import print_json, say
from coopctl.cli.session import session_of
from coopctl.planning.dns import domain_records, render_zone


def show(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(help="The domain, like berg.example.", autocompletion=offer_domains)
    ],
) -> None:
    """Print every DNS record that a domain needs, as a zone file: required ones, then recommended
    ones, and what each is for.
    """
    from coopctl.doctor.wanted import read_domain
    from coopctl.provision.hosts import read_hosts
    from coopctl.registry.queries.domains import describe_domain, find_domain, get_domain

    domain = find_domain(name)
    if domain is None and name.strip().lower() == config_of(ctx).domain:
        _show_new(ctx)
        return
    domain = get_domain(name)
    today = today_of(ctx)
    wanted = read_domain(
        domain, hosts=read_hosts(inventory_of(ctx).path), config=config_of(ctx), today=today
    )
    records = domain_records(wanted.domain)
    if session_of(ctx).json:
        print_json(
            describe_domain(domain, today=today)
            | {"records": [record._asdict() for record in records]}
        )
    else:
        typer.echo(render_zone(records), nl=False)
    if not domain.is_served:
        say(
            f"{domain.name} isn't served yet: publish its _coopctl record, then run `coopctl "
            f"domain verify {domain.name}`"
        )
    elif wanted.unknown_keys:
        say(
            "not all DKIM keys are known here yet: the next `coopctl apply` makes them and fetches "
            "their records"
        )


def _show_new(ctx: typer.Context) -> None:
    """Show the co-op's own domain before anybody has an address in it, so that DNS can come
    first.
    """
    from coopctl.doctor.wanted import read_new_domain
    from coopctl.provision.hosts import read_hosts

    config = config_of(ctx)
    records = domain_records(
        read_new_domain(hosts=read_hosts(inventory_of(ctx).path), config=config)
    )
    if session_of(ctx).json:
        none_yet = ("household", "dkim_selector", "verified", "verification")
        known = {"name": config.domain, "dkim_selectors": [], "served": False}
        print_json(
            known | dict.fromkeys(none_yet) | {"records": [one._asdict() for one in records]}
        )
    else:
        typer.echo(render_zone(records), nl=False)
    say(
        "its DKIM keys are made with the first address in it: run this again after the first "
        "`coopctl mailbox add`, and publish their records"
    )
