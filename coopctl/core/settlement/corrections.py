"""Corrections: a closed period settled again with the readings that came late; the difference goes
onto the next invoices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coopctl.core.metering.usage import Usage
from coopctl.core.settlement.preview import (
    CorrectionDocument,
    HouseholdDocument,
    LineDocument,
    PeriodPreview,
    PoolDocument,
    UseDocument,
    single_line,
)
from coopctl.core.settlement.settle import describe_household

Amounts = Mapping[tuple[str, str], int]  # (household, pool or tariff) → minor units
UseByHousehold = Mapping[str, tuple[UseDocument, ...]]


@dataclass(frozen=True)
class Correction:
    """One closed period's differences, by household; `rows` says what each pool or tariff was
    then.
    """

    lines: Mapping[str, tuple[LineDocument, ...]]
    rows: Mapping[str, PoolDocument]


def sum_amounts(preview: PeriodPreview) -> dict[tuple[str, str], int]:
    """Return what each household was charged for the period itself, by pool; corrections of other
    periods left out.
    """
    amounts: dict[tuple[str, str], int] = defaultdict(int)
    for household in preview.households:
        for line in household.lines:
            if line.correction is None:
                amounts[household.number, line.pool] += line.amount
    return amounts


def sum_corrections(
    previews: Iterable[PeriodPreview], *, period: str
) -> dict[tuple[str, str], int]:
    """Return what later periods have corrected of a period already."""
    amounts: dict[tuple[str, str], int] = defaultdict(int)
    for preview in previews:
        for household in preview.households:
            for line in household.lines:
                if line.correction is not None and line.correction.period == period:
                    amounts[household.number, line.pool] += line.amount
    return amounts


def compare_use(
    before: Mapping[str, Mapping[str, Usage]], after: Mapping[str, Mapping[str, Usage]]
) -> dict[str, tuple[UseDocument, ...]]:
    """Return by household what changed of its use; both arguments by meter and household."""
    changed: dict[str, list[UseDocument]] = defaultdict(list)
    for meter in sorted(after):
        for number in sorted({*before.get(meter, {}), *after[meter]}):
            was, now = (
                before.get(meter, {}).get(number, Usage(0)),
                after[meter].get(number, Usage(0)),
            )
            if was != now:
                use = UseDocument(
                    meter=meter,
                    before=str(was.quantity),
                    after=str(now.quantity),
                    estimated=now.estimated,
                )
                changed[number].append(use)
    return {number: tuple(uses) for number, uses in changed.items()}


def correct_period(again: PeriodPreview, *, settled: Amounts, use: UseByHousehold) -> Correction:
    """Return the lines that turn what was `settled` into what settling it `again` gives.

    In settlement `cost` and `rent` they sum to zero, as both sides sum to what the period cost.
    """
    wanted = sum_amounts(again)
    lines: dict[str, list[LineDocument]] = defaultdict(list)
    for number, pool in sorted({*wanted, *settled}):
        before, after = settled.get((number, pool), 0), wanted.get((number, pool), 0)
        if before != after:
            document = CorrectionDocument(
                period=again.period, before=before, after=after, use=use.get(number, ())
            )
            lines[number].append(_line(pool, correction=document))
    return Correction(
        {number: tuple(its_lines) for number, its_lines in lines.items()},
        {row.pool: row for row in again.pools},
    )


def add_corrections(preview: PeriodPreview, corrections: Iterable[Correction]) -> PeriodPreview:
    """Return the preview with the corrections on its households' lines; its pools give and take
    what they sum to.
    """
    lines: dict[str, list[LineDocument]] = defaultdict(list)
    rows = {row.pool: row for row in preview.pools}
    moved: dict[str, int] = defaultdict(int)
    for correction in corrections:
        for number, its_lines in correction.lines.items():
            lines[number] += its_lines
            for line in its_lines:
                moved[line.pool] += line.amount
                rows.setdefault(
                    line.pool,
                    correction.rows[line.pool].model_copy(
                        update={"cost": 0, "allocated": 0, "to_reserve": 0}
                    ),
                )
    if not lines:
        return preview
    households = {household.number: household for household in preview.households}
    return preview.model_copy(
        update={
            "households": tuple(
                _extend(number, households=households, lines=lines)
                for number in sorted({*households, *lines})
            ),
            "pools": tuple(_move(row, amount=moved[name]) for name, row in rows.items()),
        }
    )


def _line(pool: str, *, correction: CorrectionDocument) -> LineDocument:
    amount, estimated = (
        correction.after - correction.before,
        any(use.estimated for use in correction.use),
    )
    line = single_line(
        pool, key="correction", unit="correction", amount=amount, estimated=estimated
    )
    return line.model_copy(update={"correction": correction})


def _extend(
    number: str,
    *,
    households: Mapping[str, HouseholdDocument],
    lines: Mapping[str, list[LineDocument]],
) -> HouseholdDocument:
    own = households[number].lines if number in households else ()
    return describe_household(number, lines=(*own, *lines.get(number, ())))


def _move(row: PoolDocument, *, amount: int) -> PoolDocument:
    return row.model_copy(
        update={"allocated": row.allocated + amount, "to_reserve": row.to_reserve - amount}
    )
