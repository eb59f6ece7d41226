"""Meter `cpu`: how long each household's programs computed, from the kernel's account of its slice
(cgroup v2, cpu.stat).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from ...common.errors import ProgramError

_USAGE = re.compile(r"^usage_usec (\d+)$", re.MULTILINE)


def read_slices(cgroups: Path, *, households: Collection[str]) -> dict[str, int]:
    """Return household → microseconds since its slice `coop-<household>.slice` was made, for those
    that have one. Raises ProgramError.
    """
    used = {}
    for household in sorted(households):
        escaped = household.replace(
            "-", "\\x2d"
        )  # systemd.unit(5): a dash would mean a slice within a slice
        try:
            text = (cgroups / "coop.slice" / f"coop-{escaped}.slice" / "cpu.stat").read_text(
                encoding="ascii"
            )
        except FileNotFoundError:
            continue
        except OSError as error:
            raise ProgramError(f"cpu can't be read: {error.filename}: {error.strerror}") from error
        match = _USAGE.search(text)
        if match is None:
            raise ProgramError(
                "cpu can't be read: cpu.stat has no usage_usec; a kernel with cgroup v2 is needed"
            )
        used[household] = int(match[1])
    return used
