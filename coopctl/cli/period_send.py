"""`coopctl period send`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.inventory import config_of
from coopctl.cli.mailing import (
    composer,
    exit_code_of,
    list_waiting,
    mail_settings,
    mailing_progress,
    refuse_decisions,
    show_unsent,
)
from coopctl.cli.options import Month
from coopctl.cli.output import print_json, say
from coopctl.cli.session import session_of
from coopctl.core.errors import RefusedError
from coopctl.core.money.period import Period, parse_period
from coopctl.core.quantity import count_of

if TYPE_CHECKING:
    from coopctl.billing.services.send import Outcome
    from coopctl.billing.submission import Submission
    from coopctl.core.config.coop import CoopConfig
    from coopctl.core.config.mail import MailSettings


def send(
    ctx: typer.Context,
    period: Month,
    *,
    resend: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NUMBER",
            help="Send this invoice again, though nobody knows whether it went out.",
        ),
    ] = None,
    delivered: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NUMBER",
            help="This invoice has arrived: count it as sent. Nobody knew until now.",
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Only show what would be sent, and what is in doubt.")
    ] = False,
) -> None:
    """Mail a closed month's invoices, one mail per household. Run it again after any failure:
    nothing is sent twice.
    """
    from coopctl.billing.passwords import read_password
    from coopctl.billing.queries.deliveries import find_unsent
    from coopctl.billing.queries.periods import find_closed
    from coopctl.billing.services.deliveries import confirm_delivery, release_delivery
    from coopctl.billing.services.send import describe_doubts, hold_send_lock
    from coopctl.billing.submission import Submission

    config = config_of(ctx)
    month = parse_period(period, zone=config.timezone)
    if find_closed(month) is None:
        raise RefusedError(
            f"{month} isn't closed, so it has no invoices",
            hint=f"`coopctl period close {month}` issues them",
        )
    if check:
        refuse_decisions(resend, delivered)
        _show(
            ctx,
            month,
            outcomes=[*list_waiting(find_unsent(str(month))), *describe_doubts(str(month))],
        )
        return
    settings = mail_settings(config)
    carrier = Submission(settings, password=read_password(settings))
    with hold_send_lock():
        for number in resend or []:
            release_delivery(number, period=str(month), actor=session_of(ctx).actor)
        for number in delivered or []:
            confirm_delivery(number, period=str(month), actor=session_of(ctx).actor)
        doubts = describe_doubts(str(month))
        outcomes = _send(ctx, month, config=config, settings=settings, carrier=carrier)
    _show(ctx, month, outcomes=[*outcomes, *doubts])
    raise typer.Exit(exit_code_of([*outcomes, *doubts]))


def _send(
    ctx: typer.Context,
    month: Period,
    *,
    config: CoopConfig,
    settings: MailSettings,
    carrier: Submission,
) -> list[Outcome]:
    from coopctl.billing.queries.deliveries import find_unsent
    from coopctl.billing.services.send import send_invoices

    waiting = len(find_unsent(str(month)))
    if not waiting:
        return []
    compose = composer(settings, timezone=config.timezone)
    with carrier, mailing_progress(waiting, quiet=session_of(ctx).json) as tell:
        return send_invoices(
            str(month),
            carrier=carrier,
            compose=compose,
            domain=config.domain,
            actor=session_of(ctx).actor,
            on_outcome=tell,
        )


def _show(ctx: typer.Context, month: Period, *, outcomes: Sequence[Outcome]) -> None:
    sent = [outcome for outcome in outcomes if outcome.state == "sent"]
    if session_of(ctx).json:
        print_json(
            {
                "period": str(month),
                "sent": len(sent),
                "mails": [asdict(outcome) for outcome in outcomes],
            }
        )
        return
    say(
        f"{month}: {count_of(len(sent), 'mail')} sent"
        if outcomes
        else f"{month}: every invoice has been sent"
    )
    show_unsent(outcomes)
