"""Account names that both beancount and hledger read: `household:0012` becomes
`Assets:Households:0012`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from coopctl.ledger.accounts import (
    BANKS,
    CARRIED,
    COSTS,
    DEPOSITS,
    HOUSEHOLDS,
    INCOME,
    RESERVE,
    SUPPLIERS,
    UNMATCHED,
)

_ROOTS = {
    BANKS: "Assets:Bank",
    HOUSEHOLDS: "Assets:Households",
    CARRIED: "Assets:Carried",
    COSTS: "Expenses:Pools",
    INCOME: "Income:Tariffs",
    DEPOSITS: "Liabilities:Deposits",
}
_WHOLE = {
    SUPPLIERS: "Liabilities:Suppliers",
    UNMATCHED: "Liabilities:Unmatched",
    RESERVE: "Equity:Reserve",
}
_OTHER = "Equity:Other"


def name_accounts(accounts: Iterable[str]) -> dict[str, str]:
    """Return a distinct name for each account, the same in whatever order they come.

    >>> accounts = "cost:web_hosting", "cost:web hosting", "reserve", "household:0012"
    >>> name_accounts(accounts)["cost:web_hosting"]
    'Expenses:Pools:Web-hosting-2'
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for account in sorted(set(accounts)):
        wanted = name = _WHOLE.get(account) or _name_part(account)
        number = 1
        while name in taken:
            number += 1
            name = f"{wanted}-{number}"
        taken.add(name)
        names[account] = name
    return names


def _name_part(account: str) -> str:
    kind, _, rest = account.partition(":")
    root = _ROOTS.get(f"{kind}:")
    if root is None:
        return ":".join([_OTHER, *(_component(part) for part in account.split(":"))])
    return f"{root}:{_component(rest)}"


def _component(text: str) -> str:
    """Letters, digits and hyphens of ASCII, beginning with a capital or a digit: what beancount
    takes.
    """
    plain = re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-") or "X"
    return plain[0].upper() + plain[1:]
