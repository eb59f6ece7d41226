"""Dovecot's users, and the sessions of those who may no longer log in."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from pyinfra.api.command import StringCommand

from deploy.facts.files import SeenFile
from deploy.operations.files import WantedFile, write_file
from deploy.shell import run_script

# Dovecot's auth process looks at the file at most once per clock second (passwd_file_sync in src/auth/db-passwd-file.c).
_NEXT_SECOND = 'sleep "$(date +%N | awk \'{printf "%.2f", 1.02 - $1 / 1e9}\')"'


def replace_users(wanted: WantedFile, *, seen: SeenFile | None, vanishing: Sequence[str] = ()) -> Iterator[StringCommand]:
    """Put the passwd-file in place. `vanishing` addresses stay for now, without a password: Postfix may still accept for them."""
    if wanted.matches(seen):
        return
    keep = "awk -F: -v OFS=: 'NR == FNR {known[$1]; next} !($1 in known) {$2 = \"!\"; print}' \"$new\" \"$old\" > \"$new.kept\""
    append = 'cat "$new.kept" >> "$new"; rm "$new.kept"'
    yield write_file(wanted, *([keep, append] if vanishing else []))


def wait_for_users(*, added: str | None, changed: bool, seconds: int = 10) -> Iterator[StringCommand]:
    """Wait until Dovecot goes by its new file: until it knows the address `added`, or else (`changed`) for the clock's next second."""
    if added:
        address = shlex.quote(added)
        yield run_script(
            f"for try in $(seq {seconds * 20}); do",
            f"  if doveadm user -f uid {address} >/dev/null 2>&1; then exit 0; fi",
            "  sleep 0.05",
            "done",
            f"echo \"Dovecot doesn't know {address} after {seconds} seconds\" >&2",
            f"doveadm user -f uid {address} >&2",
            "exit 1",
        )
    elif changed:
        yield run_script(_NEXT_SECOND)


def kick_sessions(addresses: Sequence[str]) -> Iterator[StringCommand]:
    """End the open sessions of the addresses; having none is no error (doveadm-kick(1) exits 68 then)."""
    if addresses:
        yield run_script(*(f"doveadm kick {shlex.quote(address)} >/dev/null 2>&1 || [ $? -eq 68 ]" for address in addresses))
