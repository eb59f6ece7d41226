"""Meter `storage`: what each drawer holds, from the btrfs quota groups."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path

from ..errors import AgentError


def measure_drawers(drawers: Path, *, households: Collection[str]) -> dict[str, int]:
    """Return household → bytes in its drawer. `--sync` counts what was written a moment ago. Raises
    AgentError.
    """
    if not households:
        return {}
    command = ["btrfs", "--format", "json", "qgroup", "show", "--raw", "--sync", str(drawers)]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise AgentError(f"storage can't be read: btrfs: {error.strerror}") from error
    if result.returncode:
        reason = result.stderr.strip().splitlines()[-1:] or [
            f"btrfs ended with {result.returncode}"
        ]
        raise AgentError(f"storage can't be read: {reason[0].removeprefix('ERROR: ')}")
    sizes = parse_qgroups(result.stdout)
    return {number: sizes[number] for number in sorted(households) if number in sizes}


def parse_qgroups(text: str) -> Mapping[str, int]:
    """Return subvolume path (from the filesystem's root) → referenced bytes.

    btrfs-progs 6.14 prints `{"qgroup-show": [{"qgroupid": "0/256", "referenced": 3018752, "path":
    "0001", …}, …]}`. The path is empty for the filesystem itself, for groups of groups and for
    deleted subvolumes. Raises AgentError.
    """
    try:
        groups = json.loads(text)["qgroup-show"]
        return {group["path"]: int(group["referenced"]) for group in groups if group["path"]}
    except (ValueError, LookupError, TypeError) as error:
        raise AgentError(
            "storage can't be read: btrfs printed something unknown; btrfs-progs 6.14 or newer is "
            "needed"
        ) from error
