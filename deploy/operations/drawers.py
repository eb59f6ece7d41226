"""Households' drawers: a btrfs subvolume with a limit each. A drawer is never removed here: it
holds a household's data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pyinfra.api.command import StringCommand

from coopctl.core.plans.base import PlannedHousehold
from deploy.facts.drawers import SeenDrawer
from deploy.shell import pack_text, run_for_each


def ensure_drawers(
    root: str, households: Sequence[PlannedHousehold], *, seen: Mapping[str, SeenDrawer]
) -> Iterator[StringCommand]:
    """Make the drawers that are missing and correct those that differ: owner of mail/, modes,
    limit. One command for all of them; it goes on where one of them fails.

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
    yield run_for_each(
        '[ -d "$household" ] || btrfs -q subvolume create "$household"',
        # By its number: by its path, btrfs refuses a new limit in a drawer that is above the old.
        'id=$(btrfs inspect-internal rootid "$household")',
        'btrfs qgroup limit "$limit" "0/$id" .',
        # Nothing is written in a drawer that is above its limit, unless it has to be.
        'mail="$household/mail"',
        '[ -d "$mail" ] || mkdir "$mail"',
        '[ "$(stat -c %a "$household")" = 711 ] || chmod 0711 "$household"',
        '[ "$(stat -c %u:%g "$mail")" = "$uid:$uid" ] || chown "$uid:$uid" "$mail"',
        '[ "$(stat -c %a "$mail")" = 700 ] || chmod 0700 "$mail"',
        fields="household uid limit",
        root=root,
        payload=pack_text(lines),
    )


def _wanted(household: PlannedHousehold) -> SeenDrawer:
    return SeenDrawer(mode="711", mail=f"{household.uid} 700", limit=household.quota_bytes)
