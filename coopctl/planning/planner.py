"""What each service tells of its planning."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from coopctl.core.plans.base import ServicePlan
from coopctl.planning.members import Members

Rows = TypeVar("Rows")


def _nothing(_rows: object, _members: Members) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Planner(Generic[Rows]):
    """How a service's part of a plan is made.

    `service` is its field of HostPlan; the hosts that are of all `host_types` have it. `read` reads
    the service's rows from the registry, by as many queries however many there are; `plan` is pure.
    `drawers` yields the households for whom a drawer is kept although they may have left, `takers`
    the addresses that take mail without being mailboxes or aliases.
    """

    service: str
    host_types: frozenset[str]
    read: Callable[[], Rows]
    plan: Callable[[Rows, Members], ServicePlan]
    drawers: Callable[[Rows, Members], Iterable[str]] = _nothing
    takers: Callable[[Rows, Members], Iterable[str]] = _nothing
