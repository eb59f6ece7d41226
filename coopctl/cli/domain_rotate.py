"""`coopctl domain rotate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.completing import offer_domains
from coopctl.cli.options import NoApply, today_of
from coopctl.cli.output import print_json, say
from coopctl.cli.session import session_of
from coopctl.core.accounts.dkim import NOTICE_DAYS
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.planning.dns import Record, dkim_record, render_zone

if TYPE_CHECKING:
    from coopctl.registry.services.dkim import Rotation


def rotate(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(help="The domain, like berg.example.", autocompletion=offer_domains),
    ] = None,
    *,
    all_: Annotated[
        bool, typer.Option("--all", help="Every domain that has no new key waiting.")
    ] = False,
    days: Annotated[
        int, typer.Option(help="Days until the new keys sign; 0 for keys that were stolen.")
    ] = NOTICE_DAYS,
    no_apply: NoApply = False,
) -> None:
    """Make new DKIM keys that sign some days later, and print the DNS records to publish first.

    The keys in use until then stay valid for two weeks more, for mail that is late.
    """
    from coopctl.registry.services.dkim import rotate_all, rotate_domain

    if (name is None) != all_:
        raise InvalidInputError("which domain?", hint="name one, or say --all")
    actor, today = session_of(ctx).actor, today_of(ctx)
    rotations = (
        rotate_all(actor=actor, today=today, days=days)
        if all_
        else [rotate_domain(name or "", actor=actor, today=today, days=days)]
    )
    added = [rotation for rotation in rotations if rotation.added]
    if not added:
        raise RefusedError(
            "every domain has new keys waiting already",
            hint="publish their records: `coopctl domain show` prints them",
        )
    for rotation in rotations:
        say(
            f"{rotation.domain} signs with {rotation.selector.name} from "
            f"{rotation.selector.signs_from}{_past(rotation)}"
        )
    apply_now(ctx, no_apply=no_apply)
    records = [record for rotation in added for record in _records_of(rotation)]
    if session_of(ctx).json:
        print_json([_describe(rotation) for rotation in rotations])
    else:
        typer.echo(render_zone(records), nl=False)
    _say_what_to_do(added, known=len(records))


def _past(rotation: Rotation) -> str:
    return "" if rotation.added else ": these keys were waiting already, and are left alone"


def _records_of(rotation: Rotation) -> list[Record]:
    from coopctl.provision.applied import read_dkim_records

    texts = read_dkim_records(rotation.domain, [rotation.selector.name])
    return [
        dkim_record(rotation.domain, label=label, text=text)
        for label, text in texts.items()
        if text is not None
    ]


def _describe(rotation: Rotation) -> dict[str, object]:
    return {
        "domain": rotation.domain,
        "selector": rotation.selector.name,
        "signs_from": rotation.selector.signs_from.isoformat(),
        "added": rotation.added,
        "records": [record._asdict() for record in _records_of(rotation)],
    }


def _say_what_to_do(added: Sequence[Rotation], *, known: int) -> None:
    day = added[0].selector.signs_from
    if known == 2 * len(added):
        say(
            f"publish these records before {day}; the first `coopctl apply` on that day or later "
            "lets the new keys sign"
        )
    else:
        say(
            "the keys are made by the next `coopctl apply`; publish what `coopctl domain show` "
            f"prints then, before {day}"
        )
