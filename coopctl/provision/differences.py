"""What --check shows: the lines that would change, never a secret."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from pyinfra.api.host import Host

from coopctl.provision.events import Event
from deploy.facts.wholefiles import FileTexts
from deploy.members.server import PLAN, SeenServer, WantedServer

_HASH = re.compile(r"(\{[A-Z0-9.-]+\}|\$argon2id\$)[^:\"]+")


def show_differences(host: Host, *, wanted: WantedServer, seen: SeenServer) -> Iterator[Event]:
    """Yield a difference for each file that would be replaced; the plan itself says nothing more
    than these.
    """
    changed = [
        file
        for file in wanted.files
        if file.path != PLAN and not file.matches(seen.files.get(file.path))
    ]
    if not changed:
        return
    texts = host.get_fact(FileTexts, paths=[file.path for file in changed])
    for file in changed:
        if difference := difference_of(texts.get(file.path, ""), file.text, path=file.path):
            yield Event("diff", host.name, file.path, detail=difference)


def difference_of(old: str, new: str, *, path: str) -> str:
    """Return a unified diff without context; password hashes are blotted out, but one that changes
    is still a changed line.
    """
    lines = unified_diff(_cut(old), _cut(new), fromfile=path, tofile=path, n=0, lineterm="")
    return "\n".join(_HASH.sub(r"\1...", line) for line in lines)


def _cut(text: str) -> Sequence[str]:
    return text.splitlines()
