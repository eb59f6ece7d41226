"""What members would lose by another plan."""

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.lists import ListsPlan, PlannedList
from coopctl.core.plans.losses import count_kinds, find_losses
from coopctl.core.plans.mail import MailPlan, PlannedAlias, PlannedMailbox
from coopctl.core.plans.web import PlannedSite, WebPlan


def mailbox(name, *, state="active"):
    return PlannedMailbox(
        address=f"{name}@x.example",
        household="0001",
        password_hash="h",
        quota_bytes=None,
        state=state,
    )


def members(*, boxes=(), state="active", sites=("berg.example",)):
    return HostPlan(
        host="mail1",
        households=(PlannedHousehold(number="0001", uid=20001, quota_bytes=1),),
        mail=MailPlan(
            mailboxes=boxes,
            aliases=(PlannedAlias(address="us@x.example", household=None, targets=()),),
        ),
        lists=ListsPlan(
            lists=(
                PlannedList(
                    address="choir@x.example",
                    household=None,
                    owners=("a@x.example",),
                    web="w",
                    state=state,
                ),
            )
        ),
        web=WebPlan(
            sites=tuple(
                PlannedSite(
                    name=name,
                    household="0001",
                    others=(),
                    kind="php",
                    state="suspended",
                    whole_addresses=False,
                )
                for name in sites
            )
        ),
    )


def test_an_empty_plan_ends_everything_that_works():
    full = members(boxes=(mailbox("alma"), mailbox("bo", state="closed")))
    lost = find_losses(full, HostPlan(host="mail1"))
    assert [item.label for item in lost] == [
        "list choir@x.example",
        "mailbox alma@x.example",
        "site berg.example",
    ]
    assert count_kinds(lost) == "1 of list, 1 of mailbox, 1 of site"


def test_what_is_closed_is_lost_and_what_is_added_or_frozen_is_not():
    before = members(boxes=(mailbox("alma"),))
    after = members(boxes=(mailbox("alma", state="closed"), mailbox("new")), state="closed")
    lost = [item.label for item in find_losses(before, after)]
    assert lost == ["list choir@x.example", "mailbox alma@x.example"]
    assert [item.label for item in find_losses(after, before)] == ["mailbox new@x.example"]
