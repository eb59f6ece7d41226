"""The CSV file of a list's subscribers, checked row by row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from coopctl.core.accounts.lists import parse_subscriber
from coopctl.core.csvfile import Row, check_rows
from coopctl.core.errors import InvalidInputError

COLUMNS = ("address", "name", "mode", "subscribed")
MODES = ("normal", "digest", "nomail")
_MAX_NAME = 200


def check_subscribers(rows: Sequence[Row]) -> list[dict[str, str]]:
    """Return the rows in one spelling. `name` and `subscribed` (a date, or a moment in UTC) may be
    empty; `mode` is normal if it is.

    Raises InvalidInputError with every bad line.
    """
    first: dict[str, int] = {}

    def check(row: Row) -> dict[str, str]:
        problems = []
        address, mode = row["address"], row["mode"] or "normal"
        try:
            address = parse_subscriber(address)
        except ValueError as error:
            problems.append(f"address: {error}")
        if first.setdefault(address, row.line) != row.line:
            problems.append(f"{address} is in line {first[address]} already")
        if mode not in MODES:
            problems.append(f"mode: {mode!r} is none of {', '.join(MODES)}")
        if len(row["name"]) > _MAX_NAME:
            problems.append(f"name: it's longer than {_MAX_NAME} characters")
        if not _is_moment(row["subscribed"]):
            problems.append(
                f"subscribed: {row['subscribed']!r} is neither a date like 2026-11-20 nor empty"
            )
        if problems:
            raise InvalidInputError("; ".join(problems))
        return {
            "address": address,
            "name": row["name"],
            "mode": mode,
            "subscribed": row["subscribed"],
        }

    return check_rows(rows, check)


def _is_moment(text: str) -> bool:
    try:
        return not text or bool(datetime.fromisoformat(text))
    except ValueError:
        return False
