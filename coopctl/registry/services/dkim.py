"""DKIM keys are changed by date: a new selector is published first, and signs some days later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from coopctl.core.accounts.dkim import NOTICE_DAYS, Selector, find_pending, name_selector
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import DkimSelector, Domain
from coopctl.registry.queries.domains import get_domain, selectors_of
from coopctl.registry.services.changes import change_registry, record_added

_MAX_DAYS = 366


class Rotation(NamedTuple):
    """What a domain will sign with. Not `added`: it was waiting already."""

    domain: str
    selector: Selector
    added: bool


def rotate_domain(name: str, *, actor: str, today: date, days: int = NOTICE_DAYS) -> Rotation:
    """Give a domain a new selector that signs from `days` after `today`; 0 for a stolen key.

    Raises RefusedError if one is waiting already, or if the one in use has begun on that very day.
    """
    _check_days(days)
    with change_registry():
        domain = get_domain(name)
        known = selectors_of(domain)
        if pending := find_pending(known, today=today):
            raise RefusedError(
                f"{domain.name} has a new selector already: {pending.name} signs from "
                f"{pending.signs_from}",
                hint=(
                    f"publish its records before that day: `coopctl domain show {domain.name}` "
                    "prints them"
                ),
            )
        return _add_selector(domain, known=known, actor=actor, signs_from=today + timedelta(days))


def rotate_all(*, actor: str, today: date, days: int = NOTICE_DAYS) -> list[Rotation]:
    """Give every domain that has none waiting a new selector; the others keep theirs. By the
    domains' names.
    """
    _check_days(days)
    with change_registry():
        rotations = []
        for domain in Domain.objects.prefetch_related("selectors"):
            known = selectors_of(domain)
            if pending := find_pending(known, today=today):
                rotations.append(Rotation(domain.name, pending, added=False))
            else:
                rotations.append(
                    _add_selector(
                        domain, known=known, actor=actor, signs_from=today + timedelta(days)
                    )
                )
        return rotations


def _check_days(days: int) -> None:
    if not 0 <= days <= _MAX_DAYS:
        raise InvalidInputError(f"{days} days are not between 0 and {_MAX_DAYS}")


def _add_selector(
    domain: Domain, *, known: Sequence[Selector], actor: str, signs_from: date
) -> Rotation:
    selector = Selector(signs_from, name_selector(signs_from, taken=[one.name for one in known]))
    if any(one.signs_from == signs_from for one in known):
        raise RefusedError(
            f"{domain.name} has a selector that signs from {signs_from} already",
            hint="let the new one sign a day later",
        )
    row = DkimSelector.objects.create(domain=domain, name=selector.name, signs_from=signs_from)
    record_added([row], actor=actor)
    return Rotation(domain.name, selector, added=True)
