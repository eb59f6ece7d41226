"""Looking makes no registry where there is none."""

import json
import os
import subprocess
import sys

import pytest

from tests.unit.frysboxen import coop_yml

MAIN = "from coopctl.cli import main; main()"
HOSTS = "mail: {hosts: {mail1: {ansible_host: 192.0.2.10, coop_fqdn: mail.frysboxen.example}}}\n"


@pytest.fixture
def coopctl(tmp_path):
    inventory = tmp_path / "inventory"
    (inventory / "group_vars" / "all").mkdir(parents=True)
    (inventory / "hosts.yml").write_text(HOSTS)
    (inventory / "group_vars" / "all" / "coop.yml").write_text(coop_yml())

    def run(*words):
        return subprocess.run(
            [sys.executable, "-c", MAIN, "-i", str(inventory), *words],
            env=os.environ | {"COOPCTL_STATE": str(tmp_path / "state"), "COOPCTL_DATABASE": ""},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("household", "list", "--json"), []),
        (("mailbox", "list", "--json"), []),
        (("payment", "balances", "--json"), []),
        (("site", "key", "list", "--json"), []),
        (("audit", "--json"), []),
    ],
    ids=" ".join,
)
def test_a_read_shows_an_empty_one_and_says_where_it_looked(coopctl, tmp_path, words, shown):
    result = coopctl(*words)
    assert (result.returncode, json.loads(result.stdout)) == (0, shown), result.stderr
    assert f"there is no registry at {tmp_path}/state/registry.db yet" in result.stderr
    assert not (tmp_path / "state" / "registry.db").exists()


@pytest.mark.slow
def test_the_plan_of_no_registry_is_empty_and_metrics_need_one(coopctl, tmp_path):
    plan = coopctl("plan", "--host", "mail1")
    assert (plan.returncode, json.loads(plan.stdout)["households"]) == (0, []), plan.stderr
    metrics = coopctl("metrics", "serve", "--listen", "127.0.0.1:0")
    assert metrics.returncode == 3
    assert "there is no registry at" in metrics.stderr
    assert not (tmp_path / "state" / "registry.db").exists()
