"""Compares units of systemd with the states that are wanted, and acts on what differs.

Runs on the server: standard library only.
"""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

_ASKED = (
    "LoadState",
    "ActiveState",
    "UnitFileState",
    "NeedDaemonReload",
    "ConditionResult",
    "ConditionTimestampMonotonic",
)
_RUNNING = ("active", "activating", "reloading")
_AT_BOOT = ("enabled", "alias", "generated", "indirect")
_JOURNAL_LINES = "12"
SHOWN_WORDS = 2000


class RefusalError(Exception):
    """systemd doesn't do what is wanted."""


def run(request: Mapping[str, Any]) -> dict[str, Any]:
    """Return {"changed": what was done, or would be in check mode}, or {"failed": why}.

    `request`: `units` (name, state, enabled: see `coop_ansible.units`), `validate` (argv of a
    command that must succeed first, or nothing) and `check`.
    """
    units: Sequence[Mapping[str, Any]] = request["units"]
    failures, changed = [], []
    try:
        if request["validate"] and not request["check"]:
            _call(request["validate"])
        found = _ask(units)
        if any(one["NeedDaemonReload"] == "yes" for one in found.values()):
            # What is written isn't what systemd goes by.
            changed.append("daemon-reload")
            if not request["check"]:
                _systemctl("daemon-reload")
                found = _ask(units)
    except RefusalError as refusal:
        return {"failed": str(refusal)}
    for unit in units:
        try:
            changed += _settle(unit, found[unit["name"]], check=request["check"])
        except RefusalError as refusal:  # the others shall run all the same
            failures.append(str(refusal))
    return {"failed": "\n".join(failures)} if failures else {"changed": changed}


def _ask(units: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Return the properties of each unit by its name; of a pattern, which names many, nothing."""
    nothing = dict.fromkeys(_ASKED, "")
    names = [unit["name"] for unit in units if not _is_pattern(unit["name"])]
    if not names:
        return {unit["name"]: nothing for unit in units}
    text = _systemctl("show", f"--property={','.join(_ASKED)}", "--", *names)
    parts = text.split("\n\n")
    blocks = [dict(line.split("=", 1) for line in part.splitlines()) for part in parts]
    return {unit["name"]: nothing for unit in units} | {
        name: nothing | block for name, block in zip(names, blocks, strict=True)
    }


def _is_pattern(name: str) -> bool:
    return "*" in name


def _settle(unit: Mapping[str, Any], found: Mapping[str, str], *, check: bool) -> list[str]:
    name, state, enabled = unit["name"], unit["state"], unit["enabled"]
    wanted = state in ("started", "restarted", "reloaded") or enabled
    if found["LoadState"] == "not-found":
        if wanted and not check:
            raise RefusalError(f"there is no unit {name}")
        # A check of a fresh server: the unit comes with a package or a file that isn't there yet.
        return [f"{name}: {'start' if state else 'enable'}"] if wanted else []
    done = [*_enable(name, enabled, found, check=check), *_act(name, state, found, check=check)]
    return [f"{name}: {what}" for what in done]


def _enable(name: str, enabled: bool | None, found: Mapping[str, str], *, check: bool) -> list[str]:
    if enabled is None:
        return []
    state = found["UnitFileState"]
    if enabled and state in ("static", "transient", ""):
        raise RefusalError(f"{name} has no [Install] section: it wouldn't start at boot")
    if enabled == (state in _AT_BOOT):
        return []
    verb = "enable" if enabled else "disable"
    if not enabled and state == "static":
        return []
    if not check:
        _systemctl(verb, "--quiet", name)
    return [verb]


def _act(name: str, state: str | None, found: Mapping[str, str], *, check: bool) -> list[str]:
    running = found["ActiveState"] in _RUNNING
    match state:
        case "started":
            verb = "" if running else "start"
        case "stopped":
            verb = "stop" if running else ""
        case "reloaded":
            verb = "reload" if running else "start"
        case "restarted":
            verb = "restart"
        case "try-restarted":
            verb = "try-restart" if running or _is_pattern(name) else ""
        case _:
            verb = ""
    if not verb:
        return []
    if not check:
        _systemctl(verb, name)
        found = _ask([{"name": name}])[name]
    return [] if verb == "start" and _is_declined(found) else [verb]


def _is_declined(found: Mapping[str, str]) -> bool:
    """Whether systemd was asked to start it and rightly didn't: a condition isn't met."""
    asked = found["ConditionTimestampMonotonic"] not in ("", "0")
    return asked and found["ConditionResult"] == "no"


def _systemctl(*words: str) -> str:
    try:
        return _call(["systemctl", *words])
    except RefusalError as refusal:
        raise RefusalError(f"{refusal}{_journal(words[-1])}") from refusal


def _call(argv: Sequence[str]) -> str:
    try:
        done = subprocess.run(argv, capture_output=True, check=False, errors="replace")
    except FileNotFoundError as error:
        raise RefusalError(f"there is no program {argv[0]}") from error
    if done.returncode != 0:
        words = (done.stderr.strip() or done.stdout.strip())[-SHOWN_WORDS:]
        raise RefusalError(f"{shlex.join(argv)} ended with {done.returncode}: {words}")
    return done.stdout


def _journal(name: str) -> str:
    """The last words of a unit that didn't start: systemctl's own are only that it failed."""
    options = ["--no-pager", "--output=cat", f"--lines={_JOURNAL_LINES}"]
    command = ["journalctl", *options, "--unit", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    words = done.stdout.strip() if "." in name and done.returncode == 0 else ""
    return f"\n{words}" if words else ""
