"""Keeps a server's members from a registry that isn't theirs, and from a change that takes away
more than somebody meant.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.losses import FEW, count_kinds, find_losses
from coopctl.core.plans.origin import Origin, compare_origins
from deploy.members.errors import WouldLoseError

HINT = (
    "use the registry and the inventory that it was deployed with ($COOPCTL_DATABASE, "
    "$COOPCTL_STATE, -i); if these are to take over for good, add --adopt"
)
_SHOWN = 5


@dataclass(frozen=True)
class Consent:
    """What somebody has agreed to: `adopt` servers of another registry, and that so many mailboxes,
    lists and sites end (None: nobody has said a number).
    """

    adopt: bool = False
    removals: int | None = None


def check_origin(there: Origin | None, ours: Origin | None, *, consent: Consent) -> None:
    """Raise WouldLoseError for a server whose members come from elsewhere."""
    if there is None or ours is None or consent.adopt:
        return
    if difference := compare_origins(there, ours):
        raise WouldLoseError(
            f"this server isn't the registry's: {difference}. Nothing was changed.",
            hint=HINT,
        )


def check_losses(there: HostPlan | None, wanted: HostPlan, *, consent: Consent) -> None:
    """Raise WouldLoseError if more would end than somebody has agreed to.

    Without a number, a few may end, or what one household has: its own leave.
    """
    lost = find_losses(there, wanted) if there is not None else ()
    if consent.removals is not None:
        if len(lost) == consent.removals:
            return
    elif len(lost) <= FEW or len({getattr(item, "household", None) for item in lost}) == 1:
        return
    names = ", ".join(item.label for item in lost[:_SHOWN])
    more = f" and {len(lost) - _SHOWN} more" if len(lost) > _SHOWN else ""
    raise WouldLoseError(
        f"this would end {len(lost)} of what members have here ({count_kinds(lost)}): "
        f"{names}{more}. Nothing was changed.",
        hint="`coopctl plan --diff` shows all that would change; if it is meant, `coopctl apply "
        f"--remove {len(lost)}`",
    )
