"""`coopctl period send`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from coopctl.billing.passwords import read_password
from coopctl.billing.queries.deliveries import Mail, find_unsent
from coopctl.billing.queries.periods import find_closed
from coopctl.billing.services.deliveries import confirm_delivery, release_delivery
from coopctl.billing.services.send import Outcome, describe_doubts, send_invoices, sending_alone
from coopctl.billing.submission import Submission
from coopctl.cli.inventory import config_of
from coopctl.cli.options import Month
from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.session import session_of
from coopctl.core.config import CoopConfig
from coopctl.core.errors import ConfigurationError, ExitCode, RefusedError
from coopctl.core.mail import MailSettings
from coopctl.core.period import Period, parse_period
from coopctl.documents.mail import compose_mail


def send(
    ctx: typer.Context,
    period: Month,
    *,
    resend: Annotated[
        list[str] | None, typer.Option(metavar="NUMBER", help="Send this invoice again, though nobody knows whether it went out.")
    ] = None,
    delivered: Annotated[
        list[str] | None, typer.Option(metavar="NUMBER", help="This invoice has arrived: count it as sent. Nobody knew until now.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Only show what would be sent, and what is in doubt.")] = False,
) -> None:
    """Mail a closed month's invoices, one mail per household. Run it again after any failure: nothing is sent twice."""
    config = config_of(ctx)
    month = parse_period(period, zone=config.timezone)
    if find_closed(month) is None:
        raise RefusedError(f"{month} isn't closed, so it has no invoices", hint=f"`coopctl period close {month}` issues them")
    if check:
        _show(ctx, month, outcomes=[*_foresee(month), *describe_doubts(str(month))])
        return
    settings = _settings(config)
    carrier = Submission(settings, password=read_password(settings))
    with sending_alone():
        for number in resend or []:
            release_delivery(number, period=str(month), actor=session_of(ctx).actor)
        for number in delivered or []:
            confirm_delivery(number, period=str(month), actor=session_of(ctx).actor)
        doubts = describe_doubts(str(month))
        outcomes = _send(ctx, month, config=config, settings=settings, carrier=carrier)
    _show(ctx, month, outcomes=[*outcomes, *doubts])
    raise typer.Exit(_judge([*outcomes, *doubts]))


def _settings(config: CoopConfig) -> MailSettings:
    if config.mail is None:
        raise ConfigurationError(
            "coop.yml has no section 'mail'", hint="mail: {host: mail.ours.example, user: …, sender: …} says how to send"
        )
    return config.mail


def _send(ctx: typer.Context, month: Period, *, config: CoopConfig, settings: MailSettings, carrier: Submission) -> list[Outcome]:
    waiting = len(find_unsent(str(month)))
    if not waiting:
        return []

    def compose(mail: Mail, message_id: str) -> bytes:
        documents = [invoice.document for invoice in mail.invoices]
        now = datetime.now(ZoneInfo(config.timezone))
        return compose_mail(documents, sender=settings.sender, recipient=mail.recipient, message_id=message_id, now=now)

    with carrier, _progress(waiting, quiet=session_of(ctx).json) as tell:
        return send_invoices(
            str(month), carrier=carrier, compose=compose, domain=config.domain, actor=session_of(ctx).actor, on_outcome=tell
        )


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[Outcome], None]]:
    console = Console(stderr=True)
    columns = (TextColumn("mailing"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=quiet or not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda outcome: bar.update(task, advance=1, description=f"household {outcome.household}")


def _foresee(month: Period) -> list[Outcome]:
    return [Outcome(mail.household, mail.recipient, mail.numbers, "waiting", "") for mail in find_unsent(str(month))]


def _judge(outcomes: Sequence[Outcome]) -> ExitCode:
    states = {outcome.state for outcome in outcomes}
    if "waiting" in states:
        return ExitCode.UNREACHABLE
    return ExitCode.FAILED if states & {"refused", "unknown"} else ExitCode.DONE


def _show(ctx: typer.Context, month: Period, *, outcomes: Sequence[Outcome]) -> None:
    sent = [outcome for outcome in outcomes if outcome.state == "sent"]
    if session_of(ctx).json:
        print_json({"period": str(month), "sent": len(sent), "mails": [asdict(outcome) for outcome in outcomes]})
        return
    others = [_row(outcome) for outcome in outcomes if outcome.state != "sent"]
    if others:
        print_listing(others, columns=("household", "recipient", "invoices", "state", "detail"), as_json=False, empty="")
    say(f"{month}: {len(sent)} mails sent" if outcomes else f"{month}: every invoice has been sent")
    if any(outcome.state == "unknown" for outcome in outcomes):
        say("unknown: look for the Message-ID in the mail server's log, or ask the household;")
        say("  then run it again with --resend NUMBER, or with --delivered NUMBER")


def _row(outcome: Outcome) -> dict[str, Any]:
    return asdict(outcome) | {"invoices": " ".join(outcome.invoices)}
