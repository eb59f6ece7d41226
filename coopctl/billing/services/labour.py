"""Volunteer hours: recorded by a member, approved by another person, then credited."""

from __future__ import annotations

from datetime import date

from coopctl.billing.models import Cost, LabourDecision, LabourEntry
from coopctl.billing.queries.periods import next_open
from coopctl.billing.services.costs import store_cost
from coopctl.core.config.coop import CoopConfig
from coopctl.core.config.labour import value_labour
from coopctl.core.errors import ConfigurationError, InvalidInputError, RefusedError
from coopctl.core.money.amounts import parse_money
from coopctl.core.money.period import Period, period_of
from coopctl.core.settlement.cost import CostDraft
from coopctl.ledger.accounts import LABOUR, cost_account, household_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.services.journal import lock_journal, post_transactions
from coopctl.registry.models import Person
from coopctl.registry.services.changes import audit_entry, change_registry, record_added

Verdict = LabourDecision.Verdict


def record_labour(
    person: Person,
    *,
    day: date,
    minutes: int,
    pool: str,
    description: str,
    today: date,
    actor: str,
    config: CoopConfig,
) -> LabourEntry:
    """Record what a member did; it doesn't count until it's approved.

    Raises ConfigurationError if the co-op has no `labour`, InvalidInputError for an unknown pool,
    an empty description, or a day in the future or on which the person wasn't a member.
    """
    _rate(config)
    problems = (
        []
        if pool in config.pools
        else [f"pool: there is no pool {pool!r}; there are {', '.join(sorted(config.pools))}"]
    )
    if not description.strip():
        problems.append("description: is empty")
    if day > today:
        problems.append(f"date: {day} is in the future")
    if day < person.joined or (person.left is not None and day >= person.left):
        problems.append(f"date: {person.email} wasn't a member on {day}")
    if problems:
        raise InvalidInputError("the work can't be recorded", problems=problems)
    with change_registry():
        entry = LabourEntry.objects.create(
            person=person,
            date=day,
            minutes=minutes,
            pool=pool,
            description=description.strip(),
            recorded_by=actor,
        )
        record_added([entry], actor=actor)
        return entry


def decline_labour(entry_id: int, *, person: Person, actor: str) -> LabourDecision:
    """Have another person decline it. Raises InvalidInputError if there is none with that id,
    RefusedError as `approve_labour`.
    """
    with change_registry():
        return _decide(
            _find_open(entry_id, person=person), Verdict.DECLINED, person=person, actor=actor
        )


def approve_labour(
    entry_id: int, *, person: Person, today: date, actor: str, config: CoopConfig
) -> LabourDecision:
    """Have another person approve it: the pool has a cost, in the month of the work or the first
    open one after; the household a credit.

    Raises InvalidInputError if there is none with that id, RefusedError if it's decided already or
    the person did the work itself.
    """
    rate = parse_money(_rate(config), currency=config.currency)
    with change_registry():
        lock_journal()
        entry = _find_open(entry_id, person=person)
        if entry.pool not in config.pools:
            raise RefusedError(
                f"there is no pool {entry.pool!r} any more",
                hint="decline it, and record it for another pool",
            )
        worth = value_labour(entry.minutes, rate=rate)
        month = next_open(period_of(entry.date, zone=config.timezone))
        draft = _as_cost(
            entry, amount=worth.amount, currency=worth.currency, month=month, today=today
        )
        number, reason = (
            entry.person.household.number,
            f"labour {entry.pk} approved by {person.email}",
        )
        paid = Draft(
            today,
            f"{draft.supplier}: {draft.description}",
            actor,
            reason,
            (
                Entry(cost_account(entry.pool), worth.amount, worth.currency),
                Entry(LABOUR, -worth.amount, worth.currency),
            ),
        )
        credited = Draft(
            today,
            f"Credit for labour {entry.pk} to household {number}",
            actor,
            reason,
            (
                Entry(LABOUR, worth.amount, worth.currency),
                Entry(household_account(number), -worth.amount, worth.currency),
            ),
        )
        booked, _ = post_transactions([paid, credited])
        cost = store_cost(draft, record=booked, actor=actor)
        return _decide(entry, Verdict.APPROVED, person=person, actor=actor, cost=cost)


def _as_cost(
    entry: LabourEntry, *, amount: int, currency: str, month: Period, today: date
) -> CostDraft:
    description = (
        f"Labour {entry.pk} on {entry.date}, {entry.minutes} minutes: {entry.description}"[:200]
    )
    supplier = f"Household {entry.person.household.number}"
    return CostDraft(
        today, supplier, description, entry.pool, amount, currency, month.start, month.end
    )


def _rate(config: CoopConfig) -> str:
    if config.labour is None:
        hint = "add 'labour: {rate: \"150.00\"}' to coop.yml: what an hour is worth"
        raise ConfigurationError("the co-op doesn't pay for labour", hint=hint)
    return config.labour.rate


def _find_open(entry_id: int, *, person: Person) -> LabourEntry:
    entry = (
        LabourEntry.objects.select_related("person__household", "decision")
        .filter(pk=entry_id)
        .first()
    )
    if entry is None:
        raise InvalidInputError(
            f"there is no labour entry {entry_id}", hint="`coopctl labour list` shows all entries"
        )
    if hasattr(entry, "decision"):
        raise RefusedError(
            f"labour {entry_id} is {entry.decision.verdict} already", hint="a decision is final"
        )
    if person.email == entry.person.email:
        raise RefusedError(f"{person.email} did this work", hint="somebody else decides about it")
    return entry


def _decide(
    entry: LabourEntry, verdict: Verdict, *, person: Person, actor: str, cost: Cost | None = None
) -> LabourDecision:
    decision = LabourDecision.objects.create(
        entry=entry, verdict=verdict, person=person, decided_by=actor, cost=cost
    )
    audit_entry(
        actor=actor, action=verdict.value, instance=entry, before=None, after={"by": person.email}
    ).save()
    return decision
