"""`coopctl domain`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.inventory import inventory_of
from coopctl.cli.options import HouseholdOption, NoApply, today_of
from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.planning.dns import mail_records, render_zone
from coopctl.provision.applied import record_path
from coopctl.provision.hosts import read_hosts
from coopctl.registry.models import Domain
from coopctl.registry.queries.domains import describe_domain, get_domain, list_domains
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.domains import add_domain, remove_domain

app = registry_app("Mail domains of the co-op and of households.")

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
        list_domains(household=of),
        columns=("name", "household", "dkim_selector"),
        as_json=session_of(ctx).json,
        empty="there are no domains yet; the co-op's own comes with its first address",
    )


@app.command("show")
def show(ctx: typer.Context, name: Name) -> None:
    """Print the DNS records that a domain needs for mail, as lines of a zone file."""
    domain = get_domain(name)
    servers = [host.fqdn or host.name for host in read_hosts(inventory_of(ctx).path) if "mail" in host.groups]
    dkim_text = _read_dkim_text(domain)
    records = mail_records(domain.name, selector=domain.dkim_selector, mail_servers=servers, dkim_text=dkim_text)
    if session_of(ctx).json:
        print_json(describe_domain(domain) | {"records": [record._asdict() for record in records]})
        return
    typer.echo(render_zone(records), nl=False)
    if dkim_text is None:
        say("the DKIM key isn't known here yet: the next `coopctl apply` makes it and fetches its record")


@app.command("remove")
def remove(ctx: typer.Context, name: Name, *, no_apply: NoApply = False) -> None:
    """Remove a domain that no open mailbox and no alias is in; mail to it goes elsewhere from then on."""
    remove_domain(name, actor=session_of(ctx).actor)
    say(f"{name} is removed")
    apply_now(ctx, no_apply=no_apply)


def _read_dkim_text(domain: Domain) -> str | None:
    file = record_path(f"{domain.name}.{domain.dkim_selector}")
    return file.read_text(encoding="utf-8") if file.is_file() else None
