"""`coopctl domain verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.completing import offer_domains
from coopctl.cli.inventory import config_of
from coopctl.cli.options import NoApply, today_of
from coopctl.cli.output import print_json, say
from coopctl.cli.session import session_of
from coopctl.core.errors import CoopError, RefusedError
from coopctl.core.names.dns import verification_name, verification_text
from coopctl.planning.records import render_zone, text_record

if TYPE_CHECKING:
    from coopctl.registry.models import Domain


def verify(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(help="The domain, like berg.example.", autocompletion=offer_domains)
    ],
    *,
    no_apply: NoApply = False,
) -> None:
    """Ask a domain's own name servers for the record that proves it to be its household's; if they
    have it, serve the domain.
    """
    from coopctl.registry.queries.domains import get_domain

    domain = _verify(ctx, get_domain(name))
    say(f"{domain.name} is verified as the household's, and is served")
    apply_now(ctx, no_apply=no_apply)


def check_verification(ctx: typer.Context, domain: Domain) -> bool:
    """Print the record that proves the domain, and tell whether it's published already."""
    from coopctl.registry.queries.domains import describe_domain

    record = text_record(verification_name(domain.name), verification_text(domain.token))
    if session_of(ctx).json:
        print_json(describe_domain(domain, today=today_of(ctx)))
    else:
        typer.echo(render_zone([record]), nl=False)
    try:
        _verify(ctx, domain)
    except CoopError as error:
        say(error.message)
        say(
            "it isn't served before this record is published and `coopctl domain verify "
            f"{domain.name}` has found it"
        )
        return False
    return True


def _verify(ctx: typer.Context, domain: Domain) -> Domain:
    from coopctl.nameservers.authority import NameServers
    from coopctl.registry.services.domains import verify_domain

    if domain.household is None:
        raise RefusedError(f"{domain.name} is the co-op's own: there is nothing to verify")
    answer = NameServers(config_of(ctx).resolvers).look_up(verification_name(domain.name), "TXT")
    if answer.problem:
        hint = "is the name right, and is it registered? if all is well, try again in some minutes"
        raise CoopError(
            f"{domain.name} can't be asked for its verification record: {answer.problem}", hint=hint
        )
    return verify_domain(
        domain.name, actor=session_of(ctx).actor, texts=answer.values, today=today_of(ctx)
    )
