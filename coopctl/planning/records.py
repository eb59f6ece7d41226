"""DNS records as text, and as a zone file. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_TTL = 3600
_TXT_STRING = 255  # octets in one character-string (RFC 1035, 3.3)


class Record(NamedTuple):
    """One resource record in text form; `name` is absolute, without the last dot. `why` says what
    it's for, to people.

    Not `required`: mail works without it, and is safer or easier with it.
    """

    name: str
    type: str
    value: str
    required: bool = True
    why: str = ""


def text_record(name: str, text: str, *, required: bool = True, why: str = "") -> Record:
    """Return a TXT record of any length, in strings that DNS can carry."""
    pieces = (text[start : start + _TXT_STRING] for start in range(0, len(text), _TXT_STRING))
    return Record(name, "TXT", " ".join(f'"{piece}"' for piece in pieces), required, why)


def render_zone(records: Sequence[Record]) -> str:
    """Return the records as lines of a zone file (RFC 1035, 5.1), with a comment wherever the
    purpose changes.
    """
    lines: list[str] = []
    before: Record | None = None
    for record in records:
        if record.why and (before is None or before.required != record.required):
            lines += [
                *([""] if lines else []),
                f"; --- {'required' if record.required else 'recommended'}",
            ]
        if record.why and (before is None or before.why != record.why):
            lines.append(f"; {record.why}")
        lines.append(f"{record.name}. {_TTL} IN {record.type} {record.value}")
        before = record
    return "".join(f"{line}\n" for line in lines)
