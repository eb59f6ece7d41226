import json
import os
import subprocess
import sys

import pytest


def coopctl(*words, state, stdin="", **environment):
    env = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "COOPCTL_STATE": str(state), **environment}
    command = [sys.executable, "-c", "from coopctl.cli import main; main()", *words]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, env=env, check=False)


def test_the_overview_imports_no_command():
    script = "import sys; from coopctl.cli.app import run; run(['--help']); print({'django', 'pyinfra', 'pydantic'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "set()"


def test_an_unknown_noun_is_wrong_usage(tmp_path):
    assert coopctl("freeze", state=tmp_path).returncode == 2


def test_a_missing_inventory_is_a_configuration_error_with_a_hint(tmp_path):
    result = coopctl("-i", str(tmp_path / "none"), "plan", state=tmp_path)
    assert result.returncode == 3
    assert result.stdout == ""
    assert "error: there is no inventory at" in result.stderr
    assert "hint: `coopctl init NAME` writes one" in result.stderr


@pytest.mark.parametrize("words", [("--json", "household", "list"), ("household", "list", "--json"), ("household", "--json", "list")])
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
