"""Entering costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from coopctl.billing.models import Cost
from coopctl.billing.queries.periods import closed_labels, next_open
from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import RefusedError
from coopctl.core.money.period import months_between
from coopctl.core.settlement.cost import COST_COLUMNS, CostDraft, parse_cost
from coopctl.ledger.accounts import SUPPLIERS, cost_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.models import Transaction
from coopctl.ledger.services.journal import lock_journal, post_transactions
from coopctl.registry.services.changes import change_registry, record_added


def add_cost(fields: Mapping[str, str], *, actor: str, config: CoopConfig) -> Cost:
    """Enter one cost (fields as in the CSV file) and debit its pool.

    Raises InvalidInputError with everything that's wrong, RefusedError if a month of its service
    period is closed or the same cost is there already.
    """
    draft = parse_cost({name: fields[name].strip() for name in COST_COLUMNS}, config=config)
    with change_registry():
        lock_journal()
        if Cost.objects.filter(**asdict(draft)).exists():
            raise RefusedError(
                "this cost is there already, equal in every field",
                hint="if it was paid twice, say so in the description",
            )
        refuse_closed([("", draft)], config=config)
        return store_costs([draft], actor=actor, reason="cost entered")[0]


def refuse_closed(located: Sequence[tuple[str, CostDraft]], *, config: CoopConfig) -> None:
    """Raise RefusedError if a cost pays for a day of a closed month; each draft comes with a text
    that says where it stands.
    """
    closed = closed_labels()
    late = [
        (where, month)
        for where, draft in located
        for month in months_between(draft.service_start, draft.service_end, zone=config.timezone)
        if str(month) in closed
    ]
    if late:
        first_open = next_open(late[0][1])
        raise RefusedError(
            "; ".join(
                f"{where}{month} is closed, so nothing can be added to it" for where, month in late
            ),
            hint=(
                f"the next open period is {first_open}: give the service period {first_open.start} "
                f"to {first_open.end}"
            ),
        )


def store_costs(drafts: Sequence[CostDraft], *, actor: str, reason: str) -> list[Cost]:
    """Store checked costs, debit their pools and credit the suppliers. Needs a surrounding
    transaction.
    """
    posted = post_transactions([_book(draft, actor=actor, reason=reason) for draft in drafts])
    costs = [
        Cost(**asdict(draft), transaction=record)
        for draft, record in zip(drafts, posted, strict=True)
    ]
    Cost.objects.bulk_create(costs, batch_size=500)
    record_added(costs, actor=actor)
    return costs


def store_cost(draft: CostDraft, *, record: Transaction, actor: str) -> Cost:
    """Store a cost that is booked already. Needs a surrounding transaction."""
    cost = Cost.objects.create(**asdict(draft), transaction=record)
    record_added([cost], actor=actor)
    return cost


def _book(draft: CostDraft, *, actor: str, reason: str) -> Draft:
    paid = Entry(cost_account(draft.pool), draft.amount, draft.currency)
    owed = Entry(SUPPLIERS, -draft.amount, draft.currency)
    return Draft(draft.date, f"{draft.supplier}: {draft.description}", actor, reason, (paid, owed))
