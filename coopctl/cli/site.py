"""`coopctl site`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli import site_key
from coopctl.cli.applying import apply_now
from coopctl.cli.completing import offer_sites
from coopctl.cli.inventory import config_of, inventory_of
from coopctl.cli.options import HouseholdOption, NoApply, none_found, today_of
from coopctl.cli.output import print_listing, print_record, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of

if TYPE_CHECKING:
    from coopctl.registry.services.sites import CoopNames

_LOOK_SECONDS = 2.0  # for each name: a name server that doesn't answer shall keep nobody waiting

app = registry_app("Web sites of households, and the keys that open their files.")
app.add_typer(site_key.app, name="key")

Name = Annotated[
    str,
    typer.Argument(
        help="The name that visitors see, like berg.example.", autocompletion=offer_sites
    ),
]
Others = Annotated[
    list[str] | None,
    typer.Option("--other", help="Another name of the site; may be repeated."),
]
WholeAddresses = Annotated[
    bool | None,
    typer.Option(
        "--whole-addresses/--cut-addresses",
        help="What its access log keeps of visitors' IP addresses: usually cut.",
    ),
]
WithDatabase = Annotated[
    bool | None,
    typer.Option(
        "--database/--no-database",
        help="A MariaDB database for its PHP; when it's removed, its data stays in the drawer.",
    ),
]


class Kind(StrEnum):
    """What the site may hold."""

    static = "static"
    php = "php"


@app.command("add")
def add(
    ctx: typer.Context,
    name: Name,
    *,
    household: Annotated[str, typer.Option(help="The number of the household that it belongs to.")],
    other: Others = None,
    kind: Annotated[Kind, typer.Option(help="Files only, or PHP as well.")] = Kind.static,
    whole_addresses: WholeAddresses = False,
    database: WithDatabase = False,
    no_apply: NoApply = False,
) -> None:
    """Add a web site.

    Its files lie in NAME/htdocs of the household's web folder, reached by SFTP.
    """
    from coopctl.core.names.domains import show_domain
    from coopctl.registry.services.sites import add_site

    site = add_site(
        name,
        actor=session_of(ctx).actor,
        household=household,
        coop=coop_names(ctx),
        today=today_of(ctx),
        others=other or (),
        kind=kind,
        whole_addresses=bool(whole_addresses),
        database=bool(database),
    )
    say(
        f"{show_domain(site.name)} is a site of household {site.household.number}; its certificate "
        "comes once the name points to the server"
    )
    apply_now(ctx, no_apply=no_apply)
    _warn_misdirected(ctx, site.hostnames)


@app.command("list")
def list_(ctx: typer.Context, *, household: HouseholdOption = None) -> None:
    """List all sites, or those of one household."""
    from coopctl.registry.queries.households import get_household
    from coopctl.registry.queries.sites import list_sites

    of = get_household(household) if household is not None else None
    as_json = session_of(ctx).json
    rows = list_sites(household=of)
    if not as_json:
        rows = [row | {"others": ", ".join(row["others"])} for row in rows]
    columns = ("name", "household", "kind", "database", "others", "state")
    print_listing(
        rows,
        columns=columns,
        as_json=as_json,
        empty=none_found(
            "sites",
            household=household,
            otherwise="there are no sites yet; `coopctl site add` adds one",
        ),
    )


@app.command("show")
def show(ctx: typer.Context, name: Name) -> None:
    """Show a site and all its names."""
    from coopctl.registry.queries.sites import describe_site, get_site

    print_record(describe_site(get_site(name)), as_json=session_of(ctx).json)


@app.command("set")
def set_(
    ctx: typer.Context,
    name: Name,
    *,
    other: Others = None,
    no_others: Annotated[
        bool, typer.Option("--no-others", help="Remove all its further names.")
    ] = False,
    kind: Annotated[Kind | None, typer.Option(help="Files only, or PHP as well.")] = None,
    whole_addresses: WholeAddresses = None,
    database: WithDatabase = None,
    no_apply: NoApply = False,
) -> None:
    """Change a site; `--other` replaces all its further names."""
    from coopctl.registry.queries.sites import get_site
    from coopctl.registry.services.sites import change_site

    others = [] if no_others else other
    had_database = get_site(name).database
    site = change_site(
        name,
        actor=session_of(ctx).actor,
        coop=coop_names(ctx),
        others=others,
        kind=kind,
        whole_addresses=whole_addresses,
        database=database,
    )
    say(
        f"{site.name} is changed"
        + (
            "; its database's data stays in the drawer"
            if had_database and not site.database
            else ""
        )
    )
    apply_now(ctx, no_apply=no_apply)
    if others is not None:
        _warn_misdirected(ctx, site.hostnames)


@app.command("remove")
def remove(ctx: typer.Context, name: Name, *, no_apply: NoApply = False) -> None:
    """Stop serving a site. Its files and its database stay in the household's drawer."""
    from coopctl.registry.queries.sites import get_site
    from coopctl.registry.services.sites import remove_site

    had_database = get_site(name).database
    remove_site(name, actor=session_of(ctx).actor)
    say(
        f"{name} is removed; its files stay in the household's web folder"
        + (", its database in the drawer" if had_database else "")
    )
    apply_now(ctx, no_apply=no_apply)


def coop_names(ctx: typer.Context) -> CoopNames:
    """Return the names that are the co-op's own."""
    from coopctl.provision.hosts import read_hosts
    from coopctl.registry.services.sites import CoopNames

    hosts = read_hosts(inventory_of(ctx).path)
    return CoopNames(
        domain=config_of(ctx).domain,
        servers=frozenset(host.fqdn.lower() for host in hosts if host.fqdn),
    )


def _warn_misdirected(ctx: typer.Context, names: Sequence[str]) -> None:
    from coopctl.nameservers.authority import NameServers
    from coopctl.nameservers.pointing import find_misdirected
    from coopctl.provision.hosts import read_hosts

    server = next(
        (
            host.fqdn
            for host in read_hosts(inventory_of(ctx).path)
            if "web" in host.types and host.fqdn
        ),
        None,
    )
    if server is None:
        return
    nameservers = NameServers(config_of(ctx).resolvers, seconds=_LOOK_SECONDS)
    for sentence in find_misdirected(names, server=server, nameservers=nameservers):
        say(
            f"warning: {sentence}; it's served all the same, with the CA's certificate once it "
            f"points to {server}"
        )
