"""What the probe tells of a server whose commands answer badly, or not at all: it runs as it does
there, with made-up commands.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from coopctl.doctor import probe
from coopctl.doctor.observed import Observed

# Answers `list-units` by the states that are asked for, and `show` by the units that are named.
SYSTEMCTL = """
case "$*" in
list-unit-files*) echo "ssh.socket enabled enabled";;
list-units*) for state in {listed}; do case "$*" in
*[=,]"${{state#*:}}"[,\\ ]*) echo "${{state%:*}} loaded ${{state#*:}} -";;
esac; done;;
show*) for unit in "$@"; do case "$unit" in
{shown}
esac; done;;
esac
"""


@pytest.fixture
def look(tmp_path):
    """Run the probe where there are only these commands: shell scripts by name."""

    def run(**commands):
        for name, script in commands.items():
            path = tmp_path / name.replace("_", "-")
            path.write_text(f"#!/bin/sh\n{script}\n")
            path.chmod(0o755)
        command = (sys.executable, "-c", Path(probe.__file__).read_text())
        done = subprocess.run(
            command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=True
        )
        return Observed.model_validate_json(done.stdout)

    return run


def systemctl(*units):
    """Return a systemctl for units given as (name, ActiveState, SubState, UnitFileState)."""
    blocks = (
        f"{name}) printf 'Id={name}\\nActiveState={active}\\nSubState={sub}\\n"
        f"UnitFileState={enabled}\\nConditionResult=yes\\n\\n';;"
        for name, active, sub, enabled in units
    )
    return SYSTEMCTL.format(
        listed=" ".join(f"{name}:{active}" for name, active, _, _ in units), shown="\n".join(blocks)
    )


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        (("postfix.service", "active", "running", "enabled"), False),
        (("postfix.service", "failed", "failed", "enabled"), True),
        (("coop-mailpolicy.service", "activating", "auto-restart", "static"), True),
        (("coop-mailpolicy.service", "activating", "auto-restart-queued", "static"), True),
        (("coop-mailpolicy.service", "activating", "start", "static"), False),
        (("coop-php@0002.socket", "failed", "failed", "static"), True),
        (("ssh.socket", "inactive", "dead", "enabled"), True),
    ],
)
def test_units_that_failed_or_start_again_and_again_are_reported(look, unit, found):
    assert [one.Id for one in look(systemctl=systemctl(unit)).units] == ([unit[0]] if found else [])


def test_a_socket_whose_service_listens_itself_is_not_missed(look):
    script = systemctl(
        ("ssh.socket", "inactive", "dead", "enabled"),
        ("ssh.service", "active", "running", "enabled"),
    )
    assert (
        look(
            systemctl=script.replace("Id=ssh.socket", "Id=ssh.socket\\nTriggers=ssh.service")
        ).units
        == ()
    )


@pytest.mark.parametrize(
    ("commands", "command", "why"),
    [
        (
            {"systemctl": 'case "$1" in show) echo "no bus" >&2; exit 1;; esac; echo x.service'},
            "systemctl show",
            "no bus",
        ),
        ({"systemctl": "exit 1"}, "systemctl list-unit-files", "exit status 1"),
        (
            {"apt_get": "echo 'Reading…' >&2; echo 'E: dpkg was interrupted' >&2; exit 100"},
            "apt-get --simulate",
            "E: dpkg was interrupted",
        ),
        ({"postqueue": "exit 69"}, "postqueue -j", "exit status 69"),
        (
            {"coop_mailpolicy": "echo 'nobody listens' >&2; exit 1"},
            "coop-mailpolicy held",
            "nobody listens",
        ),
    ],
)
def test_a_command_that_failed_is_reported_and_tells_nothing(look, commands, command, why):
    seen = look(**commands)
    assert [one.why for one in seen.unread if one.command.startswith(command)] == [why]
    assert (seen.units, seen.updates.waiting, seen.queue, seen.held, seen.drawers) == (
        None,
        None,
        None,
        None,
        None,
    )


def test_what_is_not_there_is_not_unread(look):
    seen = look()
    assert (seen.unread, seen.units, seen.drawers, seen.queue, seen.held, seen.updates.waiting) == (
        (),
        None,
        None,
        None,
        None,
        None,
    )


def test_a_condition_that_does_not_hold_is_an_answer(look):
    unit = systemctl(("x.service", "inactive", "dead", "enabled")).replace(
        "ConditionResult=yes", "ConditionTimestampMonotonic=0"
    )
    unit = unit.replace("x.service:inactive", "x.service:failed")
    seen = look(systemctl=unit, systemd_analyze="exit 1")
    assert (seen.units, seen.unread) == ((), ())
