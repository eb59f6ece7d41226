"""`coopctl payment remind | reminders`: the policy on late invoices, and its letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.files import write_into
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
from coopctl.cli.options import HouseholdOption, NoApply, today_of
from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.session import session_of
from coopctl.core.quantity import count_of

if TYPE_CHECKING:
    from coopctl.billing.models import Reminder
    from coopctl.billing.services.late import PolicyRun
    from coopctl.billing.services.send import Outcome

_COLUMNS = ("invoice", "household", "level", "due", "unpaid", "fee")


def remind(
    ctx: typer.Context,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Do nothing, only show what would be done.")
    ] = False,
    mail: Annotated[
        bool,
        typer.Option(
            "--mail/--no-mail",
            help="Mail the reminders; else only `payment reminders --pdf` has them.",
        ),
    ] = True,
    resend: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NUMBER",
            help="Mail this invoice's last reminder again, though it may have arrived.",
        ),
    ] = None,
    delivered: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NUMBER",
            help="This invoice's last reminder has arrived. Nobody knew until now.",
        ),
    ] = None,
    no_apply: NoApply = False,
) -> None:
    """Remind of late invoices, freeze and thaw as coop.yml says; then mail the reminders.

    Made for a daily timer: running it again changes nothing, and no reminder is mailed twice.
    """
    from coopctl.billing.queries.deliveries import find_unsent_reminders
    from coopctl.billing.services.late import apply_policy

    config = config_of(ctx)
    if check or not mail:
        refuse_decisions(resend, delivered)
    elif resend or delivered:
        mail_settings(config)
    run = apply_policy(today=today_of(ctx), actor=session_of(ctx).actor, config=config, check=check)
    if check:
        _show(
            ctx,
            run,
            outcomes=list_waiting(
                find_unsent_reminders(today=today_of(ctx), currency=config.currency)
            ),
            check=True,
        )
        return
    outcomes: list[Outcome] = []
    try:
        if mail and config.mail is not None:
            outcomes = _send(ctx, resend=resend or (), delivered=delivered or ())
    finally:
        # Whatever becomes of the mails: the policy's decisions are stored, and the next run won't
        # make them again.
        _show(ctx, run, outcomes=outcomes, check=False)
        if run.frozen or run.thawed:
            apply_now(ctx, no_apply=no_apply)
    raise typer.Exit(exit_code_of(outcomes))


def reminders(
    ctx: typer.Context,
    *,
    household: HouseholdOption = None,
    pdf: Annotated[
        Path | None,
        typer.Option("--pdf", metavar="FOLDER", help="Also write each as PDF to this folder."),
    ] = None,
) -> None:
    """List the reminders that were made; with --pdf as letters for those who have no mail."""
    from coopctl.billing.queries.reminders import find_reminders
    from coopctl.documents.reminder import render_reminder
    from coopctl.registry.queries.households import get_household

    number = get_household(household).number if household else None
    found = find_reminders(household=number)
    rows = [_describe(reminder) | {"date": reminder.date.isoformat()} for reminder in found]
    if pdf is not None:
        write_into(
            pdf,
            (
                (
                    f"{reminder.invoice.number}-{reminder.level}.pdf",
                    render_reminder(reminder.document),
                )
                for reminder in found
            ),
        )
    print_listing(
        rows,
        columns=("date", *_COLUMNS),
        as_json=session_of(ctx).json,
        empty="there are no reminders",
    )


def _send(ctx: typer.Context, *, resend: Iterable[str], delivered: Iterable[str]) -> list[Outcome]:
    from coopctl.billing.passwords import read_password
    from coopctl.billing.queries.deliveries import find_unsent_reminders
    from coopctl.billing.services.deliveries import confirm_reminder, release_reminder
    from coopctl.billing.services.send import (
        describe_reminder_doubts,
        hold_send_lock,
        send_reminders,
    )
    from coopctl.billing.submission import Submission

    config, actor, today = config_of(ctx), session_of(ctx).actor, today_of(ctx)
    settings = mail_settings(config)
    with hold_send_lock():
        for number in resend:
            release_reminder(number, actor=actor)
        for number in delivered:
            confirm_reminder(number, actor=actor)
        doubts = describe_reminder_doubts()
        waiting = len(find_unsent_reminders(today=today, currency=config.currency))
        if not waiting:
            return doubts
        compose = composer(settings, timezone=config.timezone)
        carrier = Submission(settings, password=read_password(settings))
        with carrier, mailing_progress(waiting, quiet=session_of(ctx).json) as tell:
            sent = send_reminders(
                today=today,
                currency=config.currency,
                carrier=carrier,
                compose=compose,
                domain=config.domain,
                actor=actor,
                on_outcome=tell,
            )
    return [*sent, *doubts]


def _show(ctx: typer.Context, run: PolicyRun, *, outcomes: list[Outcome], check: bool) -> None:
    made = [_describe(reminder) for reminder in run.reminders]
    if session_of(ctx).json:
        mails = [asdict(outcome) for outcome in outcomes]
        print_json({"reminders": made, "frozen": run.frozen, "thawed": run.thawed, "mails": mails})
        return
    print_listing(made, columns=_COLUMNS, as_json=False, empty="no reminders are due")
    for number in run.frozen:
        say(
            f"household {number} is {'to be frozen' if check else 'frozen now'}: mail still comes "
            "in and can be read"
        )
    for number in run.thawed:
        say(f"household {number} is no longer frozen: nothing is overdue")
    sent = [outcome for outcome in outcomes if outcome.state == "sent"]
    if sent:
        say(f"{count_of(len(sent), 'mail')} sent")
    show_unsent(outcomes)


def _describe(reminder: Reminder) -> dict[str, Any]:
    from coopctl.core.money.amounts import Money, decimal_text

    currency = reminder.invoice.currency
    return {
        "invoice": reminder.invoice.number,
        "household": reminder.invoice.household,
        "level": reminder.level,
        "due": reminder.invoice.due.isoformat(),
        "unpaid": decimal_text(Money(reminder.unpaid, currency)),
        "fee": decimal_text(Money(reminder.fee, currency)),
    }
