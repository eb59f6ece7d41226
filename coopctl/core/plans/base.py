"""What all parts of a plan share: households, and items that say what they are called."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict
from typing_extensions import override

from coopctl.core.names.households import HouseholdNumber
from coopctl.core.quantity import format_size

Describe = Callable[[Any, Any], str]


class Frozen(BaseModel):
    """Unchangeable, and strict about what it's made from."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PlannedItem(Frozen):
    """One thing that a plan puts on a server.

    `words` describe, from its value before and after, how a field has changed, where the values
    alone would say too little, or too much.
    """

    words: ClassVar[Mapping[str, Describe]] = {}

    @property
    @abstractmethod
    def label(self) -> str:
        """What people know it by, kind first; no other item of the plan has the same."""

    @property
    def is_in_use(self) -> bool:
        """Whether members would miss it: a mailbox, list or site that works."""
        return False


class ServicePlan(Frozen):
    """What a service has to do on a server. That there is one says that the server has the
    service.
    """

    @abstractmethod
    def items(self) -> Iterator[PlannedItem]:
        """Yield everything in it."""


def describe_secret(_before: object, _after: object) -> str:
    """Say that a password has changed, and nothing of it."""
    return "another password"


def describe_quota(before: int | None, after: int | None) -> str:
    """Say how a limit in bytes has changed."""
    return f"quota {_size(before)} -> {_size(after)}"


def _size(quota_bytes: int | None) -> str:
    return "none of its own" if quota_bytes is None else format_size(quota_bytes)


class PlannedHousehold(PlannedItem):
    """A drawer with a uid of its own; `quota_bytes` limits everything in the drawer. `frozen`: it
    sends no mail, but gets and reads it.
    """

    words: ClassVar[Mapping[str, Describe]] = {"quota_bytes": describe_quota}

    number: HouseholdNumber
    uid: int
    quota_bytes: int
    frozen: bool = False

    @property
    @override
    def label(self) -> str:
        return f"household {self.number}"
