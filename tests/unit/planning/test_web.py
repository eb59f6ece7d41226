import pytest

from coopctl.planning.diff import diff_plans
from coopctl.registry.services.freezing import freeze_household
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.sftp_keys import add_key
from coopctl.registry.services.sites import CoopNames, add_site, change_site
from tests.unit.registry.test_sites import public_key

pytestmark = pytest.mark.django_db

COOP = CoopNames("frysboxen.example")


@pytest.fixture
def web(plan):
    return lambda **options: plan(types=frozenset({"web"}), **options)


@pytest.fixture
def sites(people, today):
    add_site(
        "berg.example",
        actor="test",
        household="0001",
        coop=COOP,
        today=today,
        others=["www.berg.example", "foto.berg.example"],
    )
    add_site("dal.example", actor="test", household="0002", coop=COOP, today=today, kind="php")
    add_key(
        public_key(),
        actor="test",
        household="0001",
        person=people["alma"].email,
        label="laptop",
        today=today,
    )


def test_a_web_server_gets_sites_and_keys_sorted(sites, web):
    planned = web().web
    assert [(site.name, site.kind, site.others) for site in planned.sites] == [
        ("berg.example", "static", ("foto.berg.example", "www.berg.example")),
        ("dal.example", "php", ()),
    ]
    assert [key.household for key in planned.keys] == ["0001"]
    assert web().mail is None


def test_a_mail_server_gets_no_sites(sites, plan):
    assert plan().web is None


def test_a_frozen_households_sites_are_suspended_and_the_others_go_on(sites, web, today):
    freeze_household("0001", actor="test", today=today, reason="owes for a year")
    assert {site.name: site.state for site in web().web.sites} == {
        "berg.example": "suspended",
        "dal.example": "active",
    }


def test_sites_and_keys_end_with_the_membership(sites, web, today):
    leave_household("0001", actor="test", on=today, today=today)
    assert [site.name for site in web().web.sites] == ["dal.example"]
    assert web().web.keys == ()


def test_what_changes_is_reported_in_words(sites, web):
    before = web()
    change_site(
        "dal.example",
        actor="test",
        coop=COOP,
        others=["www.dal.example"],
        kind="static",
        whole_addresses=True,
    )
    assert diff_plans(before, web()).changed == (
        "site dal.example: its log keeps whole addresses of visitors",
        "site dal.example: kind php -> static",
        "site dal.example: others none -> www.dal.example",
    )
    assert [line[:14] for line in diff_plans(None, before).added if "SFTP" in line] == [
        "SFTP key SHA25"
    ]


def test_a_sites_database_is_planned_and_its_end_told_with_its_data(sites, web):
    change_site("dal.example", actor="test", coop=COOP, database=True)
    planned = web()
    assert {site.name: site.database for site in planned.web.sites} == {
        "berg.example": None,
        "dal.example": "dal_example",
    }
    change_site("dal.example", actor="test", coop=COOP, database=False)
    assert diff_plans(planned, web()).changed == (
        "site dal.example: no database (dal_example keeps its data)",
    )
    assert diff_plans(web(), planned).changed == ("site dal.example: database dal_example",)
