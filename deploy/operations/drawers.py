"""Households' drawers: a btrfs subvolume with a limit each. A drawer is never removed here: it
holds a household's data.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence

from pyinfra.api.command import StringCommand

from coopctl.core.plans.base import PlannedHousehold
from deploy.facts.drawers import SeenDrawer
from deploy.shell import UNPACK, pack_text, run_script


def ensure_drawers(
    root: str, households: Sequence[PlannedHousehold], *, seen: Mapping[str, SeenDrawer]
) -> Iterator[StringCommand]:
    """Make the drawers that are missing and correct those that differ: owner of mail/, modes,
    limit. One command for all of them.

    The drawer itself is root's, so that a member's program can't move `mail/` away; mail/ is the
    household's alone.
    """
    differing = [
        household for household in households if seen.get(household.number) != _wanted(household)
    ]
    if not differing:
        return
    lines = "".join(
        f"{household.number} {household.uid} {household.quota_bytes}\n" for household in differing
    )
    yield run_script(
        f"cd {shlex.quote(root)}",
        f"all=$({UNPACK})",
        "printf '%s\\n' \"$all\" | while read -r number uid limit; do",
        '  [ -d "$number" ] || btrfs -q subvolume create "$number"',
        '  chmod 0711 "$number"',
        '  [ -d "$number/mail" ] || mkdir "$number/mail"',
        '  chown "$uid:$uid" "$number/mail"',
        '  chmod 0700 "$number/mail"',
        '  btrfs qgroup limit "$limit" "$number"',
        "done",
        payload=pack_text(lines),
    )


def _wanted(household: PlannedHousehold) -> SeenDrawer:
    return SeenDrawer(mode="711", mail=f"{household.uid} 700", limit=household.quota_bytes)
