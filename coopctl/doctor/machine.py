"""The machine below the services: units, clock, disks, drawers, updates. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from coopctl.core.quantity import format_size
from coopctl.doctor.findings import Finding, error, passed, warning
from coopctl.doctor.observed import Observed, SeenDisk

_TOLERATED_SECONDS = 5
_FULL, _NEARLY_FULL = 0.95, 0.85
_DRAWER_NEARLY_FULL = 0.9
_STALE_DAYS = 3
_DAY = 24 * 3600
_STATES = {"failed": "has failed", "activating": "stops again after every start"}


def check_unread(host: str, seen: Observed) -> Iterator[Finding]:
    """Tell what the server was asked and didn't answer."""
    for one in seen.unread:
        cure = (
            f"on {host}: `{one.command}`; when it answers, `coopctl doctor --host {host}` looks "
            "again"
        )
        yield warning(
            "unread", host, f"what `{one.command}` couldn't be read: {one.why}", cure=cure
        )


def check_units(host: str, seen: Observed) -> Iterator[Finding]:
    """Tell which services failed or don't run though they should."""
    for unit in seen.units or ():
        state = _STATES.get(unit.ActiveState, "doesn't run")
        cure = (
            f"on {host}: `systemctl restart {unit.Id}`; `journalctl --unit={unit.Id}` says why it "
            "stopped"
        )
        yield error("units", host, f"{unit.Id} {state}", cure=cure)
    if seen.units == ():
        yield passed("units", host, "all services are running")


def check_clock(host: str, seen: Observed, *, now: float, took: float) -> Iterator[Finding]:
    """Compare the server's clock with this machine's; `took` is how long the asking took, in
    seconds.
    """
    ahead = seen.now - now
    if abs(ahead) > took + _TOLERATED_SECONDS:
        direction = "ahead" if ahead > 0 else "behind"
        cure = f"on {host}: `timedatectl timesync-status`; is this machine's own clock right?"
        yield error(
            "clock",
            host,
            f"the clock is {abs(ahead):.0f} s {direction} of this machine's",
            cure=cure,
        )
    else:
        yield passed("clock", host, "the clock is right")


def check_disks(host: str, seen: Observed) -> Iterator[Finding]:
    """Tell which file systems are full, or soon will be."""
    problems = [finding for disk in seen.disks for finding in _check_disk(host, disk)]
    yield from problems
    if not problems:
        room = ", ".join(f"{disk.place} {format_size(disk.free)}" for disk in seen.disks)
        yield passed("disks", host, f"there is room: {room}")


def _check_disk(host: str, disk: SeenDisk) -> Iterator[Finding]:
    used = 1 - disk.free / disk.size if disk.size else 0
    cure = f"on {host}: `du -xh {disk.place} | sort -h | tail`, or a larger disk"
    if used > _NEARLY_FULL:
        what = f"{disk.place} is {used:.0%} full: {format_size(disk.free)} left"
        yield (error if used > _FULL else warning)("disks", host, what, cure=cure)
    if disk.inodes and disk.free_inodes / disk.inodes < 1 - _FULL:
        cure = f"on {host}: `du -x --inodes {disk.place} | sort -n | tail`"
        yield error(
            "disks",
            host,
            f"{disk.place} has room for {disk.free_inodes} more files only",
            cure=cure,
        )


def check_drawers(host: str, seen: Observed) -> Iterator[Finding]:
    """Tell which households' drawers are nearly full."""
    for drawer in seen.drawers or ():
        if drawer.limit and drawer.used / drawer.limit > _DRAWER_NEARLY_FULL:
            what = (
                f"the drawer of household {drawer.household} is {drawer.used / drawer.limit:.0%} "
                "full"
            )
            yield warning(
                "drawers",
                host,
                what,
                cure="tell the household before its mail is refused: old mail has to go",
            )


def check_updates(host: str, seen: Observed, *, now: float) -> Iterator[Finding]:
    """Tell what waits to be installed or booted, and whether updates are still looked for."""
    updates = seen.updates
    if updates.reboot:
        what = "a reboot is due: updates have been installed that only then take effect"
        yield warning("updates", host, what, cure=f"on {host}: `systemctl reboot`, when it suits")
    if updates.waiting:
        what = f"{updates.waiting} packages can be upgraded"
        yield warning(
            "updates",
            host,
            what,
            cure=(
                f"on {host}: `unattended-upgrade`, then `apt upgrade` for what isn't about security"
            ),
        )
    if updates.looked is None or now - updates.looked > _STALE_DAYS * _DAY:
        what = (
            "package lists have never been refreshed"
            if updates.looked is None
            else "package lists haven't been refreshed for "
            f"{(now - updates.looked) / _DAY:.0f} days"
        )
        cure = f"on {host}: `apt update` shows what is wrong; `systemctl status apt-daily.timer`"
        yield warning("updates", host, what, cure=cure)
    if updates.waiting == 0 and not updates.reboot:
        yield passed("updates", host, "no updates are waiting")
