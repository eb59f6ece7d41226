"""Writing to the journal: the only way in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from coopctl.core.errors import RefusedError
from coopctl.ledger.drafts import Draft, Entry, chain_hash, check_balance
from coopctl.ledger.models import JournalHead, Posting, Transaction
from coopctl.ledger.queries.journal import first_open_day

_HEAD = 1
_BATCH = 500


def lock_journal() -> JournalHead:
    """Return the journal's head, locked until the database transaction ends: one writer.

    PostgreSQL locks the row; on SQLite the transaction, begun IMMEDIATE, holds the only write lock
    already.
    """
    return JournalHead.objects.select_for_update().get_or_create(pk=_HEAD)[0]


def post_transaction(draft: Draft) -> Transaction:
    """Append one transaction. Raises CoopError if it doesn't sum to zero in each currency."""
    return post_transactions([draft])[0]


@transaction.atomic
def post_transactions(drafts: Sequence[Draft]) -> list[Transaction]:
    """Append transactions in order, all or none.

    Raises CoopError if one doesn't sum to zero in each currency, RefusedError if one is dated in a
    closed year or earlier.
    """
    for draft in drafts:
        check_balance(draft)
    head = lock_journal()
    _refuse_closed_years(drafts)
    posted = [_append(draft, head=head) for draft in drafts]
    Transaction.objects.bulk_create(posted, batch_size=_BATCH)
    Posting.objects.bulk_create(
        (
            Posting(
                transaction_id=record.pk,
                account=entry.account,
                amount=entry.amount,
                currency=entry.currency,
            )
            for record, draft in zip(posted, drafts, strict=True)
            for entry in draft.entries
        ),
        batch_size=_BATCH,
    )
    head.save()
    return posted


def _refuse_closed_years(drafts: Sequence[Draft]) -> None:
    first_open = first_open_day()
    late = [draft.date for draft in drafts if draft.date < first_open]
    if late:
        raise RefusedError(
            f"the books of {first_open.year - 1} are closed: nothing can be dated {min(late)}",
            hint=f"the first open day is {first_open}",
        )


def _append(draft: Draft, *, head: JournalHead) -> Transaction:
    sequence, previous_hash = head.sequence + 1, head.hash
    head.sequence, head.hash = (
        sequence,
        chain_hash(draft, sequence=sequence, previous_hash=previous_hash),
    )
    return Transaction(
        sequence=sequence,
        date=draft.date,
        description=draft.description,
        actor=draft.actor,
        reason=draft.reason,
        reverses_id=draft.reverses,
        previous_hash=previous_hash,
        hash=head.hash,
    )


@transaction.atomic
def reverse_transaction(sequence: int, *, date: date, actor: str, reason: str) -> Transaction:
    """Take a transaction back by one with every amount turned round. Raises RefusedError if it's
    gone back already.
    """
    lock_journal()
    record = Transaction.objects.prefetch_related("postings").get(pk=sequence)
    if Transaction.objects.filter(reverses=record).exists():
        raise RefusedError(
            f"transaction {sequence} is reversed already",
            hint="reverse the reversal to bring it back",
        )
    entries = tuple(
        Entry(posting.account, -posting.amount, posting.currency)
        for posting in record.postings.all()
    )
    return post_transaction(
        Draft(
            date,
            f"Reversal of {sequence}: {record.description}"[:500],
            actor,
            reason,
            entries,
            reverses=sequence,
        )
    )
