"""HostPlan: everything that members have on one server, as one canonical JSON document.

Deploys read this and nothing else. Secrets appear only as hashes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Literal

from pydantic import ValidationError

from coopctl.core.errors import CoopError
from coopctl.core.plans.base import Frozen, PlannedHousehold, PlannedItem, ServicePlan
from coopctl.core.plans.lists import ListsPlan
from coopctl.core.plans.mail import MailPlan
from coopctl.core.plans.web import WebPlan

PLAN_VERSION: Literal[1] = 1
# Hosts of these types hold members' data, and so have a plan.
MEMBER_TYPES = frozenset({"mail", "web", "files"})
HOST_TYPES = MEMBER_TYPES | {"lists", "chat", "hub", "monitor"}


class HostPlan(Frozen):
    """One server's members. A service's plan is None where the server hasn't that service."""

    version: Literal[1] = PLAN_VERSION
    host: str
    households: tuple[PlannedHousehold, ...] = ()
    mail: MailPlan | None = None
    lists: ListsPlan | None = None
    web: WebPlan | None = None

    def items(self) -> Iterator[PlannedItem]:
        """Yield households, then everything in every service."""
        yield from self.households
        for _, part in self:
            if isinstance(part, ServicePlan):
                yield from part.items()


def render_plan(plan: HostPlan) -> str:
    """Return the canonical JSON text: sorted keys, UTF-8, no floats, one newline at the end."""
    return (
        json.dumps(plan.model_dump(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        + "\n"
    )


def read_plan(text: str) -> HostPlan:
    """Parse what `render_plan` wrote. Raises CoopError if it isn't a plan of a known version."""
    try:
        return HostPlan.model_validate_json(text)
    except ValidationError as error:
        raise CoopError(
            f"this isn't a version {PLAN_VERSION} plan: {error.errors()[0]['msg']}"
        ) from error


def generation(plan: HostPlan) -> str:
    """Return the SHA-256 of the canonical text, in hex: two plans with equal generations are
    equal.
    """
    return hashlib.sha256(render_plan(plan).encode()).hexdigest()
