from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import (
    MailPlan,
    PlannedAlias,
    PlannedAppPassword,
    PlannedDomain,
    PlannedMailbox,
)
from coopctl.planning.diff import diff_plans

HASH = "{ARGON2ID}$argon2id$secret"
ALMA = PlannedMailbox(
    address="alma@frysboxen.example",
    household="0001",
    password_hash=HASH,
    quota_bytes=None,
    state="active",
)
PLAN = HostPlan(
    host="mail1",
    households=(PlannedHousehold(number="0001", uid=20001, quota_bytes=2**30),),
    mail=MailPlan(
        domains=(
            PlannedDomain(name="frysboxen.example", household=None, dkim_selector="coop202611"),
        ),
        mailboxes=(ALMA,),
        aliases=(
            PlannedAlias(
                address="board@frysboxen.example",
                household=None,
                targets=("alma@frysboxen.example",),
            ),
        ),
    ),
)


def with_mail(**changes):
    return PLAN.model_copy(update={"mail": PLAN.mail.model_copy(update=changes)})


def test_equal_plans_do_not_differ():
    assert not diff_plans(PLAN, PLAN)
    assert diff_plans(PLAN, PLAN).lines() == ()


def test_on_a_new_server_everything_is_added():
    assert diff_plans(None, PLAN).lines() == (
        "+ alias board@frysboxen.example",
        "+ domain frysboxen.example",
        "+ household 0001",
        "+ mailbox alma@frysboxen.example",
    )


def test_what_is_gone_is_removed():
    assert diff_plans(PLAN, with_mail(mailboxes=(), aliases=())).removed == (
        "alias board@frysboxen.example",
        "mailbox alma@frysboxen.example",
    )


def test_changes_are_reported_in_words_and_no_hash_is_shown():
    changed = ALMA.model_copy(
        update={"password_hash": HASH + "2", "quota_bytes": 5 * 2**30, "state": "closed"}
    )
    board = PLAN.mail.aliases[0].model_copy(update={"targets": ("bo@frysboxen.example",)})
    difference = diff_plans(PLAN, with_mail(mailboxes=(changed,), aliases=(board,)))
    assert difference.changed == (
        "alias board@frysboxen.example: targets alma@frysboxen.example -> bo@frysboxen.example",
        "mailbox alma@frysboxen.example: another password",
        "mailbox alma@frysboxen.example: quota none of its own -> 5 GiB",
        "mailbox alma@frysboxen.example: state active -> closed",
    )
    assert "argon2" not in " ".join(difference.lines())


def test_app_passwords_that_come_and_go_are_told_by_their_ids():
    phone, laptop = (
        PlannedAppPassword(id=one, password_hash="{SSHA512}secret") for one in ("k7m2", "9xqd")
    )
    before = with_mail(mailboxes=(ALMA.model_copy(update={"app_passwords": (phone,)}),))
    after = with_mail(mailboxes=(ALMA.model_copy(update={"app_passwords": (laptop,)}),))
    assert diff_plans(before, after).changed == (
        "mailbox alma@frysboxen.example: app passwords: 9xqd added, k7m2 revoked",
    )


MAILBOXES = st.lists(
    st.builds(
        PlannedMailbox,
        address=st.sampled_from(["a@x.example", "b@x.example", "c@x.example"]),
        household=st.sampled_from(["1", "2"]),
        password_hash=st.sampled_from(["h1", "h2"]),
        quota_bytes=st.sampled_from([None, 1, 2]),
        state=st.sampled_from(["active", "closed"]),
    ),
    unique_by=lambda mailbox: mailbox.address,
).map(lambda boxes: with_mail(mailboxes=tuple(sorted(boxes, key=lambda mailbox: mailbox.address))))


@given(MAILBOXES, MAILBOXES)
def test_a_difference_is_empty_just_when_the_plans_are_equal_and_turns_around(old, new):
    there, back = diff_plans(old, new), diff_plans(new, old)
    assert bool(there) == (old != new)
    assert (there.added, there.removed) == (back.removed, back.added)
