"""What a command may import before it does its work: what it waits for, each time."""

import subprocess
import sys

import pytest

from coopctl.cli.group import _load
from coopctl.cli.nouns import NOUNS

# Each takes a tenth of a second and more.
HEAVY = {
    "ansible",
    "argon2",
    "babel",
    "cryptography",
    "django",
    "dns",
    "gevent",
    "jinja2",
    "lxml",
    "paramiko",
    "prometheus_client",
    "pydantic",
    "pyinfra",
    "typst",
    "yaml",
    "zxcvbn",
}
# What reads the registry and coop.yml needs.
FOR_READING = {"babel", "django", "pydantic", "yaml"}
ASK = (
    "import os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'coopctl.settings'; "
    "from coopctl.cli.app import run; "
    "codes = [run(words.split()) for words in sys.argv[2:]]; "
    "print(codes, *sorted(set(sys.argv[1].split()) & set(sys.modules)), file=sys.stderr)"
)


def imports_of(*lines, state, heavy=frozenset(HEAVY)):
    """The exit codes of the command lines, run in one process, and what they imported."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, " ".join(heavy), *lines],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/usr/bin:/bin", "COOPCTL_STATE": str(state)},
    )
    codes, _, imported = done.stderr.splitlines()[-1].rpartition("]")
    return codes + "]", set(imported.split())


def commands_below(command, words):
    """Every command line below a noun, the noun itself too."""
    yield words
    for name, below in getattr(command, "commands", {}).items():
        yield from commands_below(below, f"{words} {name}")


def test_no_help_imports_what_only_work_needs(tmp_path):
    lines = [
        f"{line} --help"
        for name, noun in NOUNS.items()
        for line in commands_below(_load(name, noun), name)
    ]
    assert len(lines) > 100
    codes, imported = imports_of("--help", *lines, state=tmp_path / "state")
    assert set(codes) <= set("[0, ]")
    assert imported == set()
    assert not (tmp_path / "state").exists(), "a help text opened the registry"


@pytest.mark.parametrize(
    "line",
    [
        "household list",
        "mailbox list",
        "alias list",
        "domain list",
        "list list",
        "site list",
        "person list",
        "cost list",
        "invoice list",
        "payment balances",
        "audit",
        "period preview 2026-10",
        "usage show",
    ],
)
def test_a_command_that_reads_imports_nothing_that_it_does_not_use(line, tmp_path):
    codes, imported = imports_of(f"-i example {line}", state=tmp_path)
    assert codes == "[0]"
    assert imported <= FOR_READING
