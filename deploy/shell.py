"""Shell commands of our own operations: one SSH round trip each, with what they write on standard
input.
"""

from __future__ import annotations

import base64
import gzip
import io
import shlex
import tarfile
from collections.abc import Mapping

from pyinfra.api.command import StringCommand

# A run that was killed may leave its last command running on the server: the lock makes the next
# run wait until it has ended.
PRELUDE = "set -eu; umask 077; exec 9>/run/coop-apply.lock; flock -w 60 9"
UNPACK = "base64 -d | gzip -d"


def run_for_each(*lines: str, fields: str, root: str, payload: bytes) -> StringCommand:
    """Return one command that runs `lines` in `root` for each line of the payload, with its words
    in the shell variables `fields`; `$household` is one of them, a number or a path that begins
    with it.

    Where one fails, the rest of its lines is left out and the next one's turn comes. Then the
    command fails, and says for which households, and why.
    """
    return run_script(
        f"cd {shlex.quote(root)}",
        f"all=$({UNPACK})",
        "failed=$(mktemp)",
        "trap 'rm -f \"$failed\"' EXIT",
        "each() {",
        *(f"  {line} || return" for line in lines),
        "}",
        f"printf '%s\\n' \"$all\" | while read -r {fields}; do",
        '  said=$(each 2>&1) || echo "household ${household%%/*}: ${said:-failed}" >> "$failed"',
        "done",
        '[ ! -s "$failed" ] || { cat "$failed" >&2; exit 1; }',
        payload=payload,
    )


def run_script(*lines: str, payload: bytes | None = None) -> StringCommand:
    """Return one command that stops at the first failing line; `payload` (gzip) comes on its
    standard input, in base64.

    gzip's checksum at the end means that a payload cut short by a dying connection fails instead of
    being written.
    """
    script = "\n".join((PRELUDE, *lines))
    if payload is None:
        return StringCommand(script)
    return StringCommand(script, _stdin=base64.b64encode(payload).decode())


def pack_text(text: str) -> bytes:
    """Return the text in gzip, always the same bytes for the same text."""
    return gzip.compress(text.encode(), compresslevel=1, mtime=0)


def pack_files(files: Mapping[str, str]) -> bytes:
    """Return a tar.gz of the named texts, always the same bytes for the same texts."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, text in sorted(files.items()):
            content = text.encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return gzip.compress(archive.getvalue(), compresslevel=1, mtime=0)
