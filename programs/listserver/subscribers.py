"""Who is subscribed, since when, and under which name: mlmmj knows addresses, the file `known.json`
beside them the rest.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping, Sequence
from typing import Any

from ..common.errors import ProgramError
from ..common.files import replace_text
from ..common.times import format_utc
from . import mlmmj
from .config import MailingList

MODES = ("normal", "digest", "nomail")
_ADDRESS = re.compile(r"[^@\s,;:<>\"()\[\]/\\|]{1,64}@[A-Za-z0-9.-]{1,253}")

Subscriber = dict[str, str]


def read_subscribers(mailing_list: MailingList, *, now: float | None = None) -> list[Subscriber]:
    """Return address, name, mode and the time of subscription of each, and note who is new."""
    fresh = format_utc(time.time() if now is None else now)
    with mailing_list.lock():
        known = _read_known(mailing_list)
        people = [
            {
                "address": address,
                "name": known.get(address, {}).get("name", ""),
                "mode": mode,
                "subscribed": known.get(address, {}).get("subscribed", fresh),
            }
            for address, mode in mlmmj.list_subscribers(mailing_list.folder).items()
        ]
        _write_known(mailing_list, people)
    return people


def import_subscribers(
    mailing_list: MailingList, rows: Sequence[Mapping[str, Any]], *, now: float | None = None
) -> tuple[int, int]:
    """Subscribe everybody in `rows`, without asking them. Returns how many were added or changed,
    and how many were there so already.

    Raises ProgramError before anything is done if a row can't be.
    """
    for row in rows:
        if not _ADDRESS.fullmatch(row["address"]) or row["mode"] not in MODES:
            raise ProgramError(f"{row['address']!r} can't be subscribed as {row['mode']!r}")
    with mailing_list.lock():
        changed = _subscribe(
            mailing_list, rows, fresh=format_utc(time.time() if now is None else now)
        )
    return changed, len(rows) - changed


def _subscribe(mailing_list: MailingList, rows: Sequence[Mapping[str, Any]], *, fresh: str) -> int:
    modes = mlmmj.list_subscribers(mailing_list.folder)
    known = _read_known(mailing_list)
    changed = 0
    for row in rows:
        address = row["address"].lower()
        if modes.get(address) != row["mode"]:
            mlmmj.subscribe(mailing_list.folder, address, mode=row["mode"])
            changed += 1
        before = known.get(address, {})
        known[address] = {
            "name": row.get("name") or before.get("name", ""),
            "subscribed": row.get("subscribed") or before.get("subscribed", fresh),
        }
    _write_known(
        mailing_list, [{"address": address, **fields} for address, fields in known.items()]
    )
    return changed


def _read_known(mailing_list: MailingList) -> dict[str, dict[str, str]]:
    try:
        known: dict[str, dict[str, str]] = json.loads(
            (mailing_list.folder / "known.json").read_text(encoding="utf-8")
        )
    except (FileNotFoundError, ValueError):
        return {}
    return known


def _write_known(mailing_list: MailingList, people: Sequence[Subscriber]) -> None:
    known = {
        one["address"]: {"name": one["name"], "subscribed": one["subscribed"]} for one in people
    }
    replace_text(mailing_list.folder / "known.json", json.dumps(known, ensure_ascii=False))
