"""Whole files, atomically replaced."""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pyinfra.api.command import StringCommand

from deploy.facts.wholefiles import SeenFile
from deploy.shell import UNPACK, pack_text, run_script


@dataclass(frozen=True)
class WantedFile:
    """A file as it shall be. `mode` as stat(1) prints it; `secret` keeps its text out of shown
    differences.
    """

    path: str
    text: str
    owner: str = "root"
    group: str = "root"
    mode: str = "644"
    secret: bool = False

    def matches(self, seen: SeenFile | None) -> bool:
        """Whether content, owner and mode are all as wanted."""
        return seen == SeenFile(self.sha256, self.owner, self.group, self.mode)

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8, in hex."""
        return sha256_of(self.text)


def sha256_of(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def replace_file(
    wanted: WantedFile, *, seen: SeenFile | None, first: str | None = None
) -> Iterator[StringCommand]:
    """Put `wanted` in place by a rename, unless it is there.

    `first` is a shell command on the new file, `"$new"`, before the rename: if it fails, the old
    file stays. So the file in place is the mark that all of it has been done.
    """
    if wanted.matches(seen):
        return
    yield write_file(wanted, *([first] if first else []))


def write_file(wanted: WantedFile, *first: str, then: Sequence[str] = ()) -> StringCommand:
    """Return the command that writes beside, syncs and renames; `then` are lines for after the
    rename.

    Daemons compare time stamps in whole seconds: the new file's is always later than that of the
    file that it replaces.
    """
    path = shlex.quote(wanted.path)
    return run_script(
        f"old={path}",
        'folder=$(dirname "$old")',
        '[ -d "$folder" ] || mkdir -p -m 0755 "$folder"',
        'new=$(mktemp -p "$folder" ".$(basename "$old").XXXXXXXX")',
        "trap 'rm -f \"$new\"*' EXIT",
        f'{UNPACK} > "$new"',
        f'chown {wanted.owner}:{wanted.group} "$new"',
        f'chmod {wanted.mode} "$new"',
        *first,
        'was=$(stat -c %Y "$old" 2>/dev/null || echo 0)',
        '[ "$(stat -c %Y "$new")" -gt "$was" ] || touch -d "@$((was + 1))" "$new"',
        'sync "$new"',
        'mv -T "$new" "$old"',
        'sync "$folder"',
        *then,
        payload=pack_text(wanted.text),
    )
