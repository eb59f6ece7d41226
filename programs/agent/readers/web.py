"""Meter `web_transfer`: what sites sent and received, from a log that the web server writes for
this alone.

Each line is `<household> <hour> <bytes sent> <bytes received>`, the hour as nginx's $time_iso8601
has it, cut after the hour, with its offset: `0001 2026-11-20T13+01:00 5120 712`. There is no
address, no site and no URL in it.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from ...common.errors import ProgramError
from ..hours import hour_of

_CHUNK = 1 << 16


@dataclass(frozen=True)
class Transfer:
    """`totals`: (hour, household) → bytes. Reading goes on at the offset `end`. `broken` lines
    aren't of this form and count for nobody.

    `waits`: lines of later hours follow.
    """

    totals: Counter[tuple[int, str]]
    end: int
    broken: int
    waits: bool


def read_transfer(log: Path, *, cursor: str | None, until: int) -> Iterator[tuple[Transfer, str]]:
    """Yield what was logged after `cursor` (`inode:offset`; None: all) in hours before `until`,
    with the cursor after it.

    First comes the rest of the log that was put aside since (`.1`), then the log itself. Raises
    ProgramError.
    """
    inode, offset = map(int, cursor.split(":")) if cursor else (0, 0)
    for path in (log.with_name(f"{log.name}.1"), log):
        try:
            with path.open("rb") as file:
                found = os.fstat(file.fileno())
                continues = found.st_ino == inode and found.st_size >= offset
                if path == log or continues:
                    transfer = count_transfer(file, start=offset if continues else 0, until=until)
                    yield transfer, f"{found.st_ino}:{transfer.end}"
                    if transfer.waits:
                        return
        except FileNotFoundError:
            continue
        except OSError as error:
            raise ProgramError(f"web_transfer can't be read: {path}: {error.strerror}") from error


def count_transfer(file: BinaryIO, *, start: int, until: int) -> Transfer:
    """Add up from the offset `start` to the first line of the hour `until` or later, or to a line
    that isn't finished yet.
    """
    file.seek(start)
    totals: dict[bytes, int] = {}
    end, broken, waits, rest = start, 0, False, b""
    while chunk := file.read(_CHUNK):
        *lines, rest = (rest + chunk).split(b"\n")
        taken, unreadable = _add_lines(lines, totals=totals, until=until)
        end += taken + sum(map(len, lines[:taken]))
        broken += unreadable
        waits = taken < len(lines)
        if waits:
            break
    joined: Counter[tuple[int, str]] = Counter()
    for key, amount in totals.items():
        joined[_parse_key(key)] += amount
    return Transfer(joined, end, broken, waits)


def _add_lines(lines: list[bytes], *, totals: dict[bytes, int], until: int) -> tuple[int, int]:
    """Add lines to `totals`, by what stands before the numbers: a key is taken apart once. Returns
    how many were taken, and broken ones.
    """
    broken = 0
    for line in lines:
        try:
            key, sent, received = line.rsplit(b" ", 2)
            totals[key] += int(sent) + int(received)
        except KeyError:
            try:
                if _parse_key(key)[0] >= until:
                    return lines.index(line), broken
                totals[key] = int(sent) + int(received)
            except ValueError:
                broken += 1
        except ValueError:
            broken += 1
    return len(lines), broken


def _parse_key(key: bytes) -> tuple[int, str]:
    """Return (hour, household). Raises ValueError."""
    household, _, moment = key.decode().partition(" ")
    when = datetime.strptime(moment, "%Y-%m-%dT%H%z")
    if not household:
        raise ValueError("no household")
    return hour_of(int(when.timestamp())), household
