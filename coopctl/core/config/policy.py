"""The sections of coop.yml on late payments, and the account numbers of a Swedish chart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator


def _account_number(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4,6}", text):
        raise ValueError(f'{text!r} is not an account number; write it like "1930"')
    return text


AccountNumber = Annotated[str, AfterValidator(_account_number)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Reminders(_Section):
    """`after_days`: days after the due date on which reminders go out, rising; empty: never.

    `fee`: what each reminder from the second on costs the household, in the co-op's currency; it
    goes to the reserve.
    """

    after_days: tuple[Annotated[int, Field(ge=1, le=3650)], ...] = ()
    fee: str | None = None

    @model_validator(mode="after")
    def _rise(self) -> Reminders:
        if list(self.after_days) != sorted(set(self.after_days)):
            raise ValueError("the days of 'after_days' rise, like [7, 21]")
        return self


class Freezing(_Section):
    """A household is frozen `after_days` after an unpaid invoice was due; None: only by a person.

    Frozen never means that mail stops coming in, or that it can't be read.
    """

    after_days: Annotated[int, Field(ge=1, le=3650)] | None = None


class SieAccounts(_Section):
    """Account numbers in SIE files, by default from the BAS chart for small associations.

    `pools` overrides `costs` by pool, `tariffs` overrides `income` by tariff. Approved labour is a
    cost on `labour_costs`; between the pool and the household that gets the credit it passes
    through `labour`.
    """

    bank: AccountNumber = "1930"
    households: AccountNumber = "1510"
    carried: AccountNumber = "1790"
    reserve: AccountNumber = "2067"
    suppliers: AccountNumber = "2440"
    deposits: AccountNumber = "2890"
    unmatched: AccountNumber = "2999"
    income: AccountNumber = "3010"
    costs: AccountNumber = "6540"
    labour: AccountNumber = "2899"
    labour_costs: AccountNumber = "6991"
    other: AccountNumber = "2990"
    pools: Mapping[str, AccountNumber] = {}
    tariffs: Mapping[str, AccountNumber] = {}


class Books(_Section):
    """How the books leave the house."""

    sie: SieAccounts = SieAccounts()


def next_reminder(
    policy: Reminders, *, due: date, today: date, level: int, reminded: date | None
) -> int | None:
    """Return which reminder is due today, if any, after `level` ones, the last on `reminded`.

    The days between two reminders are kept also when the first one comes late:

    >>> policy = Reminders(after_days=(7, 21))
    >>> due, late = date(2026, 11, 1), date(2026, 11, 30)
    >>> next_reminder(policy, due=due, today=date(2026, 11, 7), level=0, reminded=None)
    >>> next_reminder(policy, due=due, today=late, level=0, reminded=None)
    1
    >>> next_reminder(policy, due=due, today=date(2026, 12, 13), level=1, reminded=late)
    >>> next_reminder(policy, due=due, today=date(2026, 12, 14), level=1, reminded=late)
    2
    """
    if level >= len(policy.after_days):
        return None
    before = policy.after_days[level - 1] if level else 0
    since = reminded or due
    return level + 1 if (today - since).days >= policy.after_days[level] - before else None
