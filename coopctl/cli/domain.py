"""`coopctl domain`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.completing import offer_domains
from coopctl.cli.domain_rotate import rotate
from coopctl.cli.domain_show import show
from coopctl.cli.domain_verify import check_verification, verify
from coopctl.cli.inventory import config_of
from coopctl.cli.options import HouseholdOption, NoApply, none_found, today_of
from coopctl.cli.output import print_listing, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of

app = registry_app("Mail domains of the co-op and of households.")

Name = Annotated[
    str, typer.Argument(help="The domain, like berg.example.", autocompletion=offer_domains)
]


@app.command("add")
def add(
    ctx: typer.Context, name: Name, *, household: HouseholdOption = None, no_apply: NoApply = False
) -> None:
    """Add a mail domain of a household; without `--household` it's one more of the co-op.

    A household's is served once its DNS has verified it as the household's: the record to publish
    is printed.
    """
    from coopctl.core.names.domains import show_domain
    from coopctl.registry.services.domains import add_domain

    own = config_of(ctx).domain
    domain = add_domain(
        name,
        actor=session_of(ctx).actor,
        household=household,
        today=today_of(ctx),
        coop_domain=own if household is not None or name.strip().lower() != own else None,
    )
    say(
        f"{show_domain(domain.name)} is in the registry; `coopctl domain show {domain.name}` "
        "prints the DNS records that it needs"
    )
    if household is None or check_verification(ctx, domain):
        apply_now(ctx, no_apply=no_apply)


app.command("verify")(verify)


@app.command("list")
def list_(ctx: typer.Context, *, household: HouseholdOption = None) -> None:
    """List all mail domains."""
    from coopctl.registry.queries.domains import list_domains
    from coopctl.registry.queries.households import get_household

    of = get_household(household) if household is not None else None
    as_json = session_of(ctx).json
    rows = list_domains(today=today_of(ctx), household=of)
    print_listing(
        rows
        if as_json
        else [row | {"served": "yes" if row["served"] else "not verified"} for row in rows],
        columns=("name", "household", "dkim_selector", "served"),
        as_json=as_json,
        empty=none_found(
            "domains",
            household=household,
            otherwise="there are no domains yet; the co-op's own comes with its first address",
        ),
    )


app.command("show")(show)


@app.command("remove")
def remove(ctx: typer.Context, name: Name, *, yes: Yes = False, no_apply: NoApply = False) -> None:
    """Remove a domain without open mailboxes and aliases; its mail goes elsewhere from then on."""
    from coopctl.core.names.domains import show_domain
    from coopctl.registry.queries.domains import get_domain
    from coopctl.registry.services.domains import remove_domain

    domain = get_domain(name)
    follows = [
        "mail to it isn't taken any more",
        "its DKIM keys go; if it comes back, it needs new DNS records",
    ]
    do_after_asking(
        lambda: remove_domain(domain.name, actor=session_of(ctx).actor),
        question=lambda _: (f"remove the domain {show_domain(domain.name)}?", follows),
        yes=yes,
    )
    say(f"{show_domain(domain.name)} is removed")
    apply_now(ctx, no_apply=no_apply)


app.command("rotate")(rotate)
