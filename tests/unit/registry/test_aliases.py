from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import Alias
from coopctl.registry.queries.aliases import list_aliases
from coopctl.registry.services.aliases import remove_alias
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.targets import find_loop

pytestmark = pytest.mark.django_db


def test_targets_are_mailboxes_aliases_and_addresses_elsewhere(sam, tove, open_mailbox, make_alias):
    open_mailbox("sam", sam)
    make_alias("board", "sam", "Tove+Coop@Elsewhere.Example")
    assert make_alias("info", "board").targets == ["board@frysboxen.example"]
    assert Alias.objects.get(address="board@frysboxen.example").targets == [
        "sam@frysboxen.example",
        "tove+coop@elsewhere.example",
    ]


def test_every_target_that_does_not_exist_in_our_domains_is_named(sam, open_mailbox, make_alias):
    open_mailbox("sam", sam)
    with pytest.raises(InvalidInputError) as caught:
        make_alias("board", "sam", "nobody", "sam+x", "x@elsewhere.example")
    assert caught.value.problems == (
        "nobody@frysboxen.example is neither a mailbox nor an alias",
        "sam+x@frysboxen.example is neither a mailbox nor an alias",
    )
    assert not Alias.objects.exists()


@pytest.mark.parametrize("targets", [[], ["|/bin/sh@elsewhere.example"], ["a,b@elsewhere.example"]])
def test_useless_and_dangerous_targets_are_refused(coop_domain, make_alias, targets):
    with pytest.raises(InvalidInputError):
        make_alias("board", *targets)


def test_an_alias_to_itself_is_a_loop(coop_domain, make_alias):
    with pytest.raises(
        RefusedError, match=r"would loop: a@frysboxen\.example -> a@frysboxen\.example"
    ):
        make_alias("a", "a")


def test_a_loop_through_an_alias_that_comes_back_is_refused(people, make_alias, today):
    make_alias("a", "x@elsewhere.example", household="0001")
    make_alias("b", "a")
    leave_household("0001", actor="test", on=today, today=today)
    with pytest.raises(
        RefusedError, match=r"a@frysboxen\.example -> b@frysboxen\.example -> a@frysboxen\.example"
    ):
        make_alias("a", "b")


def test_an_alias_that_another_needs_is_not_removed(coop_domain, make_alias):
    make_alias("a", "x@elsewhere.example")
    make_alias("b", "a")
    with pytest.raises(
        RefusedError, match=r"b@frysboxen\.example passes mail on to a@frysboxen\.example"
    ):
        remove_alias("a@frysboxen.example", actor="test")


def test_a_removed_alias_returns_to_its_owner_only(people, make_alias):
    make_alias("almgren", "x@elsewhere.example", household="0001")
    remove_alias("ALMGREN@frysboxen.example", actor="test")
    for household in ("0002", None):
        with pytest.raises(RefusedError, match="never given to anybody else"):
            make_alias("almgren", "x@elsewhere.example", household=household)
    assert make_alias("almgren", "y@elsewhere.example", household="0001")


def test_an_address_in_use_is_no_alias(alma, open_mailbox, make_alias):
    open_mailbox("alma", alma)
    with pytest.raises(RefusedError, match="is a mailbox already"):
        make_alias("alma", "x@elsewhere.example")
    make_alias("board", "alma")
    with pytest.raises(RefusedError, match="is an alias already"):
        open_mailbox("board", alma)


def test_the_co_ops_own_addresses_are_its_aliases(people, make_alias):
    assert make_alias("postmaster", "sam@elsewhere.example")
    with pytest.raises(RefusedError, match="belongs to the co-op itself"):
        make_alias("abuse", "x@elsewhere.example", household="0001")


def test_a_catch_all_of_the_shared_domain_is_the_co_ops(people, coop_domain, make_alias):
    with pytest.raises(RefusedError, match="what nobody else gets"):
        make_alias("@Frysboxen.Example", "x@elsewhere.example", household="0001")
    assert make_alias("@Frysboxen.Example", "x@elsewhere.example").address == "@frysboxen.example"


@pytest.mark.parametrize("aliases", [1, 3])
def test_listing_takes_one_query(people, make_alias, aliases, django_assert_num_queries):
    for index in range(aliases):
        make_alias(f"a{index}", "x@elsewhere.example", household="0001")
    with django_assert_num_queries(1):
        assert len(list_aliases()) == aliases


NAMES = st.sampled_from("abcdef")


@given(st.lists(st.tuples(NAMES, st.sets(NAMES | st.just("out"), min_size=1))))
def test_accepted_aliases_never_loop(wishes):
    known: dict[str, list[str]] = {}
    for name, targets in wishes:
        path = find_loop(
            name,
            targets=sorted(targets),
            others={other: found for other, found in known.items() if other != name},
        )
        if path:
            assert path[0] == path[-1] == name
            assert all(
                after in (targets if before == name else known[before])
                for before, after in pairwise(path)
            )
        else:
            known[name] = sorted(targets)
    remaining = dict(known)
    while remaining:  # Kahn: a graph without circles can be taken apart from its ends
        ends = [name for name, targets in remaining.items() if not set(targets) & remaining.keys()]
        assert ends
        for name in ends:
            del remaining[name]
