"""Who holds what on this server, from the plan that was last applied."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..common.addresses import without_detail
from ..common.errors import ProgramError


@dataclass(frozen=True)
class Households:
    """`numbers` of all households here, and the household behind each mail address (lower case)."""

    numbers: frozenset[str]
    by_address: Mapping[str, str]

    def of(self, address: str) -> str | None:
        """Return the household of a login or recipient, without regard to case and `+detail` (RFC
        5233), if it has one here.
        """
        return self.by_address.get(without_detail(address.lower()))


def read_households(path: Path) -> Households:
    """Read the plan; before the first apply there is none, and nobody is here. Raises
    ProgramError.
    """
    try:
        plan = json.loads(path.read_text(encoding="utf-8"))
        mailboxes = (plan.get("mail") or {}).get("mailboxes", [])
        return Households(
            numbers=frozenset(household["number"] for household in plan["households"]),
            by_address={mailbox["address"].lower(): mailbox["household"] for mailbox in mailboxes},
        )
    except FileNotFoundError:
        return Households(numbers=frozenset(), by_address={})
    except OSError as error:
        raise ProgramError(f"{path} can't be read: {error.strerror}") from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ProgramError(f"{path} isn't a plan that this agent understands") from error
