"""Which modules a program of coopctl's own consists of."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from .tree import WrongTaskError


def read_modules(source: str | Sequence[str]) -> dict[str, bytes]:
    """Return the content of each Python module by its path below the program's folder there.

    A single folder's modules lie there themselves; of several, each folder lies there under its own
    name. Raises WrongTaskError if a folder has none.
    """
    folders = [(source, Path())] if isinstance(source, str) else []
    folders = folders or [(one, Path(Path(one).resolve().name)) for one in source]
    modules: dict[str, bytes] = {}
    for folder, below in folders:
        found = sorted(Path(folder).rglob("*.py"))
        if not found:
            raise WrongTaskError(f"there is no program in {folder}")
        for path in found:
            modules[str(below / path.relative_to(folder))] = path.read_bytes()
    return modules


def hash_modules(modules: dict[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of each module, as the server computes it."""
    return {path: hashlib.sha256(content).hexdigest() for path, content in modules.items()}
