"""Is the journal whole? Every hash, every sum and the head are computed again."""

from __future__ import annotations

from coopctl.ledger.drafts import chain_hash, unbalanced
from coopctl.ledger.models import GENESIS_HASH, JournalHead
from coopctl.ledger.queries.journal import as_draft, read_journal


def verify_chain() -> list[str]:
    """Return a sentence for each thing that's wrong with the journal; none means that it's whole.

    Reads in order with a constant amount of memory.
    """
    problems: list[str] = []
    sequence, previous_hash = 0, GENESIS_HASH
    for record, entries in read_journal():
        if record.pk != sequence + 1:
            problems.append(f"transaction {sequence + 1} is missing")
        if record.previous_hash != previous_hash:
            problems.append(f"transaction {record.pk} doesn't follow the one before it")
        if (
            chain_hash(
                as_draft(record, entries), sequence=record.pk, previous_hash=record.previous_hash
            )
            != record.hash
        ):
            problems.append(f"transaction {record.pk} isn't what was posted: its hash differs")
        problems += [
            f"transaction {record.pk} is off by {amount} {currency}"
            for currency, amount in unbalanced(entries).items()
        ]
        sequence, previous_hash = record.pk, record.hash
    head = JournalHead.objects.first() or JournalHead()
    if (head.sequence, head.hash) != (sequence, previous_hash):
        problems.append(
            f"the journal ends at transaction {sequence}, but its head says {head.sequence}"
        )
    return problems
