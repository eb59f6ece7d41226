"""The commands for web sites, as a person types them; nothing is applied to servers here."""

import json

import pytest

pytestmark = pytest.mark.django_db
HOUSEHOLDS = """number,name,joined,left,shares,solidarity,language,email
0001,Almgren,2025-01-01,,1,1,sv,alma@elsewhere.example
"""


@pytest.fixture
def site(coopctl):
    assert coopctl("import", "households", "-", stdin=HOUSEHOLDS)[0] == 0
    assert (
        coopctl(
            "site",
            "add",
            "berg.example",
            "--household",
            "0001",
            "--kind",
            "php",
            "--database",
            "--no-apply",
        )[0]
        == 0
    )
    return lambda *words: coopctl("site", *words, "--no-apply")


def test_what_is_stored_in_another_spelling_is_said(coopctl, site):
    code, _, said = coopctl("site", "add", "straße.example", "--household", "0001", "--no-apply")
    assert (code, "xn--strae-oqa.example (straße.example) is a site" in said) == (0, True)
    code, _, said = coopctl("domain", "add", "groß.example", "--no-apply")
    assert (code, "xn--gro-7ka.example (groß.example) is in the registry" in said) == (0, True)


def test_what_is_no_name_is_refused_with_a_cure(coopctl, site):
    for command in ("site", "domain"):
        code, _, said = coopctl(
            command, "add", "xn--a.example", "--household", "0001", "--no-apply"
        )
        assert code == 2
        assert "stands for nothing that may be in a name" in said
        assert "hint: " in said


def test_a_sites_database_is_shown(coopctl, site):
    code, shown, _ = coopctl("site", "list", "--json")
    assert code == 0
    assert [row["database"] for row in json.loads(shown)] == ["berg_example"]
    assert "berg_example" in coopctl("site", "show", "berg.example")[1]


def test_taking_a_database_away_says_that_its_data_stays(site):
    code, _, said = site("set", "berg.example", "--no-database")
    assert code == 0
    assert "berg.example is changed; its database's data stays in the drawer" in said
    assert "drawer" not in site("set", "berg.example", "--database")[2]


def test_removing_a_site_says_that_its_database_stays(site):
    assert (
        "its files stay in the household's web folder, its database in the drawer"
        in site("remove", "berg.example")[2]
    )


def test_a_database_without_php_is_refused_with_the_cure(site):
    code, _, said = site("add", "dal.example", "--household", "0001", "--database")
    assert code == 2
    assert "hint: `--kind php` gives it PHP" in said
