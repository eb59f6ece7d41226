"""Costs from a CSV file."""

from __future__ import annotations

from collections.abc import Sequence

from coopctl.billing.models import Cost
from coopctl.billing.services.costs import refuse_closed, store_costs
from coopctl.core.config.coop import CoopConfig
from coopctl.core.csvfile import ImportResult, check_rows, read_rows
from coopctl.core.errors import InvalidInputError
from coopctl.core.settlement.cost import COST_COLUMNS, CostDraft, parse_cost
from coopctl.ledger.services.journal import lock_journal
from coopctl.registry.services.changes import change_registry


def import_costs(data: bytes, *, actor: str, config: CoopConfig) -> ImportResult:
    """Enter the costs of a CSV file, all or none; those already stored are left alone.

    Raises InvalidInputError with every bad line, RefusedError with every line in a closed month.
    """
    rows = read_rows(data, COST_COLUMNS)
    drafts = check_rows(rows, lambda row: parse_cost(row.values, config=config))
    numbered = [(f"line {row.line}: ", draft) for row, draft in zip(rows, drafts, strict=True)]
    _refuse_repeated(numbered)
    with change_registry():
        lock_journal()
        stored = set(_stored_drafts())
        new = [(where, draft) for where, draft in numbered if draft not in stored]
        refuse_closed(new, config=config)
        store_costs([draft for _, draft in new], actor=actor, reason="costs imported")
    return ImportResult(added=len(new), unchanged=len(numbered) - len(new))


def _refuse_repeated(numbered: Sequence[tuple[str, CostDraft]]) -> None:
    first_seen: dict[CostDraft, str] = {}
    pairs = [(where, first_seen.setdefault(draft, where)) for where, draft in numbered]
    problems = [
        f"{where}equal to {first.rstrip(': ')} in every field"
        for where, first in pairs
        if first != where
    ]
    if problems:
        raise InvalidInputError(
            "the same cost is there twice",
            problems=problems,
            hint="if it was paid twice, say so in the description",
        )


def _stored_drafts() -> list[CostDraft]:
    return [CostDraft(*values) for values in Cost.objects.values_list(*COST_COLUMNS)]
