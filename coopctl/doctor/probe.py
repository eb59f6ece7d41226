"""Runs ON a server, as `python3 -c`: reads how it is and prints one JSON document. Standard library
only (Python 3.11); changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import Any

_ADDRESS = re.compile(r"<?[^\s<>@]+@[^\s<>@]+>?")
_REAL_FILE_SYSTEMS = {"ext4", "xfs", "btrfs", "overlay", "f2fs", "zfs"}
_PROPERTIES = (
    "Id,Type,ActiveState,SubState,UnitFileState,ConditionResult,ConditionTimestampMonotonic,"
    "TriggeredBy,Triggers"
)
_RESTARTING = {"auto-restart", "auto-restart-queued"}
_MAX_CERTIFICATES = 500
_unread: list[dict[str, str]] = []


def run(*command: str, seconds: float = 20, is_question: bool = False) -> str | None:
    """Return what a command prints; None if it isn't there, or if it fails or hangs: then it's
    noted in `_unread`.

    A question says no by its exit status: that is None, and nothing is noted.
    """
    if shutil.which(command[0]) is None:
        return None
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        why = f"it took longer than {seconds:.0f} s"
    except OSError as wrong:
        why = str(wrong)
    else:
        if done.returncode == 0:
            return done.stdout
        if is_question:
            return None
        why = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1][:200]
    asked = (
        command[: command.index("--")] if "--" in command else command
    )  # without all the units' names
    _unread.append({"command": shlex.join(asked), "why": why})
    return None


def read_units() -> list[dict[str, str]] | None:
    """Units that failed, that systemd starts again and again, or that are enabled and don't run."""
    enabled = run("systemctl", "list-unit-files", "--state=enabled", "--no-legend", "--plain")
    loaded = run(
        "systemctl",
        "list-units",
        "--all",
        "--state=failed,active,activating",
        "--no-legend",
        "--plain",
    )
    if enabled is None or loaded is None:
        return None
    names = {line.split()[0] for line in (enabled + loaded).splitlines() if line.strip()}
    # By name, because systemd forgets units that have stopped and that nothing it has loaded refers
    # to.
    wanted = sorted(
        name
        for name in names
        if name.endswith((".service", ".socket", ".timer", ".mount")) and "@." not in name
    )
    shown = run("systemctl", "show", f"--property={_PROPERTIES}", "--", *wanted)
    if shown is None:
        return None
    blocks = shown.strip().split("\n\n")
    units = [dict(line.partition("=")[::2] for line in block.splitlines()) for block in blocks]
    running = {unit["Id"] for unit in units if unit.get("ActiveState") == "active"}
    return [
        unit
        for unit in units
        if unit.get("ActiveState") == "failed"
        or unit.get("SubState") in _RESTARTING
        or should_run(unit, running)
    ]


def should_run(unit: dict[str, str], running: set[str]) -> bool:
    """Tell whether an inactive unit ought to be active: one that is enabled, stays, and isn't
    started by something else.
    """
    return (
        unit.get("ActiveState") == "inactive"
        and unit.get("UnitFileState") == "enabled"
        and unit.get("Type", "") not in ("oneshot", "idle")
        and not unit.get("TriggeredBy")
        and not (
            unit["Id"].endswith(".socket")
            and running.intersection(unit.get("Triggers", "").split())
        )  # the service listens itself
        and meets_conditions(unit)
    )


def meets_conditions(unit: dict[str, str]) -> bool:
    """Tell whether its conditions held when it was last started; systemd may have forgotten, then
    they are tried now.
    """
    if unit.get("ConditionTimestampMonotonic") == "0":
        return (
            run("systemd-analyze", "condition", f"--unit={unit['Id']}", is_question=True)
            is not None
        )
    return unit.get("ConditionResult") == "yes"


def read_disks() -> list[dict[str, Any]]:
    """Bytes and inodes of file systems with files of their own, each device once."""
    disks: dict[str, dict[str, Any]] = {}
    for line in Path("/proc/mounts").read_text().splitlines():
        device, place, kind = line.split()[:3]
        if kind in _REAL_FILE_SYSTEMS and device not in disks and not Path(place).is_file():
            state = os.statvfs(place)
            disks[device] = {
                "place": place,
                "size": state.f_blocks * state.f_frsize,
                "free": state.f_bavail * state.f_frsize,
                "inodes": state.f_files,
                "free_inodes": state.f_favail,
            }
    return list(disks.values())


def read_drawers() -> list[dict[str, Any]] | None:
    """Households' drawers: what they hold and may hold, in bytes."""
    text = (
        run("btrfs", "--format", "json", "qgroup", "show", "--raw", "-re", "/srv/coop")
        if Path("/srv/coop").is_dir()
        else None
    )
    if text is None:
        return None
    groups = json.loads(text).get("qgroup-show", [])
    return [
        {"household": group["path"], "used": group["referenced"], "limit": group["max_referenced"]}
        for group in groups
        if group.get("path") and isinstance(group.get("max_referenced"), int)
    ]


def read_queue() -> dict[str, Any] | None:
    """Postfix's queue: how many messages, since when the oldest waits, why. Addresses are left
    out.
    """
    text = run("postqueue", "-j")
    if text is None:
        return None
    messages = [json.loads(line) for line in text.splitlines() if line]
    reasons = Counter(
        _ADDRESS.sub("<address>", recipient["delay_reason"])[:200]
        for message in messages
        for recipient in message.get("recipients", ())
        if recipient.get("delay_reason")
    )
    return {
        "messages": len(messages),
        "bytes": sum(message.get("message_size", 0) for message in messages),
        "oldest": min((message["arrival_time"] for message in messages), default=None),
        "reasons": reasons.most_common(3),
    }


def read_held() -> list[dict[str, Any]] | None:
    """Mailboxes that may not send at present, as the policy service tells: a line of JSON for
    each.
    """
    listed = run("coop-mailpolicy", "held")
    return None if listed is None else [json.loads(line) for line in listed.splitlines()]


def read_updates() -> dict[str, Any]:
    """Updates that wait, when the archive was last looked at, and whether a reboot is due."""
    simulated = run("apt-get", "--simulate", "-o", "Debug::NoLocking=true", "upgrade", seconds=60)
    stamps = [
        Path("/var/lib/apt/periodic/update-success-stamp"),
        Path("/var/lib/apt/lists/partial"),
    ]
    times = [stamp.stat().st_mtime for stamp in stamps if stamp.exists()]
    return {
        "waiting": None
        if simulated is None
        else sum(line.startswith("Inst ") for line in simulated.splitlines()),
        "looked": max(times, default=None),
        "reboot": Path("/run/reboot-required").exists(),
    }


def read_certificates() -> dict[str, str]:
    """PEM text of the certificates in use, by name."""
    folders = sorted(
        path
        for path in Path("/etc/coop/tls").glob("[a-z0-9]*")
        if (path / "fullchain.pem").is_file()
    )
    return {path.name: (path / "fullchain.pem").read_text() for path in folders[:_MAX_CERTIFICATES]}


def read_plan() -> str | None:
    """SHA-256 of the plan that was last applied."""
    try:
        return hashlib.sha256(Path("/etc/coop/plan.json").read_bytes()).hexdigest()
    except FileNotFoundError:
        return None


def main() -> None:
    """Print everything."""
    print(
        json.dumps(
            {
                "now": time.time(),
                "units": read_units(),
                "disks": read_disks(),
                "drawers": read_drawers(),
                "queue": read_queue(),
                "held": read_held(),
                "updates": read_updates(),
                "certificates": read_certificates(),
                "plan": read_plan(),
                "unread": _unread,  # last: the others fill it
            }
        )
    )


if __name__ == "__main__":
    main()
