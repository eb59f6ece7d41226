import pytest

from coopctl.core.accounts.lists import lists_domain
from coopctl.core.plans.lists import ListsPlan
from coopctl.planning.diff import diff_plans
from coopctl.registry.services.domains import ensure_coop_domain
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.lists import add_list, change_list, release_list, remove_list

pytestmark = pytest.mark.django_db
BOTH = frozenset({"mail", "lists"})
GARDEN = "garden@lists.frysboxen.example"


@pytest.fixture
def garden(people, config, today):
    ensure_coop_domain(actor="test", domain=lists_domain(config.domain), today=today)
    return add_list(
        GARDEN,
        actor="test",
        household="0001",
        owners=["alma@elsewhere.example"],
        changes={"archive": "members"},
        today=today,
    )[0]


def test_lists_are_planned_where_mail_is_too(garden, plan):
    (planned,) = plan(types=BOTH).lists.lists
    assert (planned.address, planned.household, planned.owners) == (
        GARDEN,
        "0001",
        ("alma@elsewhere.example",),
    )
    assert (planned.web, planned.settings.archive, planned.archive_password_hash) == (
        "lists.frysboxen.example",
        "members",
        garden.password_hash,
    )
    assert plan(types=frozenset({"mail"})).lists is plan(types=frozenset({"lists"})).lists is None


def test_a_server_for_lists_without_one_yet_is_not_a_server_without_lists(people, plan):
    assert plan(types=BOTH).lists == ListsPlan()


def test_a_closed_list_stays_in_the_plan_and_keeps_its_drawer(garden, plan, today):
    leave_household("0001", actor="test", on=today, today=today)
    closed = plan(types=BOTH)
    assert [one.state for one in closed.lists.lists] == ["closed"]
    assert "0001" in {household.number for household in closed.households}
    release_list(GARDEN, actor="test", today=today)
    released = plan(types=BOTH)
    assert [one.state for one in released.lists.lists] == ["released"]
    assert "0001" not in {household.number for household in released.households}


def test_differences_say_what_changes_and_never_a_secret(garden, plan, today):
    before = plan(types=BOTH)
    change_list(
        GARDEN,
        actor="test",
        owners=["bo@elsewhere.example"],
        changes={"prefix": "[g]"},
        new_password=True,
        today=today,
    )
    assert diff_plans(before, plan(types=BOTH)).lines() == (
        f"~ list {GARDEN}: another password",
        f"~ list {GARDEN}: owners alma@elsewhere.example -> bo@elsewhere.example",
        f"~ list {GARDEN}: settings prefix",
    )
    remove_list(GARDEN, actor="test")
    assert (
        f"~ list {GARDEN}: state active -> closed" in diff_plans(before, plan(types=BOTH)).lines()
    )
