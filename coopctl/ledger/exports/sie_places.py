"""Where accounts stand in a Swedish chart: a number, and an object for household or pool."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coopctl.core.config.policy import SieAccounts
from coopctl.ledger.accounts import (
    BANKS,
    CARRIED,
    COSTS,
    DEPOSITS,
    HOUSEHOLDS,
    INCOME,
    LABOUR,
    RESERVE,
    SUPPLIERS,
    UNMATCHED,
)
from coopctl.ledger.drafts import Entry
from coopctl.ledger.exports.books import Balances

HOUSEHOLD_DIMENSION, POOL_DIMENSION, TARIFF_DIMENSION = 20, 21, 22
DIMENSIONS = {
    HOUSEHOLD_DIMENSION: "Hushåll",
    POOL_DIMENSION: "Kostnadspool",
    TARIFF_DIMENSION: "Taxa",
}
_NAMES = {
    "bank": "Bank",
    "households": "Medlemshushållens konton",
    "carried": "Periodiserade kostnader",
    "reserve": "Reserv",
    "suppliers": "Leverantörsskulder",
    "deposits": "Hushållens insatser",
    "unmatched": "Obestämda betalningar",
    "income": "Hushållens andelar av kostnader",
    "costs": "Kostnader",
    "labour": "Ideellt arbete, avräkning",
    "labour_costs": "Ideellt arbete",
    "other": "Övrigt",
}
_KINDS = {
    HOUSEHOLDS: "households",
    DEPOSITS: "deposits",
    CARRIED: "carried",
    BANKS: "bank",
    INCOME: "income",
}
_DIMENSION_OF = {
    HOUSEHOLDS: HOUSEHOLD_DIMENSION,
    DEPOSITS: HOUSEHOLD_DIMENSION,
    CARRIED: POOL_DIMENSION,
    COSTS: POOL_DIMENSION,
    INCOME: TARIFF_DIMENSION,
}
_WHOLE = {LABOUR: "labour", RESERVE: "reserve", SUPPLIERS: "suppliers", UNMATCHED: "unmatched"}


@dataclass(frozen=True)
class Place:
    """An account number, and an object of a dimension, if any."""

    number: str
    dimension: int | None = None
    object_id: str = ""

    @property
    def is_result(self) -> bool:
        """Whether it's an account of income or costs: it begins each year at nothing."""
        return self.number[0] >= "3"

    @property
    def order(self) -> tuple[str, str]:
        """By number, then by object."""
        return self.number, self.object_id


def place_entry(entry: Entry, *, others: Iterable[Entry], accounts: SieAccounts) -> Place:
    """Return where an entry stands, among `others` of its transaction: what a pool gives up to a
    household is income.

    What it takes in for labour is a cost of its own kind.
    """
    kind, _, rest = entry.account.partition(":")
    dimension = _DIMENSION_OF.get(f"{kind}:")
    object_id = rest if dimension is not None else ""
    if f"{kind}:" == COSTS:
        return Place(
            _number_of_pool(rest, entry=entry, others=tuple(others), accounts=accounts),
            dimension,
            object_id,
        )
    if f"{kind}:" == INCOME:
        return Place(accounts.tariffs.get(rest, accounts.income), dimension, object_id)
    name = _KINDS.get(f"{kind}:") or _WHOLE.get(entry.account, "other")
    return Place(getattr(accounts, name), dimension, object_id)


def _number_of_pool(
    pool: str, *, entry: Entry, others: Iterable[Entry], accounts: SieAccounts
) -> str:
    if any(other.account == LABOUR for other in others):
        return accounts.labour_costs
    shared = entry.amount < 0 and any(other.account.startswith(HOUSEHOLDS) for other in others)
    return accounts.income if shared else accounts.pools.get(pool, accounts.costs)


def place_opening(opening: Balances, *, currency: str, accounts: SieAccounts) -> dict[Place, int]:
    """Return opening balances by place. What pools hold stands on the account for accruals, as
    closing a year puts it.
    """
    found = []
    for (account, code), amount in opening.items():
        place = place_entry(Entry(account, amount, code), others=(), accounts=accounts)
        if code == currency:
            found.append(
                (
                    Place(accounts.carried, place.dimension, place.object_id)
                    if place.is_result
                    else place,
                    amount,
                )
            )
    return sum_places(found)


def sum_places(entries: Iterable[tuple[Place, int]]) -> dict[Place, int]:
    """Return the sum at each place, in order."""
    sums: dict[Place, int] = defaultdict(int)
    for place, amount in entries:
        sums[place] += amount
    return dict(sorted(sums.items(), key=lambda item: item[0].order))


def sum_numbers(places: Mapping[Place, int]) -> dict[str, int]:
    """Return the sum of each account number, over its objects."""
    sums: dict[str, int] = defaultdict(int)
    for place, amount in places.items():
        sums[place.number] += amount
    return dict(sorted(sums.items()))


def name_number(number: str, *, accounts: SieAccounts) -> str:
    """Return what an account number is called; a tariff's own number is one of income, a pool's one
    of costs.
    """
    own = _NAMES["income" if number in accounts.tariffs.values() else "costs"]
    return next((name for kind, name in _NAMES.items() if getattr(accounts, kind) == number), own)


def type_number(number: str) -> str:
    """Return T for assets, S for debts and equity, I for income, K for costs: by the first digit,
    as in the BAS chart.
    """
    return {"1": "T", "2": "S", "3": "I"}.get(number[0], "K")
