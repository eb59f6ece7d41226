"""A registry of each earlier release is brought up to date, and nothing in it is lost."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

from tests.unit.billing.conftest import registry_environment

pytestmark = pytest.mark.slow

__all__ = ["registry_environment"]

CHECKOUT = Path(__file__).parents[3]
RELEASES = sorted(
    (found.parent for found in CHECKOUT.glob("tests/releases/*/found.json")),
    key=lambda folder: [int(part) for part in folder.name.split(".")],
)


def load_release(folder, *, environment):
    vendor = "postgresql" if environment.get("COOPCTL_DATABASE") else "sqlite"
    sql = folder / f"registry.{vendor}.sql"
    command = [sys.executable, "-m", "tests.releases.check", str(sql)]
    result = subprocess.run(
        command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.parametrize("folder", RELEASES, ids=lambda folder: folder.name)
def test_a_registry_of_an_earlier_release_is_whole_after_the_upgrade(folder, registry_environment):
    then = json.loads((folder / "found.json").read_text())
    now = load_release(folder, environment=registry_environment)
    assert (now["books"], now["chain"]) == ([], [])
    assert not any(now["differences"].values())
    assert now == then


@pytest.mark.daemon
def test_what_fills_the_next_release_has_a_row_for_every_table(registry_environment, tmp_path):
    command = [sys.executable, "-m", "tests.releases.fill", str(tmp_path)]
    subprocess.run(command, cwd=CHECKOUT, env=registry_environment, check=True)
    (dump,) = tmp_path.glob("*.sql")
    filled = set(re.findall(r"^INSERT INTO \W?(?:public\.)?(\w+)", dump.read_text(), re.MULTILINE))
    assert {model._meta.db_table for model in apps.get_models()} - filled == set()
