import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

MAIN = "from coopctl.cli import main; main()"
IMPATIENT = (
    "from coopctl import settings; settings.DATABASES['default']['OPTIONS']['timeout'] = 0.1; "
)


def coopctl(*words, state, stdin="", script=MAIN, **environment):
    env = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "COOPCTL_STATE": str(state),
        **environment,
    }
    command = [sys.executable, "-c", script, *words]
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, env=env, check=False
    )


def test_the_overview_imports_no_command():
    script = (
        "import sys; from coopctl.cli.app import run; run(['--help']); print({'django', 'pyinfra', "
        "'pydantic'} & set(sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines()[-1] == "set()"


def test_an_unknown_noun_is_wrong_usage(tmp_path):
    assert coopctl("freeze", state=tmp_path).returncode == 2


def test_a_missing_inventory_is_a_configuration_error_with_a_hint(tmp_path):
    result = coopctl("-i", str(tmp_path / "none"), "plan", state=tmp_path)
    assert result.returncode == 3
    assert result.stdout == ""
    assert "error: there is no inventory at" in result.stderr
    assert "hint: `coopctl init NAME` writes one" in result.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        ("--json", "household", "list"),
        ("household", "list", "--json"),
        ("household", "--json", "list"),
    ],
)
def test_json_may_be_asked_for_anywhere_and_stands_alone_on_stdout(tmp_path, words):
    result = coopctl(*words, state=tmp_path)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout) == []


def test_a_registry_that_cannot_be_opened_says_so(tmp_path):
    (tmp_path / "registry.db").write_bytes(b"not a database" * 100)
    result = coopctl("household", "list", state=tmp_path)
    assert result.returncode == 1
    assert "error: the registry can't be opened" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.slow
def test_a_busy_registry_is_reported_in_a_sentence(tmp_path):
    words = ("Berg", "--email", "b@elsewhere.example", "--language", "sv", "--joined", "2026-01-01")
    assert coopctl("household", "add", "0002", *words, state=tmp_path).returncode == 0
    add = ("household", "add", "0001", *words)
    with closing(sqlite3.connect(tmp_path / "registry.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        result = coopctl(*add, state=tmp_path, script=IMPATIENT + MAIN)
    assert (result.returncode, result.stdout) == (1, "")
    assert (
        "error: the registry can't be used now: database is locked\nhint: another command may be"
        in result.stderr
    )
    assert "Traceback" not in result.stderr
