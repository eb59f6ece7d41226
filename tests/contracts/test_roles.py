"""A role's argument specification is the truth; its defaults and README say the same."""

import re

import pytest
import yaml

from coopctl.registry.entries import SYSTEM_NUMBERS
from coopctl.settings.paths import CHECKOUT

ROLES = sorted(path for path in (CHECKOUT / "roles").iterdir() if path.is_dir())
ids = [role.name for role in ROLES]


def read(path):
    return yaml.safe_load(path.read_text()) or {}


def options_of(role):
    return read(role / "meta" / "argument_specs.yml")["argument_specs"]["main"]["options"]


@pytest.mark.parametrize("role", ROLES, ids=ids)
def test_every_option_has_the_default_that_its_specification_names(role):
    specified = {
        name: option["default"] for name, option in options_of(role).items() if "default" in option
    }
    assert specified == read(role / "defaults" / "main.yml")


@pytest.mark.parametrize("role", ROLES, ids=ids)
def test_an_option_without_a_default_is_required(role):
    assert {
        name
        for name, option in options_of(role).items()
        if "default" not in option and not option.get("required")
    } == set()


@pytest.mark.parametrize("role", ROLES, ids=ids)
def test_variables_carry_the_name_of_their_role(role):
    assert [name for name in options_of(role) if not name.startswith(f"{role.name}_")] == []


@pytest.mark.parametrize("role", ROLES, ids=ids)
def test_the_readme_names_every_option(role):
    text = (role / "README.md").read_text()
    assert [name for name in options_of(role) if f"`{name}`" not in text] == []


def test_no_household_gets_the_name_of_a_daemons_user():
    sysusers = [path.read_text() for path in CHECKOUT.glob("roles/*/templates/etc/sysusers.d/*.j2")]
    tasks = [task for path in CHECKOUT.glob("roles/*/tasks/*.yml") for task in read(path)]
    made = {
        task["ansible.builtin.user"]["name"] for task in tasks if "ansible.builtin.user" in task
    }
    made |= {name for text in sysusers for name in re.findall(r"^u!? (\S+)", text, re.MULTILINE)}
    assert {
        name.removeprefix("coop-") for name in made if name.startswith("coop-")
    } == SYSTEM_NUMBERS
