"""What the commands that mail documents share: the settings, the progress, the outcomes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from coopctl.cli.output import print_listing, say
from coopctl.core.errors import ConfigurationError, ExitCode, InvalidInputError

if TYPE_CHECKING:
    from coopctl.billing.queries.deliveries import Mail
    from coopctl.billing.services.send import Outcome
    from coopctl.core.config.coop import CoopConfig
    from coopctl.core.config.mail import MailSettings


def mail_settings(config: CoopConfig) -> MailSettings:
    """Return how mail is sent. Raises ConfigurationError if coop.yml doesn't say."""
    if config.mail is None:
        raise ConfigurationError(
            "coop.yml has no section 'mail'",
            hint="mail: {host: mail.ours.example, user: …, sender: …} says how to send",
        )
    return config.mail


def refuse_decisions(resend: Sequence[str] | None, delivered: Sequence[str] | None) -> None:
    """Refuse what was decided about mails in doubt, in a run that mails nothing."""
    if resend or delivered:
        raise InvalidInputError(
            "--resend and --delivered go with mailing", hint="leave out --check and --no-mail"
        )


def composer(settings: MailSettings, *, timezone: str) -> Callable[[Mail, str], bytes]:
    """Return what makes a mail, with a Message-ID, of invoices or reminders."""
    from coopctl.documents.mail import Envelope, compose_mail, compose_reminder

    def compose(mail: Mail, message_id: str) -> bytes:
        envelope = Envelope(
            settings.sender, mail.recipient, message_id, datetime.now(ZoneInfo(timezone))
        )
        if mail.reminders:
            return compose_reminder(
                [reminder.document for reminder in mail.reminders], envelope=envelope
            )
        return compose_mail([invoice.document for invoice in mail.invoices], envelope=envelope)

    return compose


@contextmanager
def mailing_progress(total: int, *, quiet: bool) -> Iterator[Callable[[Outcome], None]]:
    """Show how far mailing is, in a terminal; yields what hears each outcome."""
    console = Console(stderr=True)
    columns = (
        TextColumn("mailing"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=console, disable=quiet or not console.is_terminal, transient=True
    ) as bar:
        task = bar.add_task("", total=total)
        yield lambda outcome: bar.update(
            task, advance=1, description=f"household {outcome.household}"
        )


def list_waiting(mails: Sequence[Mail]) -> list[Outcome]:
    """Return the mails as what is still to happen."""
    from coopctl.billing.services.send import Outcome

    return [Outcome(mail.household, mail.recipient, mail.numbers, "waiting", "") for mail in mails]


def exit_code_of(outcomes: Sequence[Outcome]) -> ExitCode:
    """Return how a run ended that had these outcomes."""
    states = {outcome.state for outcome in outcomes}
    if "waiting" in states:
        return ExitCode.UNREACHABLE
    return ExitCode.FAILED if states & {"refused", "unknown"} else ExitCode.DONE


def show_unsent(outcomes: Sequence[Outcome]) -> None:
    """List what wasn't sent, and say what to do about mails of which nobody knows."""
    others = [
        asdict(outcome) | {"invoices": " ".join(outcome.invoices)}
        for outcome in outcomes
        if outcome.state != "sent"
    ]
    if others:
        print_listing(
            others,
            columns=("household", "recipient", "invoices", "state", "detail"),
            as_json=False,
            empty="",
        )
    if any(outcome.state == "unknown" for outcome in outcomes):
        say("unknown: look for the Message-ID in the mail server's log, or ask the household;")
        say("  then run it again with --resend NUMBER, or with --delivered NUMBER")
