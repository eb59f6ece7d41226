"""Closing a year of the books: pools' balances carry over, then nothing can be dated in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from coopctl.ledger.accounts import COSTS, carried_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.models import ClosedYear, JournalHead
from coopctl.ledger.queries.journal import balances_before
from coopctl.ledger.services.journal import lock_journal, post_transaction, reverse_transaction


def close_books(year: int, *, actor: str) -> ClosedYear:
    """Carry what pools still hold to the next year, and store the closing balances. Needs a
    surrounding transaction.

    On 31 December each pool's balance moves to `carried:<pool>`, on 1 January it moves back: costs
    and their shares stand at nothing between the years. The balances of all other accounts go on by
    themselves.
    """
    lock_journal()
    end = date(year + 1, 1, 1)
    held = {key: amount for key, amount in balances_before(end).items() if key[0].startswith(COSTS)}
    if held:
        reason = f"{year} closed"
        carried = post_transaction(
            Draft(
                date(year, 12, 31),
                f"Balances of pools carried to {year + 1}",
                actor,
                reason,
                _carry(held),
            )
        )
        reverse_transaction(carried.pk, date=end, actor=actor, reason=reason)
    head = JournalHead.objects.get()
    return ClosedYear.objects.create(
        year=year,
        closed_by=actor,
        document=describe_year(
            year, balances=balances_before(end), sequence=head.sequence, hash=head.hash
        ),
    )


def describe_year(
    year: int, *, balances: Mapping[tuple[str, str], int], sequence: int, hash: str
) -> str:
    """Return the canonical JSON of a closed year: its closing balances in minor units, and where
    the journal stood.
    """
    rows = [[account, currency, amount] for (account, currency), amount in sorted(balances.items())]
    document = {"version": 1, "year": year, "sequence": sequence, "hash": hash, "balances": rows}
    return json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n"


def _carry(held: Mapping[tuple[str, str], int]) -> tuple[Entry, ...]:
    out = [
        Entry(account, -amount, currency) for (account, currency), amount in sorted(held.items())
    ]
    into = [
        Entry(carried_account(account.removeprefix(COSTS)), amount, currency)
        for (account, currency), amount in sorted(held.items())
    ]
    return (*out, *into)
