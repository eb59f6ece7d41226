"""A server as `coopctl.doctor.probe` saw it: one SSH round trip."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from coopctl.core.errors import CoopError
from coopctl.provision.hosts import Host
from coopctl.provision.ssh import connect, run_lines

_PROBE = Path(__file__).with_name("probe.py")


class _Seen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class SeenUnit(_Seen):
    """A systemd unit that failed, that is started again and again (`activating`), or that is
    enabled and doesn't run.
    """

    Id: str
    ActiveState: str


class SeenDisk(_Seen):
    """A file system; bytes and inodes, `inodes` 0 where there is no limit."""

    place: str
    size: int
    free: int
    inodes: int
    free_inodes: int


class SeenDrawer(_Seen):
    """Bytes in a household's drawer, and its limit."""

    household: str
    used: int
    limit: int


class SeenQueue(_Seen):
    """Messages that wait; `oldest` in UTC seconds; the commonest reasons with how many recipients
    wait for each.
    """

    messages: int
    bytes: int
    oldest: float | None
    reasons: tuple[tuple[str, int], ...]


class SeenUpdates(_Seen):
    """Packages that could be newer (None: unknown); `looked`: when that was last asked, in UTC
    seconds.
    """

    waiting: int | None
    looked: float | None
    reboot: bool


class SeenUnread(_Seen):
    """A command that is there but failed, and its own words."""

    command: str
    why: str


class Observed(_Seen):
    """Everything; None where the server lacks the service or couldn't be read (see `unread`).

    `plan` is the applied plan's generation, `certificates` are PEM by name.
    """

    now: float
    units: tuple[SeenUnit, ...] | None
    disks: tuple[SeenDisk, ...]
    drawers: tuple[SeenDrawer, ...] | None
    queue: SeenQueue | None
    held: tuple[dict[str, object] | str, ...] | None
    updates: SeenUpdates
    certificates: dict[str, str]
    plan: str | None
    unread: tuple[SeenUnread, ...]


def observe(host: Host) -> Observed:
    """Look at a server. Raises UnreachableError, or CoopError if it can't be looked at."""
    with connect(host) as client:
        text = "".join(
            run_lines(
                client, host=host, command=("python3", "-c", _PROBE.read_text(encoding="utf-8"))
            )
        )
    try:
        return Observed.model_validate_json(text)
    except ValidationError as error:
        raise CoopError(
            f"{host.name} gives an answer that can't be read: {error.errors()[0]['msg']}"
        ) from None
