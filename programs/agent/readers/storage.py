"""Meter `storage`: what each drawer holds, from the btrfs quota groups."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from ...common.errors import ProgramError
from ...common.tools import ToolError, run_tool


def measure_drawers(drawers: Path, *, households: Collection[str]) -> dict[str, int]:
    """Return household → bytes in its drawer. `--sync` counts what was written a moment ago. Raises
    ProgramError.
    """
    if not households:
        return {}
    command = ["btrfs", "--format", "json", "qgroup", "show", "--raw", "--sync", str(drawers)]
    try:
        sizes = parse_qgroups(run_tool(command))
    except ToolError as error:
        reason = error.said.removeprefix("ERROR: ")
        raise ProgramError(f"storage can't be read: {reason}") from error
    return {number: sizes[number] for number in sorted(households) if number in sizes}


def parse_qgroups(text: str) -> Mapping[str, int]:
    """Return subvolume path (from the filesystem's root) → referenced bytes.

    btrfs-progs 6.14 prints `{"qgroup-show": [{"qgroupid": "0/256", "referenced": 3018752, "path":
    "0001", …}, …]}`. The path is empty for the filesystem itself, for groups of groups and for
    deleted subvolumes. Raises ProgramError.
    """
    try:
        groups = json.loads(text)["qgroup-show"]
        return {group["path"]: int(group["referenced"]) for group in groups if group["path"]}
    except (ValueError, LookupError, TypeError) as error:
        raise ProgramError(
            "storage can't be read: btrfs printed something unknown; btrfs-progs 6.14 or newer is "
            "needed"
        ) from error
