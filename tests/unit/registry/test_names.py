"""International and long names in the registry."""

import pytest

from coopctl.core.errors import InvalidInputError
from coopctl.registry.models import Alias, Domain, Mailbox, MailingList, Site
from coopctl.registry.queries.domains import get_domain
from coopctl.registry.queries.lists import get_list
from coopctl.registry.queries.mailboxes import get_mailbox
from coopctl.registry.queries.sites import get_site
from coopctl.registry.services.aliases import add_alias, remove_alias
from coopctl.registry.services.domains import add_domain, remove_domain, verify_domain
from coopctl.registry.services.lists import add_list
from coopctl.registry.services.mailboxes import add_mailbox
from coopctl.registry.services.sites import CoopNames, add_site, remove_site

pytestmark = pytest.mark.django_db

COOP = CoopNames("frysboxen.example")
LONG = "a." * 106 + "example"


def own(name, today, *, household="0001"):
    return add_domain(name, actor="test", household=household, today=today)


def test_two_domains_that_sound_alike_have_two_holders(people, today):
    assert own("strasse.example", today).name == "strasse.example"
    other = own("Straße.example", today, household="0002")
    assert other.name == "xn--strae-oqa.example"
    assert get_domain("straße.example").household.number == "0002"
    assert get_domain("STRASSE.example").household.number == "0001"
    own("ελλάς.example", today)
    own("ελλάσ.example", today, household="0002")


def test_so_do_sites_and_mailboxes_and_lists(people, today):
    own("strasse.example", today)
    own("straße.example", today, household="0002")
    for number, domain in (("0001", "strasse.example"), ("0002", "straße.example")):
        add_site(domain, actor="test", household=number, coop=COOP, today=today)
        add_mailbox(
            f"info@{domain}", actor="test", household=number, password="a long word", today=today
        )
        add_list(
            f"all@{domain}", actor="test", household=number, owners=[f"info@{domain}"], changes={},
            today=today,
        )  # fmt: skip
    assert get_site("straße.example").household.number == "0002"
    assert get_mailbox("info@straße.example").address == "info@xn--strae-oqa.example"
    assert get_list("all@straße.example").owners == ["info@xn--strae-oqa.example"]


@pytest.mark.parametrize("name", ["xn--a.example", "☕.example", "ａ.example", "192.0.2.1"])
def test_what_idna_does_not_know_comes_in_nowhere(people, today, name):
    own("berg.example", today)
    add_mailbox("bo@berg.example", actor="test", household="0001", password="a long word",
                today=today)  # fmt: skip
    for add in (
        lambda: own(name, today),
        lambda: add_site(name, actor="test", household="0001", coop=COOP, today=today),
        lambda: add_site("b.example", actor="test", household="0001", coop=COOP, today=today,
                         others=[name]),
        lambda: add_mailbox(f"info@{name}", actor="test", household="0001", password="a long word",
                            today=today),
        lambda: add_alias("all@berg.example", actor="test", household="0001", today=today,
                          targets=[f"x@{name}"]),
        lambda: add_alias(f"@{name}", actor="test", household="0001", today=today,
                          targets=["bo@berg.example"]),
        lambda: add_list(f"all@{name}", actor="test", household="0001", changes={}, today=today,
                         owners=["bo@berg.example"]),
    ):  # fmt: skip
        with pytest.raises(InvalidInputError) as caught:
            add()
        assert "is not a domain name" in str(caught.value)


def test_a_list_needs_room_for_the_addresses_of_its_bounces(people, today):
    domain = "a." * 91 + "example"
    for name in (domain, "a." + domain):
        verified = own(name, today)
        verified.verified = today
        verified.save()
        add_mailbox(f"bo@{name}", actor="test", household="0001", password="a long word",
                    today=today)  # fmt: skip
    add = {"actor": "test", "household": "0001", "owners": [f"bo@{domain}"], "changes": {}}
    assert add_list(f"{'l' * 40}@{domain}", today=today, **add)
    with pytest.raises(InvalidInputError, match="longer than 189 characters"):
        add_list(f"l@a.{domain}", today=today, **add)


def test_a_domain_needs_room_for_its_records(people, today):
    assert own(LONG[2:], today)
    with pytest.raises(InvalidInputError, match="too long"):
        own("a.a.a.a.a." + LONG, today)


def test_what_an_earlier_version_took_can_still_be_seen_and_removed(people, today):
    """By the spelling in which it was stored."""
    home = people["alma"].household
    Domain.objects.create(name="xn--a.example", household=home, token="x", verified=today)
    Site.objects.create(name="xn--a.example", household=home)
    Alias.objects.create(address="x@xn--a.example", household=home, targets=["y@b.example"])
    Mailbox.objects.create(
        address="y@xn--a.example", household=home, password_hash="{ARGON2ID}$argon2id$x"
    )
    MailingList.objects.create(address="z@xn--a.example", household=home, owners=["y@b.example"])

    assert get_mailbox("Y@xn--a.example").address == "y@xn--a.example"
    assert get_list("z@xn--a.example").address == "z@xn--a.example"
    remove_alias("x@XN--a.example", actor="test")
    remove_site("xn--a.example", actor="test")
    Mailbox.objects.update(state="closed")
    MailingList.objects.update(state="closed")
    remove_domain("xn--a.example", actor="test")
    assert not Domain.objects.exists()
    with pytest.raises(InvalidInputError, match="is not a domain name"):
        verify_domain("xn--a.example", actor="test", texts=[], today=today)
