"""The members' tables that apply wrote for Postfix, as text: a line `key<tab>value` for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def read_rows(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (key, value). Raises OSError."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            key, tab, value = line.rstrip("\n").partition("\t")
            if tab:
                yield key, value
