from datetime import date

import pytest

from coopctl.core.accounts.dkim import Selector
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names.dns import verification_text
from coopctl.registry.models import AuditEntry, Domain
from coopctl.registry.queries.domains import get_domain, list_domains, selectors_of
from coopctl.registry.services.domains import (
    add_domain,
    ensure_coop_domain,
    remove_domain,
    verify_domain,
)
from coopctl.registry.services.mailboxes import remove_mailbox

pytestmark = pytest.mark.django_db


def test_the_co_ops_domain_is_added_once_and_keeps_its_selector(today):
    first = ensure_coop_domain(actor="test", domain="frysboxen.example", today=today)
    again = ensure_coop_domain(actor="test", domain="frysboxen.example", today=date(2027, 3, 1))
    assert first == again
    assert selectors_of(again) == [Selector(today, "c202611")]


def test_the_co_ops_domain_is_not_taken_from_a_household(people, today):
    add_domain("frysboxen.example", actor="test", household="0001", today=today)
    with pytest.raises(RefusedError, match="is the domain of household 0001"):
        ensure_coop_domain(actor="test", domain="frysboxen.example", today=today)


def test_a_domain_has_one_spelling_and_one_holder(people, today):
    assert (
        add_domain("BLÅBÄR.Example.", actor="test", household="0001", today=today).name
        == "xn--blbr-noae.example"
    )
    with pytest.raises(RefusedError, match="is in the registry already"):
        add_domain("xn--blbr-noae.example", actor="test", household="0002", today=today)


def test_what_is_no_domain_is_refused(people, today):
    with pytest.raises(InvalidInputError, match="is not a domain name"):
        add_domain("berg_example", actor="test", household="0001", today=today)
    with pytest.raises(InvalidInputError, match="is not a domain name"):
        get_domain("berg")


def test_a_domain_in_use_stays(cleo, open_mailbox, make_alias, today):
    add_domain("berg.example", actor="test", household="0002", today=today)
    open_mailbox("cleo@berg.example", cleo)
    make_alias("info@berg.example", "cleo@berg.example", household="0002")
    with pytest.raises(RefusedError) as caught:
        remove_domain("berg.example", actor="test")
    assert caught.value.problems == ("cleo@berg.example", "info@berg.example")


def test_a_domain_goes_when_only_closed_mailboxes_are_in_it_and_a_like_named_one_stays(
    cleo, open_mailbox, today
):
    for name in ("berg.example", "isberg.example"):
        add_domain(name, actor="test", household="0002", today=today)
        open_mailbox(f"cleo@{name}", cleo)
    remove_mailbox("cleo@berg.example", actor="test", today=today)
    remove_domain("berg.example", actor="test")
    assert list(Domain.objects.values_list("name", flat=True)) == [
        "frysboxen.example",
        "isberg.example",
    ]


@pytest.mark.parametrize("domains", [1, 3])
def test_listing_takes_two_queries(people, today, domains, django_assert_num_queries):
    for index in range(domains):
        add_domain(f"d{index}.example", actor="test", household="0001", today=today)
    with django_assert_num_queries(2):
        assert len(list_domains(today=today)) == domains


def test_a_households_domain_is_served_from_the_day_that_its_dns_verifies_it(people, today):
    domain = add_domain("berg.example", actor="test", household="0002", today=today)
    assert not domain.is_served
    verify_domain(
        "berg.example",
        actor="test",
        texts=["v=spf1 -all", verification_text(domain.token)],
        today=today,
    )
    assert get_domain("berg.example").verified == today
    assert get_domain("berg.example").is_served
    assert AuditEntry.objects.filter(action="verify", subject="berg.example").count() == 1


def test_proving_it_again_changes_nothing(people, today):
    domain = add_domain("berg.example", actor="test", household="0002", today=today)
    for day in (today, date(2027, 1, 1)):
        verify_domain(
            "berg.example", actor="test", texts=[verification_text(domain.token)], today=day
        )
    assert get_domain("berg.example").verified == today


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["coopctl-verification="],
        ["coopctl-verification=0000"],
        ["COOPCTL-VERIFICATION={token}"],
        ["{token}"],
    ],
)
def test_nothing_else_verifies_it(people, today, texts):
    domain = add_domain("berg.example", actor="test", household="0002", today=today)
    with pytest.raises(
        RefusedError, match="has no TXT record yet that proves it to be household 0002's"
    ) as caught:
        verify_domain(
            "berg.example",
            actor="test",
            texts=[text.format(token=domain.token) for text in texts],
            today=today,
        )
    assert f'_coopctl.berg.example TXT "coopctl-verification={domain.token}"' in caught.value.hint
    assert not get_domain("berg.example").is_served


def test_one_households_verification_is_none_for_the_next(people, today):
    first = add_domain("berg.example", actor="test", household="0001", today=today)
    remove_domain("berg.example", actor="test")
    second = add_domain("berg.example", actor="test", household="0002", today=today)
    assert first.token != second.token
    with pytest.raises(RefusedError):
        verify_domain(
            "berg.example", actor="test", texts=[verification_text(first.token)], today=today
        )


def test_the_co_ops_own_domain_needs_no_verification(coop_domain, today):
    assert coop_domain.is_served
    with pytest.raises(RefusedError, match="there is nothing to verify"):
        verify_domain(coop_domain.name, actor="test", texts=[], today=today)


def test_a_domain_of_another_household_is_refused_and_an_unverified_one_can_be_removed(
    people, today
):
    add_domain("berg.example", actor="test", household="0001", today=today)
    with pytest.raises(RefusedError, match="is in the registry already") as caught:
        add_domain("berg.example", actor="test", household="0002", today=today)
    assert "`coopctl domain remove berg.example` makes room" in caught.value.hint


@pytest.mark.parametrize(
    "name", ["frysboxen.example", "mail.frysboxen.example", "a.b.Frysboxen.Example."]
)
def test_no_name_of_the_co_ops_becomes_a_households(coop_domain, today, name):
    with pytest.raises(RefusedError):
        add_domain(name, actor="test", household="0002", today=today)


def test_a_domain_that_only_ends_alike_may_be_had(coop_domain, today):
    assert add_domain("notfrysboxen.example", actor="test", household="0002", today=today)
    assert add_domain("lists.frysboxen.example", actor="test", household=None, today=today)


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "example",
        "berg..example",
        "-berg.example",
        "berg.example/x",
        "berg example.test",
        "a" * 64 + ".example",
        "*.berg.example",
    ],
)
def test_hostile_names_are_refused(people, today, name):
    with pytest.raises(InvalidInputError, match="is not a domain name"):
        add_domain(name, actor="test", household="0002", today=today)


def test_a_name_without_room_for_its_records_is_refused(people, today):
    long = ".".join(["a" * 60] * 4)
    with pytest.raises(InvalidInputError, match="is too long"):
        add_domain(long, actor="test", household="0002", today=today)
