"""What Postfix is answered."""

import pytest

from programs.mailpolicy.config import DAY, HOUR
from programs.mailpolicy.drawers import Use

from .conftest import NOW

ALMA, BO, CLEO = "alma@frysboxen.example", "bo@berg.example", "cleo@frysboxen.example"


def test_who_sends_little_is_let_through(ask, send):
    assert ask("vera@outside.example", login=ALMA) == "DUNNO"
    assert send(ALMA, 10) == "DUNNO"


def test_over_the_burst_a_message_has_to_wait(send):
    assert send(ALMA, 10) == "DUNNO"
    assert send(ALMA) == (
        "450 4.7.1 alma@frysboxen.example may send to 10 recipients within 5 minutes, and has sent "
        "to 10: try again in 5 minutes"
    )
    assert send(ALMA, now=NOW + 300) == "DUNNO"


def test_it_is_told_before_the_message_travels(ask, send):
    send(ALMA, 10)
    assert ask("vera@outside.example", login=ALMA).startswith("450 4.7.1")


def test_a_refused_message_counts_for_nothing(send):
    send(ALMA, 8)
    assert send(ALMA, 5).startswith("450")
    assert send(ALMA, 2) == "DUNNO"


def test_a_message_to_more_than_the_limit_never_goes(send):
    refusal = send(ALMA, 11)
    assert refusal.startswith("550 5.7.1")
    assert refusal.endswith(
        "this message has 11: write to fewer at once, or ask for a mailing list"
    )


@pytest.mark.parametrize(("seconds", "limit"), [(HOUR, 20), (DAY, 50)])
def test_an_hour_and_a_day_have_limits_too(send, seconds, limit):
    for index in range(limit // 10):
        assert (
            send(ALMA, 10, now=NOW + index * HOUR // 4 if seconds == HOUR else NOW + index * HOUR)
            == "DUNNO"
        )
    later = NOW + (HOUR // 2 if seconds == HOUR else 6 * HOUR)
    assert send(ALMA, now=later).startswith("450 4.7.1")
    assert send(ALMA, now=NOW + seconds) == "DUNNO"


def test_a_household_shares_its_limit(send):
    assert send(ALMA, 10) == "DUNNO"
    assert send(BO, 6).startswith(
        "450 4.7.1 household 0001 may send to 15 recipients within 5 minutes"
    )
    assert send(CLEO, 10) == "DUNNO"


def test_mail_from_outside_and_of_lists_has_no_limit(ask):
    for _ in range(100):
        assert ask(ALMA) == "DUNNO"


def test_several_times_the_limit_is_no_human(ask, send, store, said):
    send(ALMA, 10)
    for _ in range(50):
        assert ask("vera@outside.example", login=ALMA).startswith("450")
    assert ask("vera@outside.example", login=ALMA).startswith(
        "550 5.7.1 sending is held for alma@frysboxen.example"
    )
    assert "sam@frysboxen.example" in ask("vera@outside.example", login=ALMA)
    assert [one.mailbox for one in store.untold()] == [ALMA]
    assert len(said) == 1
    assert "alma" not in said[0]


@pytest.mark.parametrize("recipients", [11, 60])
def test_a_message_to_too_many_that_is_tried_again_is_one(send, store, recipients):
    send(ALMA, 10)
    for _ in range(3):
        send(ALMA, recipients)
    assert not store.held()


def test_many_unknown_recipients_are_the_sign_of_a_bought_list(ask, send):
    for _ in range(4):
        ask("no-such@frysboxen.example", login=ALMA)
    assert send(ALMA) == "DUNNO"
    ask("no-such@frysboxen.example", login=ALMA)
    assert send(ALMA).startswith("550 5.7.1")


def test_so_are_many_refusals_by_other_servers_within_an_hour(policy, send):
    for index in range(4):
        policy.note_refused(ALMA, now=NOW + index)
    policy.note_refused(ALMA, now=NOW + HOUR)
    assert send(ALMA, now=NOW + HOUR) == "DUNNO"
    policy.note_refused(ALMA, now=NOW + HOUR + 1)
    policy.note_refused(ALMA, now=NOW + HOUR + 1)
    policy.note_refused(ALMA, now=NOW + HOUR + 1)
    policy.note_refused(ALMA, now=NOW + HOUR + 1)
    assert send(ALMA, now=NOW + HOUR + 1).startswith("550 5.7.1")


def test_strangers_may_try_unknown_addresses(ask, store):
    for _ in range(20):
        assert ask("no-such@frysboxen.example") == "DUNNO"
    assert not store.held()


def test_a_held_mailbox_still_gets_mail(ask, store):
    store.hold(ALMA, reason="by hand", now=NOW)
    assert ask(ALMA) == "DUNNO"
    assert ask(CLEO, login=ALMA).startswith("550")
    assert ask(ALMA, login=CLEO) == "DUNNO"


def test_a_released_mailbox_starts_afresh(send, store):
    send(ALMA, 10)
    store.hold(ALMA, reason="by hand", now=NOW)
    assert store.release(ALMA)
    assert send(ALMA, 10) == "DUNNO"
    assert not store.release(ALMA)


@pytest.mark.parametrize(
    "recipient", [ALMA, "ALMA+shop@frysboxen.example", "whoever@berg.example", BO]
)
def test_a_full_drawer_is_refused_before_its_limit(ask, drawers, recipient):
    drawers["0001"] = Use(used=960, limit=1000)
    assert ask(recipient) == "DUNNO"
    assert ask(recipient, size=11).startswith("552 5.2.2 the household's storage is full")
    drawers["0001"] = Use(used=971, limit=1000)
    assert ask(recipient).startswith("552 5.2.2")
    assert ask(recipient, login=CLEO).startswith("552 5.2.2")


def test_a_small_drawer_is_not_all_headroom(ask, drawers):
    drawers["0001"] = Use(used=10, limit=16)
    assert ask(ALMA) == "DUNNO"


def test_what_somebody_else_gets_too_is_taken(ask, drawers):
    drawers["0001"] = Use(used=1000, limit=1000)
    assert ask("board@frysboxen.example") == "DUNNO"
    drawers["0002"] = Use(used=1000, limit=1000)
    assert ask("board@frysboxen.example") == "DUNNO"  # Cleo forwards into the world
    assert ask("far@frysboxen.example") == "DUNNO"


def test_other_stages_are_not_its_business(policy):
    assert policy.answer({"protocol_state": "CONNECT"}, now=NOW) == "DUNNO"
