"""Lines of Postfix, or of another unit, in systemd's journal, in the order in which they were
written.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from ...common.errors import ProgramError
from ...common.postfix_log import UNITS
from ...common.tools import last_line

POSTFIX = UNITS
LISTS = ("_SYSTEMD_UNIT=coop-lists-deliver.service",)


@dataclass(frozen=True)
class Entry:
    """One line; `time` in microseconds since 1970, UTC; `program` is like `postfix/qmgr`."""

    cursor: str
    time: int
    program: str
    message: str


def read_journal(
    *, cursor: str | None, since: int, units: Sequence[str] = POSTFIX
) -> Generator[Entry, None, None]:
    """Yield the entries after `cursor`, else those from `since` (microseconds since 1970, UTC) on.
    Raises ProgramError.
    """
    start = ["--after-cursor", cursor] if cursor else ["--since", f"@{since // 1_000_000}"]
    fields = "--output-fields=MESSAGE,SYSLOG_IDENTIFIER"
    command = [
        "journalctl",
        "--quiet",
        "--no-pager",
        "--all",
        "--output=json",
        fields,
        *start,
        *units,
    ]
    with closing(_run(command)) as lines:
        for line in lines:
            entry = parse_entry(line)
            if cursor or entry.time >= since:
                yield entry


def parse_entry(line: bytes) -> Entry:
    """Read one line of `journalctl --output=json` (systemd.journal-fields(7)). Raises
    ProgramError.
    """
    try:
        fields = json.loads(line)
        time = int(fields["__REALTIME_TIMESTAMP"])
        return Entry(
            fields["__CURSOR"],
            time,
            _text(fields.get("SYSLOG_IDENTIFIER")),
            _text(fields.get("MESSAGE")),
        )
    except (ValueError, LookupError, TypeError) as error:
        raise ProgramError(
            "the journal can't be read: journalctl printed something unknown"
        ) from error


def _text(value: Any) -> str:
    """A field is a string; a list of byte values where it isn't UTF-8; a list of strings where it
    was given twice.
    """
    if isinstance(value, list) and value and all(isinstance(byte, int) for byte in value):
        return bytes(value).decode(errors="replace")
    return value if isinstance(value, str) else ""


def _run(command: list[str]) -> Generator[bytes, None, None]:
    with tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors)
        except OSError as error:
            raise ProgramError(
                f"the journal can't be read: journalctl: {error.strerror}"
            ) from error
        assert process.stdout is not None
        finished = False
        try:
            yield from process.stdout
            finished = True
        finally:
            if not finished:
                process.kill()
            process.stdout.close()
            process.wait()
        if process.returncode:
            errors.seek(0)
            said = last_line(errors.read().decode(errors="replace"))
            raise ProgramError(f"the journal can't be read: {said or 'journalctl failed'}")
