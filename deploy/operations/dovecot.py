"""Dovecot's users, and the sessions of those who may no longer log in."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator, Sequence

from pyinfra.api.command import StringCommand

from deploy.facts.files import SeenFile
from deploy.operations.files import WantedFile, write_file
from deploy.shell import UNPACK, pack_text, run_script

# Dovecot's auth process looks at the file at most once per clock second (passwd_file_sync in src/auth/db-passwd-file.c).
_WAIT_SECONDS = 10
_NEXT_SECOND = 'sleep "$(date +%N | awk \'{printf "%.2f", 1.02 - $1 / 1e9}\')"'


def replace_users(
    wanted: WantedFile, *, seen: SeenFile | None, added: Sequence[str] = (), vanishing: Sequence[str] = ()
) -> Iterator[StringCommand]:
    """Put the passwd-file in place and wait until Dovecot goes by it.

    `vanishing` addresses stay for now, without a password: Postfix may still accept for them. The file is replaced whole: once
    Dovecot knows one of the `added` addresses, it knows all of it; where none is added, the clock's next second must come.
    """
    if wanted.matches(seen):
        return
    keep = 'awk -F: -v OFS=: \'FILENAME == ARGV[1] {known[$1]; next} !($1 in known) {$2 = "!"; print}\' "$new" "$old" > "$new.kept"'
    append = 'cat "$new.kept" >> "$new"'
    yield write_file(wanted, *([keep, append] if vanishing else []))
    yield _wait_for(added[-1]) if added else run_script(_NEXT_SECOND)


def _wait_for(address: str) -> StringCommand:
    quoted = shlex.quote(address)
    return run_script(
        f"for try in $(seq {_WAIT_SECONDS * 20}); do",
        f"  if doveadm user -f uid {quoted} >/dev/null 2>&1; then exit 0; fi",
        "  sleep 0.05",
        "done",
        f'echo "Dovecot doesn\'t know {quoted} after {_WAIT_SECONDS} seconds" >&2',
        f"doveadm user -f uid {quoted} >&2",
        "exit 1",
    )


def kick_sessions(closed: Collection[str], *, closing: Collection[str], seen: Collection[str]) -> Iterator[StringCommand]:
    """End the sessions of mailboxes that are closed: of those `closing` now, and of any other of `closed` that was `seen` in one.

    Who has left by then is passed over.
    """
    if targets := sorted({*closing, *(set(closed) & set(seen))}):
        yield run_script(
            "targets=$(mktemp)",
            "trap 'rm -f \"$targets\"' EXIT",
            f'{UNPACK} > "$targets"',
            'doveadm -f tab who | tail -n +2 | cut -f1 | sort -u | { grep -Fxf "$targets" || true; } |',
            '  while read -r address; do doveadm kick "$address" >/dev/null; done',
            payload=pack_text("".join(f"{address}\n" for address in targets)),
        )
