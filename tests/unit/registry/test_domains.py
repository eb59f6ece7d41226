from datetime import date

import pytest

from coopctl.core.dkim import Selector
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import Domain
from coopctl.registry.queries.domains import get_domain, list_domains, selectors_of
from coopctl.registry.services.domains import add_domain, ensure_coop_domain, remove_domain
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
    assert add_domain("BLÅBÄR.Example.", actor="test", household="0001", today=today).name == "xn--blbr-noae.example"
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


def test_a_domain_goes_when_only_closed_mailboxes_are_in_it_and_a_like_named_one_stays(cleo, open_mailbox, today):
    for name in ("berg.example", "isberg.example"):
        add_domain(name, actor="test", household="0002", today=today)
        open_mailbox(f"cleo@{name}", cleo)
    remove_mailbox("cleo@berg.example", actor="test")
    remove_domain("berg.example", actor="test")
    assert list(Domain.objects.values_list("name", flat=True)) == ["frysboxen.example", "isberg.example"]


@pytest.mark.parametrize("domains", [1, 3])
def test_listing_takes_two_queries(people, today, domains, django_assert_num_queries):
    for index in range(domains):
        add_domain(f"d{index}.example", actor="test", household="0001", today=today)
    with django_assert_num_queries(2):
        assert len(list_domains(today=today)) == domains
