"""Daemons that are killed come back."""

import time

PATIENCE = 40

# D-Bus isn't made to be restarted: who kills it restarts the server. Some run only while somebody
# asks them, and the others belong to a login, or to a test.
ON_DEMAND = ("systemd-hostnamed", "systemd-localed", "systemd-timedated", "polkit")
APART = (
    "dbus",
    "user@",
    "getty@",
    "serial-getty@",
    "console-getty",
    "container-getty@",
    "coop-test",
    *ON_DEMAND,
)


def running(host):
    """The running services of the server, with their main process."""
    listed = host.check_output(
        "systemctl list-units --type=service --state=running --plain --no-legend"
    ).splitlines()
    units = [line.split()[0] for line in listed if not line.startswith(APART)]
    shown = (
        host.check_output(f"systemctl show --property=MainPID --value {' '.join(units)}").split()
        if units
        else []
    )
    return {unit: pid for unit, pid in zip(units, shown, strict=True) if pid != "0"}


def test_killed_daemons_come_back(host):
    before = running(host)
    assert "ssh.service" in before
    host.run_expect([0], f"kill -9 {' '.join(before.values())}")
    deadline = time.monotonic() + PATIENCE
    while missing := {
        unit: pid for unit, pid in before.items() if running(host).get(unit) in (None, pid)
    }:
        assert time.monotonic() < deadline, (
            f"not back after {PATIENCE} seconds: {', '.join(missing)}"
        )
        time.sleep(1)
