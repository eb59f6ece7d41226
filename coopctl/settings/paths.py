"""Where things lie on the control side."""

from __future__ import annotations

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def state_path() -> Path:
    """Return the folder of registry, logs and locks: `$COOPCTL_STATE`, else `.coopctl/` in the
    checkout. It may not be there yet.
    """
    return Path(os.environ.get("COOPCTL_STATE") or CHECKOUT / ".coopctl").absolute()


def state_directory() -> Path:
    """Return that folder, made on demand, private."""
    path = state_path()
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
