import json

import pytest
from pydantic import ValidationError

from coopctl.core.errors import CoopError
from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan, generation, read_plan, render_plan
from coopctl.core.plans.mail import MailPlan, PlannedAlias, PlannedMailbox

PLAN = HostPlan(
    host="mail1",
    households=(PlannedHousehold(number="0001", uid=20001, quota_bytes=10 * 2**30),),
    mail=MailPlan(
        mailboxes=(
            PlannedMailbox(
                address="åsa@x.example",
                household="0001",
                password_hash="{ARGON2ID}$x",
                quota_bytes=None,
                state="active",
            ),
        )
    ),
)


def test_the_text_is_canonical_json():
    text = render_plan(PLAN)
    assert (
        text
        == json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        + "\n"
    )
    assert "åsa@" in text


def test_reading_gives_back_what_was_written():
    assert read_plan(render_plan(PLAN)) == PLAN


def test_any_difference_is_another_generation():
    other = PLAN.model_copy(
        update={"households": (PlannedHousehold(number="0001", uid=20001, quota_bytes=1),)}
    )
    assert generation(other) != generation(PLAN)
    assert generation(read_plan(render_plan(PLAN))) == generation(PLAN)


@pytest.mark.parametrize(
    "text", ["", "{}", '{"version":2,"host":"mail1"}', '{"version":1,"host":"mail1","cookies":1}']
)
def test_a_plan_of_another_kind_is_refused(text):
    with pytest.raises(CoopError, match="this isn't a version 1 plan"):
        read_plan(text)


def test_the_shape_that_lists_had_before_they_could_be_absent_is_another_kind_of_plan():
    with pytest.raises(CoopError):
        read_plan('{"version":1,"host":"mail1","households":[],"lists":[],"mail":null,"web":null}')


def test_items_have_labels_of_their_own():
    mail = PLAN.mail.model_copy(
        update={"aliases": (PlannedAlias(address="åsa@x.example", household=None, targets=()),)}
    )
    labels = [item.label for item in PLAN.model_copy(update={"mail": mail}).items()]
    assert labels == ["household 0001", "mailbox åsa@x.example", "alias åsa@x.example"]


@pytest.mark.parametrize(
    "number", ["", ".", "..", "../0001", "a/b", "0001 ", "-0001", "A1", "00-1", "x" * 17]
)
def test_a_number_that_could_leave_its_drawer_is_refused(number):
    with pytest.raises(ValidationError):
        PlannedHousehold(number=number, uid=20001, quota_bytes=1)
