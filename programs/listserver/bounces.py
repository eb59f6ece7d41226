"""Subscribers whose mail comes back: after as many posts as the list allows they are unsubscribed.

mlmmj keeps a file for each, `bounce/alma=x.example`, with a line `<post>:<time>` for each bounce;
its probes clear those that recovered.
"""

from __future__ import annotations

from pathlib import Path

from . import mlmmj
from .config import MailingList


def remove_bouncing(mailing_list: MailingList) -> list[str]:
    """Unsubscribe whoever bounced too often. Returns their addresses."""
    removed = []
    for file in sorted((mailing_list.folder / "bounce").glob("*=*")):
        if file.name.endswith(("-probe", ".lastmsg")) or count_bounces(file) < mailing_list.bounces:
            continue
        address = "@".join(file.name.rsplit("=", 1))
        mlmmj.unsubscribe(mailing_list.folder, address)
        for left in (file, *(file.with_name(file.name + end) for end in ("-probe", ".lastmsg"))):
            left.unlink(missing_ok=True)
        removed.append(address)
    return removed


def count_bounces(file: Path) -> int:
    """Return how many different posts came back: one post may be reported more than once."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return len({line.partition(":")[0] for line in lines if ":" in line})
