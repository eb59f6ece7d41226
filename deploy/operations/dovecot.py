"""Dovecot's users and their passwords, and the sessions of those who may no longer log in."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator, Sequence

from pyinfra.api.command import StringCommand

from deploy.facts.wholefiles import SeenFile
from deploy.operations.wholefiles import WantedFile, write_file
from deploy.shell import UNPACK, pack_text, run_script

# Dovecot's auth process looks at the file at most once per clock second (passwd_file_sync in
# src/auth/db-passwd-file.c).
_WAIT_SECONDS = 10
_NEXT_SECOND = 'sleep "$(date +%N | awk \'{printf "%.2f", 1.02 - $1 / 1e9}\')"'
# Four fields, a known kind of hash, and each line after the last by bytes: the search by halves
# relies on it.
_CHECK_CREDENTIALS = (
    "LC_ALL=C awk -F '\\t' '"
    "NF != 4 || $3 !~ /^[{](ARGON2ID|SSHA512)[}]/ || $1 FS $2 <= last "
    '{print "credentials: line " NR " is broken" > "/dev/stderr"; exit 1} '
    '{last = $1 FS $2}\' "$new"'
)
_LIST_LOST_CREDENTIALS = (
    "{ cat \"$old\" 2>/dev/null || true; } | awk -F '\\t' '"
    'FILENAME == ARGV[1] {kept[$1, $2, $3]; next} !(($1, $2, $3) in kept) {print $1}\' "$new" -'
)
# Only those who are there now: each kick asks all processes.
_KICK = (
    'doveadm -f tab who | tail -n +2 | cut -f1 | sort -u | { grep -Fxf "$targets" || true; } |',
    '  while read -r address; do doveadm kick "$address" >/dev/null; done',
)


def replace_users(
    wanted: WantedFile,
    *,
    seen: SeenFile | None,
    added: Sequence[str] = (),
    vanishing: Sequence[str] = (),
) -> Iterator[StringCommand]:
    """Put the passwd-file in place and wait until Dovecot goes by it.

    `vanishing` addresses stay for now, without a password: Postfix may still accept for them. The
    file is replaced whole: once Dovecot knows one of the `added` addresses, it knows all of it;
    where none is added, the clock's next second must come.
    """
    if wanted.matches(seen):
        return
    keep = (
        "awk -F: -v OFS=: 'FILENAME == ARGV[1] {known[$1]; next} "
        '!($1 in known) {$2 = "!"; print}\' "$new" "$old" > "$new.kept"'
    )
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


def replace_credentials(
    wanted: WantedFile, *, seen: SeenFile | None, kicks: str, pending: Collection[str]
) -> Iterator[StringCommand]:
    """Put the credentials in place, then end the sessions of mailboxes that have lost one: whatever
    opened them may be gone.

    Who they are is noted in the file `kicks` before the credentials are replaced, so that an apply
    that was interrupted in between leaves its notes (`pending`) to the next one. Dovecot looks into
    the file at each login: there is nothing to wait for.
    """
    if not wanted.matches(seen):
        yield write_file(
            wanted, _CHECK_CREDENTIALS, f"{_LIST_LOST_CREDENTIALS} >> {shlex.quote(kicks)}"
        )
    if pending or not wanted.matches(seen):
        yield run_script(f"targets={shlex.quote(kicks)}", *_KICK, 'rm -f "$targets"')


def kick_sessions(closed: Collection[str], *, seen: Collection[str]) -> Iterator[StringCommand]:
    """End the sessions that were `seen` of mailboxes that are `closed`: a login that was under way
    when it lost its passwords.
    """
    if targets := sorted(set(closed) & set(seen)):
        yield run_script(
            "targets=$(mktemp)",
            "trap 'rm -f \"$targets\"' EXIT",
            f'{UNPACK} > "$targets"',
            *_KICK,
            payload=pack_text("".join(f"{address}\n" for address in targets)),
        )
