"""Calls podman so that systemd boots inside, on ordinary hosts and on those with hybrid cgroups."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from coopctl.core.errors import CoopError
from coopctl.settings.paths import CHECKOUT

_NAMESPACE = Path("/run/coop-lab")
_CAP_SYS_RESOURCE = 1 << 24
_INOTIFY_INSTANCES = Path("/proc/sys/fs/inotify/max_user_instances")
_ENOUGH_INSTANCES = 1024

# One persistent mount namespace in which /sys/fs/cgroup is cgroup2 alone. Every call must enter the
# same one: podman pins the containers' network namespaces by bind mounts in it.
_MAKE_NAMESPACE = """
set -e
exec 9>/run/lock/coop-lab
flock 9
mountpoint -q {ns}/mnt 2>/dev/null && exit 0
mkdir -p {ns}
mountpoint -q {ns} || {{ mount --bind {ns} {ns} && mount --make-private {ns}; }}
: > {ns}/mnt
unshare --mount={ns}/mnt --propagation private \
    sh -c 'umount -R /sys/fs/cgroup; mount -t cgroup2 cgroup2 /sys/fs/cgroup'
"""


def podman(
    *arguments: str, check: bool = True, text: str | None = None, quiet: bool = True
) -> subprocess.CompletedProcess[str]:
    """Run podman as root. Raises CoopError with podman's own words if it fails and `check` is set.

    With `quiet`, output is captured and returned; otherwise it goes to stderr as it comes.
    """
    result = subprocess.run(
        [*_prefix(), "podman", *arguments],
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if quiet else None,
        text=True,
        check=False,
    )
    if check and result.returncode:
        words = (result.stderr or result.stdout or "").strip().splitlines()
        raise CoopError(
            f"podman {arguments[0]} failed: {words[-1] if words else result.returncode}",
            hint="`make demo` installs what is needed",
        )
    return result


def allow_many_systemds() -> None:
    """Raise the kernel's usual limit of 128 inotify instances: each systemd takes about five, and
    units fail without.
    """
    if int(_INOTIFY_INSTANCES.read_text()) < _ENOUGH_INSTANCES:
        subprocess.run(
            as_root(["sh", "-c", f"echo {_ENOUGH_INSTANCES} > {_INOTIFY_INSTANCES}"]),
            check=False,
            stderr=subprocess.DEVNULL,
        )


def as_root(command: Sequence[str]) -> list[str]:
    """Return the command as root would run it."""
    return list(command) if os.geteuid() == 0 else ["sudo", "--", *command]


@cache
def _prefix() -> tuple[str, ...]:
    words: list[str] = []
    if not _has_pure_cgroup2():
        subprocess.run(as_root(["sh", "-c", _MAKE_NAMESPACE.format(ns=_NAMESPACE)]), check=True)
        words = ["nsenter", f"--mount={_NAMESPACE}/mnt", f"--wdns={Path.cwd()}"]
    if not _may_raise_limits():
        words += ["env", f"CONTAINERS_CONF={_write_limited_configuration()}"]
    return tuple(as_root(words) if words or os.geteuid() else words)


def _has_pure_cgroup2() -> bool:
    return Path("/sys/fs/cgroup/cgroup.controllers").exists()


def _may_raise_limits() -> bool:
    status = Path("/proc/1/status").read_text()
    bounding = next(line.split()[1] for line in status.splitlines() if line.startswith("CapBnd"))
    return bool(int(bounding, 16) & _CAP_SYS_RESOURCE)


def _write_limited_configuration() -> Path:
    """Without CAP_SYS_RESOURCE a runtime can't raise limits, crun fails, and there is no systemd to
    ask for cgroups.
    """
    files = min(resource.getrlimit(resource.RLIMIT_NOFILE)[1], 20000)
    processes = min(resource.getrlimit(resource.RLIMIT_NPROC)[1], 4096)
    path = CHECKOUT / ".coopctl" / "containers.conf"
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.write_text(
        "[containers]\n"
        f'default_ulimits = ["nofile={files}:{files}", "nproc={processes}:{processes}"]\n'
        "pids_limit = 0\n"
        '[engine]\nruntime = "runc"\ncgroup_manager = "cgroupfs"\nevents_logger = "file"\n'
        '[network]\nnetwork_backend = "netavark"\n'
    )
    return path
