"""Nothing goes round in circles."""

import pytest

from tests.hosts.lists.conftest import VERA


@pytest.fixture(scope="module")
def pond(lists):
    """A list that anybody may post to: the easiest to make go round."""
    address = lists.new(posting="anyone")
    lists.subscribe(address, VERA)
    return address


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Id": "<other.outside.example>"},
    ],
    ids=["automatic answer", "bulk", "another list's mail"],
)
def test_mail_of_machines_is_not_passed_on(lists, pond, vera_writes, headers):
    before = lists.dropped(pond)
    vera_writes(pond, **headers)
    lists.wait(lambda: lists.dropped(pond) > before)
    assert lists.posts(pond) == 0


def test_a_bounce_is_not_passed_on(lists, pond, vera_writes):
    before = lists.dropped(pond)
    vera_writes(pond, envelope="")
    lists.wait(lambda: lists.dropped(pond) > before)
    assert lists.posts(pond) == 0


def test_a_list_never_subscribes_to_itself(lists):
    address = lists.new(posting="anyone")
    answer = lists.host.run(
        f"runuser -u coop-lists -- /usr/bin/mlmmj-sub -L {lists.folder(address)} -a {address} -f "
        "-q -s"
    )
    assert answer.rc != 0
    assert lists.subscribers(address) == {}


def test_two_lists_that_subscribe_to_each_other_stop_too(lists, vera_writes, alma, reads):
    first, second = lists.new(posting="anyone"), lists.new(posting="anyone")
    lists.subscribe(first, second, alma.address)
    lists.subscribe(second, first)
    assert reads(alma, vera_writes(first))
    lists.wait(lambda: lists.dropped(second) >= 1)
    assert (lists.posts(first), lists.posts(second)) == (1, 0)
