import base64

import pytest
from django.db import IntegrityError

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import AuditEntry, Site
from coopctl.registry.queries.sites import describe_site, list_keys, list_sites
from coopctl.registry.services.domains import add_domain
from coopctl.registry.services.freezing import freeze_household
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.sftp_keys import add_key, remove_key
from coopctl.registry.services.sites import CoopNames, add_site, change_site, remove_site

pytestmark = pytest.mark.django_db

COOP = CoopNames("frysboxen.example", frozenset({"web1.frysboxen.example"}))


def public_key(seed=b"\1", kind=b"ssh-ed25519"):
    fields = [kind, seed * 32]
    blob = b"".join(len(field).to_bytes(4, "big") + field for field in fields)
    return f"{kind.decode()} {base64.b64encode(blob).decode()} alma@laptop"


@pytest.fixture
def add(people, today):
    return lambda name, household="0001", **fields: add_site(
        name, actor="test", household=household, coop=COOP, today=today, **fields
    )


def test_a_site_has_a_name_of_its_own_and_others_that_lead_there(add):
    site = add(
        "Berg.Example", others=["www.berg.example", "berg.example", "blåbär.example"], kind="php"
    )
    assert site.hostnames == ("berg.example", "www.berg.example", "xn--blbr-noae.example")
    assert describe_site(site)["state"] == "active"
    assert AuditEntry.objects.filter(kind="site", subject="berg.example", action="add").exists()


def test_every_name_that_is_none_is_reported_at_once(add):
    with pytest.raises(InvalidInputError) as caught:
        add("berg", others=["-x.example", "a..example", "good.example"])
    assert len(caught.value.problems) == 3


def test_a_database_is_for_php(add):
    with pytest.raises(InvalidInputError, match="has files only") as caught:
        add("berg.example", database=True)
    assert "--kind php" in caught.value.hint
    assert add("berg.example", kind="php", database=True).database
    assert describe_site(Site.objects.get())["database"] == "berg_example"
    with pytest.raises(InvalidInputError, match="has files only"):
        change_site("berg.example", actor="test", coop=COOP, kind="static")
    site = change_site("berg.example", actor="test", coop=COOP, kind="static", database=False)
    assert describe_site(site)["database"] is None


def test_an_unknown_kind_is_refused(add):
    with pytest.raises(InvalidInputError, match="none of static, php"):
        add("berg.example", kind="perl")


@pytest.mark.parametrize("name", ["berg.example", "www.berg.example"])
def test_a_name_that_another_site_holds_is_refused(add, name):
    add("berg.example", others=["www.berg.example"])
    with pytest.raises(RefusedError) as caught:
        add("other.example", household="0002", others=[name])
    assert caught.value.problems == (f"{name} is a name of a site already, of household 0001",)


def test_a_name_below_anothers_site_is_refused_and_below_ones_own_is_not(add):
    add("berg.example")
    with pytest.raises(RefusedError, match="below it"):
        add("shop.berg.example", household="0002")
    assert add("shop.berg.example", household="0001").name == "shop.berg.example"


def test_a_name_in_anothers_mail_domain_is_refused(add, today):
    add_domain("berg.example", actor="test", household="0001", today=today)
    with pytest.raises(RefusedError, match="the mail domain of household 0001"):
        add("shop.berg.example", household="0002")
    assert add("shop.berg.example", household="0001")


def test_names_under_the_co_ops_domain_are_free_but_for_its_own_services(add):
    assert add("almgren.frysboxen.example")
    for name, reason in (
        ("mail.frysboxen.example", "own services"),
        ("a.mta-sts.frysboxen.example", "own services"),
    ):
        with pytest.raises(RefusedError, match=reason):
            add(name)
    with pytest.raises(RefusedError, match="a server of the co-op"):
        add("web1.frysboxen.example")


def test_a_household_that_left_gets_no_site(add, today):
    leave_household("0001", actor="test", on=today, today=today)
    with pytest.raises(RefusedError, match="left on"):
        add("berg.example")


def test_changing_a_site_replaces_its_further_names_and_keeps_the_rest(add):
    add("berg.example", others=["www.berg.example"], kind="php")
    site = change_site(
        "berg.example", actor="test", coop=COOP, others=["foto.berg.example"], whole_addresses=True
    )
    assert (site.others, site.kind, site.whole_addresses) == (["foto.berg.example"], "php", True)
    assert add("www.berg.example", household="0001")
    entries = AuditEntry.objects.filter(kind="site", action="change").count()
    change_site("berg.example", actor="test", coop=COOP, kind="php")
    assert AuditEntry.objects.filter(kind="site", action="change").count() == entries


def test_a_site_that_is_removed_leaves_its_names_to_others(add):
    add("berg.example")
    remove_site("berg.example", actor="test")
    assert add("berg.example", household="0002").household.number == "0002"


def test_sites_of_a_frozen_household_are_shown_as_suspended(add, today):
    add("berg.example")
    freeze_household("0001", actor="test", today=today, reason="owes for a year")
    assert [site["state"] for site in list_sites()] == ["suspended"]


@pytest.mark.parametrize("count", [1, 3])
def test_listing_sites_takes_one_query(add, count, django_assert_num_queries):
    for index in range(count):
        add(f"site{index}.example")
    with django_assert_num_queries(1):
        assert len(list_sites()) == count


def test_a_key_is_a_persons_and_known_by_its_fingerprint(people, today):
    key = add_key(
        public_key(),
        actor="test",
        household="0001",
        person=people["alma"].email,
        label=" laptop ",
        today=today,
    )
    assert key.key.count(" ") == 1
    [row] = list_keys()
    assert (row["label"], row["person"]) == ("laptop", people["alma"].email)
    assert row["fingerprint"].startswith("SHA256:")
    remove_key("laptop", actor="test", household="0001")
    assert list_keys() == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-----BEGIN OPENSSH PRIVATE KEY-----", "private key"),
        ("ssh-ed25519", "isn't a single SSH public key"),
        ("ssh-dss AAAA", "isn't a single SSH public key"),
        ('command="sh" ' + public_key(), "isn't a single SSH public key"),
        (public_key() + "\n" + public_key(b"\2"), "isn't a single SSH public key"),
        (public_key()[:40], "damaged"),
        (public_key(kind=b"ssh-rsa").replace("ssh-rsa", "ssh-ed25519"), "another type"),
    ],
)
def test_what_is_no_public_key_is_refused(people, today, text, reason):
    with pytest.raises(InvalidInputError, match=reason):
        add_key(
            text,
            actor="test",
            household="0001",
            person=people["alma"].email,
            label="laptop",
            today=today,
        )


def test_a_key_is_known_in_any_spelling(people, today):
    mine, other = (
        {"actor": "test", "household": number, "person": people[name].email, "today": today}
        for number, name in (("0001", "alma"), ("0002", "cleo"))
    )
    key = public_key().rpartition(" ")[0]
    assert add_key(f"{key}=  <b>me</b>", label="laptop", **mine).key == key
    for text in (key, f"{key}==", f"\t{key} another comment\n"):
        with pytest.raises(RefusedError, match="opens the files of household 0001 already"):
            add_key(text, label="laptop", **other)


def test_a_key_opens_one_households_files_only(people, today):
    add_key(
        public_key(),
        actor="test",
        household="0001",
        person=people["alma"].email,
        label="laptop",
        today=today,
    )
    with pytest.raises(RefusedError, match="of household 0001 already"):
        add_key(
            public_key(),
            actor="test",
            household="0002",
            person=people["cleo"].email,
            label="laptop",
            today=today,
        )
    with pytest.raises(RefusedError, match="has a key 'laptop'"):
        add_key(
            public_key(b"\2"),
            actor="test",
            household="0001",
            person=people["bo"].email,
            label="laptop",
            today=today,
        )


def test_the_database_keeps_a_name_for_one_site(add):
    site = add("berg.example")
    with pytest.raises(IntegrityError):
        Site.objects.create(name="berg.example", household=site.household)


def test_the_database_keeps_databases_for_php(add):
    add("berg.example")
    with pytest.raises(IntegrityError):
        Site.objects.update(database=True)


@pytest.mark.parametrize(
    "label", ["wpad", "openpgpkey", "isatap", "login", "auth", "sso", "accounts", "xmpp", "matrix"]
)
def test_a_name_that_people_or_programs_trust_is_the_co_ops(add, label):
    for name in (f"{label}.frysboxen.example", f"www.{label}.frysboxen.example"):
        with pytest.raises(RefusedError) as caught:
            add(name)
        assert list(caught.value.problems) == [f"{name} is kept for the co-op's own services"]
    add(f"{label}.berg.example")


@pytest.mark.parametrize("label", ["autoconfig", "autodiscover", "mta-sts"])
def test_what_mail_needs_below_a_served_domain_is_nobodys_site_not_even_its_holders(
    add, today, label
):
    add_domain("berg.example", actor="test", household="0001", today=today)
    with pytest.raises(RefusedError) as caught:
        add(f"{label}.berg.example")
    assert list(caught.value.problems) == [
        f"{label}.berg.example is kept for the mail of berg.example"
    ]
    add(f"{label}.elsewhere.example")


@pytest.mark.parametrize(
    "name", ["localhost.localdomain", "www.localhost", "localhost.berg.example", "shop.internal"]
)
def test_a_name_of_the_visitors_own_machine_is_no_site(add, name):
    with pytest.raises(RefusedError) as caught:
        add(name)
    assert "the visitor's own machine" in caught.value.problems[0]
