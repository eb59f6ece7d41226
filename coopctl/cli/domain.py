"""`coopctl domain`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.domain_rotate import rotate
from coopctl.cli.inventory import inventory_of
from coopctl.cli.options import HouseholdOption, NoApply, today_of
from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.planning.dns import mail_records, render_zone
from coopctl.provision.applied import read_dkim_records
from coopctl.provision.hosts import read_hosts
from coopctl.registry.queries.domains import describe_domain, get_domain, list_domains
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.domains import add_domain, remove_domain

app = registry_app("Mail domains of the co-op and of households.")
app.command("rotate")(rotate)

Name = Annotated[str, typer.Argument(help="The domain, like berg.example.")]


@app.command("add")
def add(ctx: typer.Context, name: Name, *, household: HouseholdOption = None, no_apply: NoApply = False) -> None:
    """Add a mail domain of a household; without `--household` it's one more of the co-op."""
    domain = add_domain(name, actor=session_of(ctx).actor, household=household, today=today_of(ctx))
    say(f"{domain.name} is in the registry; `coopctl domain show {domain.name}` prints the DNS records that it needs")
    apply_now(ctx, no_apply=no_apply)


@app.command("list")
def list_(ctx: typer.Context, *, household: HouseholdOption = None) -> None:
    """List all mail domains."""
    of = get_household(household) if household is not None else None
    print_listing(
        list_domains(today=today_of(ctx), household=of),
        columns=("name", "household", "dkim_selector"),
        as_json=session_of(ctx).json,
        empty="there are no domains yet; the co-op's own comes with its first address",
    )


@app.command("show")
def show(ctx: typer.Context, name: Name) -> None:
    """Print the DNS records that a domain needs for mail, as lines of a zone file."""
    domain = get_domain(name)
    servers = [host.fqdn or host.name for host in read_hosts(inventory_of(ctx).path) if "mail" in host.groups]
    described = describe_domain(domain, today=today_of(ctx))
    keys = read_dkim_records(domain.name, [selector["name"] for selector in described["dkim_selectors"]])
    records = mail_records(domain.name, mail_servers=servers, dkim={label: text for label, text in keys.items() if text is not None})
    if session_of(ctx).json:
        print_json(described | {"records": [record._asdict() for record in records]})
        return
    typer.echo(render_zone(records), nl=False)
    if None in keys.values():
        say("not all DKIM keys are known here yet: the next `coopctl apply` makes them and fetches their records")


@app.command("remove")
def remove(ctx: typer.Context, name: Name, *, no_apply: NoApply = False) -> None:
    """Remove a domain that no open mailbox and no alias is in; mail to it goes elsewhere from then on."""
    remove_domain(name, actor=session_of(ctx).actor)
    say(f"{name} is removed")
    apply_now(ctx, no_apply=no_apply)
