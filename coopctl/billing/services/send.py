"""Mailing invoices and reminders: one mail per household, resumable at any point, never twice.

A mail is claimed in the database after the server has accepted its recipient and before any of it
is sent. So a run that is cut off leaves either nothing, and the next run sends the mail; or a
claim, and only a person decides whether it goes out again: the server may have had it. What the
server certainly refused is tried again by the next run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from django.db import connection

from coopctl.billing.models import Delivery
from coopctl.billing.queries.deliveries import (
    Mail,
    find_claimed,
    find_claimed_reminders,
    find_unsent,
    find_unsent_reminders,
)
from coopctl.billing.services.deliveries import claim_mail, settle_deliveries
from coopctl.billing.submission import MailRefusedError, OutcomeUnknownError
from coopctl.core.errors import CoopError, UnreachableError
from coopctl.provision.lock import run_lock

_SENDERS_LOCK = 0x6D61696C  # "mail": the key of PostgreSQL's advisory lock

State = Literal["sent", "refused", "unknown", "waiting"]


class Carrier(Protocol):
    """What takes mail: a Submission, in real life."""

    def send(self, message: bytes, *, recipient: str, claim: Callable[[], None]) -> str:
        """Hand over one mail; see Submission.send."""
        ...


@dataclass(frozen=True)
class Outcome:
    """What became of a household's mail: `refused` and `waiting` weren't sent, of `unknown` nobody
    knows. `detail` says why.
    """

    household: str
    recipient: str
    invoices: tuple[str, ...]
    state: State
    detail: str


@dataclass
class _Claim:
    """The claim of one mail: made by calling it, while the server waits for the mail."""

    mail: Mail
    find_again: Callable[[str], list[Mail]]
    message_id: str
    actor: str
    deliveries: list[Delivery] = field(default_factory=list)

    def __call__(self) -> None:
        self.deliveries = claim_mail(
            self.mail, find_again=self.find_again, message_id=self.message_id, actor=self.actor
        )


@dataclass(frozen=True)
class _MailRun:
    """What all mails of a run share."""

    carrier: Carrier
    compose: Callable[[Mail, str], bytes]
    find_again: Callable[[str], list[Mail]]
    domain: str
    actor: str
    on_outcome: Callable[[Outcome], None]


def send_invoices(
    period: str,
    *,
    carrier: Carrier,
    compose: Callable[[Mail, str], bytes],
    domain: str,
    actor: str,
    on_outcome: Callable[[Outcome], None],
) -> list[Outcome]:
    """Mail what the period's households haven't got yet, and return what became of each mail;
    failures don't stop the others.

    `compose` makes a mail (with its Message-ID), `on_outcome` hears each outcome at once. When the
    server can't be reached any more, the rest is `waiting`. Needs `hold_send_lock`.
    """
    run = _MailRun(
        carrier,
        compose,
        lambda household: find_unsent(period, household=household),
        domain,
        actor,
        on_outcome,
    )
    return _send_all(find_unsent(period), run=run)


def send_reminders(
    *,
    today: date,
    currency: str,
    carrier: Carrier,
    compose: Callable[[Mail, str], bytes],
    domain: str,
    actor: str,
    on_outcome: Callable[[Outcome], None],
) -> list[Outcome]:
    """Mail the reminders that households haven't got yet, as send_invoices mails invoices: each
    level once. Needs `hold_send_lock`.
    """

    def find_again(household: str) -> list[Mail]:
        return find_unsent_reminders(today=today, currency=currency, household=household)

    run = _MailRun(carrier, compose, find_again, domain, actor, on_outcome)
    return _send_all(find_unsent_reminders(today=today, currency=currency), run=run)


def _send_all(unsent: Sequence[Mail], *, run: _MailRun) -> list[Outcome]:
    outcomes = []
    mails = iter(unsent)
    for mail in mails:
        claim = _Claim(mail, run.find_again, mail.message_id(run.domain), run.actor)
        try:
            outcome = _send_one(claim, carrier=run.carrier, compose=run.compose)
        except UnreachableError as error:
            outcomes += _leave([mail, *mails], reason=error.message, on_outcome=run.on_outcome)
            break
        run.on_outcome(outcome)
        outcomes.append(outcome)
    return outcomes


def describe_doubts(period: str) -> list[Outcome]:
    """Return the mails of which nobody knows whether they went out: a run was cut off while it
    handed them over.
    """
    return [_doubt(claimed) for claimed in find_claimed(period)]


def describe_reminder_doubts() -> list[Outcome]:
    """Return the reminders of which nobody knows whether they went out."""
    return [_doubt(claimed) for claimed in find_claimed_reminders()]


def _doubt(claimed: Delivery) -> Outcome:
    return Outcome(
        claimed.invoice.household,
        claimed.recipient,
        (claimed.invoice.number,),
        "unknown",
        _describe_claim(claimed),
    )


@contextmanager
def hold_send_lock() -> Iterator[None]:
    """Let one run send at a time, so that a claim without an outcome is certainly an old one.
    Raises CoopError if another run sends.
    """
    with run_lock("mailing", name="send.lock"):
        if connection.vendor != "postgresql":
            yield
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [_SENDERS_LOCK])
            if cursor.fetchone() != (True,):
                raise CoopError(
                    "another run is mailing invoices, on another machine",
                    hint="wait until it has ended, then run this again",
                )
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_SENDERS_LOCK])


def _send_one(claim: _Claim, *, carrier: Carrier, compose: Callable[[Mail, str], bytes]) -> Outcome:
    mail = claim.mail
    try:
        answer = carrier.send(
            compose(mail, claim.message_id), recipient=mail.recipient, claim=claim
        )
    except OutcomeUnknownError as error:
        return Outcome(mail.household, mail.recipient, mail.numbers, "unknown", error.message)
    except UnreachableError:
        raise
    except CoopError as error:
        if claim.deliveries and isinstance(error, MailRefusedError):
            settle_deliveries(claim.deliveries, state=Delivery.State.REFUSED, detail=error.message)
        return Outcome(mail.household, mail.recipient, mail.numbers, "refused", error.message)
    settle_deliveries(claim.deliveries, state=Delivery.State.SENT, detail=answer)
    return Outcome(mail.household, mail.recipient, mail.numbers, "sent", answer)


def _leave(
    mails: Sequence[Mail], *, reason: str, on_outcome: Callable[[Outcome], None]
) -> list[Outcome]:
    left = [
        Outcome(mail.household, mail.recipient, mail.numbers, "waiting", reason) for mail in mails
    ]
    for outcome in left:
        on_outcome(outcome)
    return left


def _describe_claim(delivery: Delivery) -> str:
    when = delivery.claimed_at.isoformat(timespec="seconds")
    return (
        f"handed over by {delivery.claimed_by} at {when}, and cut off; Message-ID "
        f"{delivery.message_id}"
    )
