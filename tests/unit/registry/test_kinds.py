from datetime import timedelta

import pytest

from coopctl.core.accounts.states import state_on
from coopctl.core.config.pricelist import ACCOUNT_KINDS
from coopctl.registry import models
from coopctl.registry.kinds import ACCOUNTS, KINDS, Ending
from coopctl.registry.models import Alias, Household, Mailbox, MailingList, Person

NOT_HELD = {
    "AddressHistory",
    "AppPassword",
    "AuditEntry",
    "DkimSelector",
    "FormerPledge",
    "Household",
    "Identity",
    "Person",
}


def test_every_model_that_a_household_holds_is_a_kind():
    """A new model is either a kind, or is named here as something else."""
    assert {kind.model.__name__ for kind in KINDS.values()} == set(models.__all__) - NOT_HELD


def test_every_kind_with_a_price_is_one_that_can_be_held():
    assert tuple(ACCOUNTS) == ACCOUNT_KINDS


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_says_whose_it_is(name):
    fields = {field.name for field in KINDS[name].model._meta.concrete_fields}
    assert set(KINDS[name].owners) == fields & {"household", "person"}
    assert (KINDS[name].ending is Ending.CLOSED) == ("state" in fields)


@pytest.mark.parametrize("days", [-1, 0, 1, None])
@pytest.mark.parametrize("owner", ["household", "person"])
def test_the_database_and_the_core_agree_on_what_is_open(people, today, owner, days):
    left = None if days is None else today + timedelta(days)
    alma = people["alma"]
    for state in Mailbox.State.values:
        Mailbox.objects.create(
            address=f"{state}@x.example",
            household=alma.household,
            person=alma,
            password_hash="{ARGON2ID}$argon2id$x",
            state=state,
        )
        MailingList.objects.create(
            address=f"list-{state}@x.example", household=alma.household, owners=[], state=state
        )
    Alias.objects.create(address="alias@x.example", household=alma.household, targets=[])
    rows = Household if owner == "household" else Person
    rows.objects.filter(pk=getattr(alma, f"{owner}_id", alma.pk)).update(left=left)
    for name in ("mailbox", "list", "alias"):
        kind = KINDS[name]
        lefts = [left] if owner in kind.owners else []
        expected = {
            str(row)
            for row in kind.model.objects.all()
            if state_on(getattr(row, "state", "active"), *lefts, today=today) == "active"
        }
        assert {str(row) for row in kind.model.objects.filter(kind.open_on(today))} == expected
