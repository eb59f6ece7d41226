import re

from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.names.databases import database_name
from coopctl.core.names.domains import parse_domain

LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?", fullmatch=True)
SITE = st.lists(LABEL, min_size=2, max_size=12).map(lambda labels: ".".join([*labels, "example"]))


@given(st.lists(SITE, unique=True, max_size=20))
def test_every_site_has_a_database_name_of_its_own_that_mariadb_takes(sites):
    names = [database_name(parse_domain(site)) for site in sites]
    assert len(set(names)) == len(sites)
    assert all(re.fullmatch("[a-z0-9_]{1,64}", name) for name in names)


def test_names_that_look_alike_differ():
    alike = ("a-b.example", "a.b.example", "a--b.example", "ab.example")
    assert len({database_name(site) for site in alike}) == len(alike)


def test_long_names_that_begin_alike_differ():
    long = [f"{'x' * 60}.{label}.example" for label in ("berg", "dal")]
    assert len({database_name(site) for site in long}) == 2
    assert all(len(database_name(site)) == 64 for site in long)


def test_no_site_gets_mariadbs_own_database():
    assert database_name("information.schema") != "information_schema"
