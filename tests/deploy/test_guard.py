"""A server's members are kept from a registry that isn't theirs, and from a careless change."""

import pytest

from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import MailPlan, PlannedMailbox
from coopctl.core.plans.origin import Origin
from deploy.members.errors import WouldLoseError
from deploy.members.guard import Consent, check_losses, check_origin

OURS = Origin(coop="x.example", registry="4b1d", revision=640)
OTHER = Origin(coop="x.example", registry="99ff", revision=3)


def plan(*households):
    """A plan with a mailbox for each of the households named."""
    return HostPlan(
        host="mail1",
        mail=MailPlan(
            mailboxes=tuple(
                PlannedMailbox(
                    address=f"m{place}@x.example",
                    household=household,
                    password_hash="h",
                    quota_bytes=None,
                    state="active",
                )
                for place, household in enumerate(households)
            )
        ),
    )


def test_members_of_another_registry_are_left_alone_until_it_is_meant():
    with pytest.raises(WouldLoseError, match=r"99ff.*Nothing was changed") as refused:
        check_origin(OTHER, OURS, consent=Consent())
    assert "--adopt" in refused.value.hint
    check_origin(OTHER, OURS, consent=Consent(adopt=True))


def test_a_server_that_no_registry_has_marked_is_taken():
    check_origin(None, OURS, consent=Consent())


@pytest.mark.parametrize("lost", [0, 1, 3])
def test_a_few_may_end(lost):
    there = plan("0001", "0002", "0003", "0004", "0005")
    check_losses(
        there, plan(*["0001", "0002", "0003", "0004", "0005"][: 5 - lost]), consent=Consent()
    )


def test_all_that_one_household_has_may_end_with_its_leave():
    check_losses(plan(*["0001"] * 20), plan(), consent=Consent())


def test_more_than_a_few_are_counted_and_named_and_need_their_number():
    there = plan("0001", "0002", "0003", "0004", "0005", "0006")
    with pytest.raises(
        WouldLoseError, match=r"end 6 .*6 of mailbox.*m0@x.example.* and 1 more"
    ) as no:
        check_losses(there, plan(), consent=Consent())
    assert "--remove 6" in no.value.hint
    check_losses(there, plan(), consent=Consent(removals=6))
    for wrong in (0, 5, 7):
        with pytest.raises(WouldLoseError):
            check_losses(there, plan(), consent=Consent(removals=wrong))
