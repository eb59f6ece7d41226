"""Who is subscribed, since when, and under which name: mlmmj knows addresses, the file `known.json`
beside them the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from . import mlmmj
from .config import MailingList
from .errors import ListError
from .lock import only_one

MODES = ("normal", "digest", "nomail")
_ADDRESS = re.compile(r"[^@\s,;:<>\"()\[\]/\\|]{1,64}@[A-Za-z0-9.-]{1,253}")

Subscriber = dict[str, str]


def read_subscribers(mailing_list: MailingList, *, now: datetime | None = None) -> list[Subscriber]:
    """Return address, name, mode and the time of subscription of each, and note who is new."""
    fresh = _format(now or datetime.now(UTC))
    with only_one(mailing_list.folder):
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
    mailing_list: MailingList, rows: Sequence[Mapping[str, Any]], *, now: datetime | None = None
) -> tuple[int, int]:
    """Subscribe everybody in `rows`, without asking them. Returns how many were added or changed,
    and how many were there so already.

    Raises ListError before anything is done if a row can't be.
    """
    for row in rows:
        if not _ADDRESS.fullmatch(row["address"]) or row["mode"] not in MODES:
            raise ListError(f"{row['address']!r} can't be subscribed as {row['mode']!r}")
    with only_one(mailing_list.folder):
        changed = _subscribe(mailing_list, rows, fresh=_format(now or datetime.now(UTC)))
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
    new = mailing_list.folder / "known.json.new"
    new.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
    new.replace(mailing_list.folder / "known.json")


def _format(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
