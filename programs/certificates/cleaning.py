"""Removes what no name wants any more."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from ..common.locks import hold_lock
from .config import Config
from .pairs import installed_names, remove_pair

APPLY_LOCK = Path("/run/coop-apply.lock")


def remove_unwanted(config: Config, *, lock: Path = APPLY_LOCK) -> list[str]:
    """Remove pairs and issued certificates of names that are neither wanted nor in the web server's
    configuration. Returns the names.

    While members are being applied, names come before they are wanted: then nothing is removed.
    """
    with hold_lock(lock, wait=False, shared=True) if lock.exists() else nullcontext(True) as free:
        if not free:
            return []
        kept = {*config.wanted_names(), *_used_by_web_server(config)}
        issued = [path.name for path in config.issued.iterdir()] if config.issued.is_dir() else []
        removed = sorted({*installed_names(config.pairs), *issued} - kept)
        for name in removed:
            remove_pair(config.pairs, name=name)
            shutil.rmtree(config.issued / name, ignore_errors=True)
        return removed


def _used_by_web_server(config: Config) -> Iterator[str]:
    for folder in ("conf.d", "coop", "sites-enabled"):
        for file in (config.web_configuration / folder).glob("*"):
            if file.is_file():
                yield from re.findall(
                    rf"{re.escape(str(config.pairs))}/([^/\s]+)/",
                    file.read_text(encoding="utf-8", errors="replace"),
                )
