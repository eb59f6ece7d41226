"""The policy reminds, charges and freezes in its time, once; who has paid is left alone."""

from datetime import date

import pytest

from coopctl.billing.models import Reminder
from coopctl.billing.queries.checks import check_books
from coopctl.billing.services.late import apply_policy, thaw_settled
from coopctl.core.config.coop import parse_config
from coopctl.core.errors import ConfigurationError, InvalidInputError, RefusedError
from coopctl.core.invoices.payment import ocr_reference
from coopctl.ledger.queries.balances import balances_of
from coopctl.registry.models import AuditEntry, Household
from coopctl.registry.services.freezing import freeze_household, thaw_household
from coopctl.registry.services.households import leave_household

pytestmark = pytest.mark.django_db
DUE = date(2026, 12, 2)
TODAY = date(2026, 11, 20)


@pytest.fixture
def policy(config):
    """Reminders after 7 and 21 days, 60.00 for the second, frozen after 60."""
    return with_policy(
        config, reminders={"after_days": [7, 21], "fee": "60.00"}, freezing={"after_days": 60}
    )


def with_policy(config, **sections):
    document = {
        "name": config.name,
        "organisation_number": config.organisation_number,
        "domain": config.domain,
        "currency": config.currency,
        "timezone": config.timezone,
        "language": config.language,
        "pools": {"domain": {"keys": [{"key": "equal"}]}},
    }
    return parse_config({"coop": document | sections}, source="coop.yml")


@pytest.fixture
def run(policy):
    """Run the policy so many days after October's invoices were due."""
    return lambda days: apply_policy(
        today=date.fromordinal(DUE.toordinal() + days), actor="timer", config=policy
    )


@pytest.fixture
def pay(camt, load, invoices):
    def pay(household, amount="200.00"):
        load(
            camt.write(
                camt.pay(amount, reference=ocr_reference(invoices[household].number)),
                identifier=f"{household} {amount}",
            )
        )

    return pay


def reminded(result):
    return [
        (reminder.invoice.household, reminder.level, reminder.fee) for reminder in result.reminders
    ]


def test_reminders_come_in_their_time_and_once(invoices, run, pay):
    pay("0001")
    assert reminded(run(6)) == []
    assert reminded(run(7)) == [("0002", 1, 0), ("0003", 1, 0)]
    assert reminded(run(7)) == []
    assert reminded(run(20)) == []
    pay("0002")
    assert reminded(run(21)) == [("0003", 2, 6000)]
    assert reminded(run(59)) == []
    assert balances_of("household:0003") == {("household:0003", "SEK"): 26000}
    assert balances_of("reserve") == {("reserve", "SEK"): -6000}
    assert Reminder.objects.count() == 3
    assert check_books() == []


def test_a_check_says_what_would_be_done_and_does_nothing(invoices, policy):
    today = date(2027, 3, 1)
    planned = apply_policy(today=today, actor="timer", config=policy, check=True)
    assert (len(planned.reminders), planned.frozen) == (3, ("0001", "0002", "0003"))
    assert (Reminder.objects.count(), Household.objects.filter(frozen_since=None).count()) == (0, 3)
    assert reminded(apply_policy(today=today, actor="timer", config=policy)) == reminded(planned)


def test_a_part_that_was_paid_is_not_asked_for_again(invoices, run, pay):
    pay("0001", "150.00")
    assert [reminder.unpaid for reminder in run(7).reminders] == [5000, 20000, 20000]


def test_who_owes_for_too_long_is_frozen_and_thawed_by_paying(invoices, run, pay, policy):
    assert run(59).frozen == ()
    assert run(60).frozen == ("0001", "0002", "0003")
    assert run(61).frozen == ()
    assert Household.objects.get(number="0001").is_frozen
    pay("0001", "100.00")
    pay("0002")
    assert thaw_settled(today=date(2027, 2, 2), actor="cli:tove", config=policy) == ("0002",)
    assert [household.is_frozen for household in Household.objects.all()] == [True, False, True]
    entry = AuditEntry.objects.filter(action="freeze", subject="0001").get()
    assert entry.after == {
        "frozen_since": "2027-01-31",
        "frozen_by": "policy",
        "reason": f"invoice {invoices['0001'].number} was due on {DUE}",
    }


def test_what_a_person_froze_the_policy_leaves(invoices, run, pay, policy):
    freeze_household("0001", actor="tove", today=TODAY, reason="agreed")
    pay("0001")
    run(60)
    assert Household.objects.get(number="0001").frozen_by == "person"
    thaw_household("0001", actor="tove", reason="agreed")
    assert not Household.objects.get(number="0001").is_frozen


def test_without_a_policy_nothing_happens(invoices, config):
    result = apply_policy(today=date(2030, 1, 1), actor="timer", config=config)
    assert (result.reminders, result.frozen, result.thawed) == ((), (), ())


def test_who_has_left_is_reminded_but_not_frozen(invoices, run):
    leave_household("0003", actor="tove", on=date(2026, 12, 1), today=date(2026, 12, 1))
    assert "0003" in [household for household, _, _ in reminded(run(7))]
    assert run(60).frozen == ("0001", "0002")


def test_freezing_twice_without_a_reason_or_after_leaving_is_refused(people):
    with pytest.raises(InvalidInputError, match="a reason has"):
        freeze_household("0001", actor="tove", today=TODAY, reason=" ")
    freeze_household("0001", actor="tove", today=TODAY, reason="agreed")
    with pytest.raises(RefusedError, match="is frozen since 2026-11-20"):
        freeze_household("0001", actor="tove", today=TODAY, reason="again")
    with pytest.raises(RefusedError, match="isn't frozen"):
        thaw_household("0002", actor="tove", reason="agreed")
    leave_household("0002", actor="tove", on=TODAY, today=TODAY)
    with pytest.raises(RefusedError, match="left on"):
        freeze_household("0002", actor="tove", today=TODAY, reason="agreed")


@pytest.mark.parametrize(
    "sections",
    [
        {"reminders": {"after_days": [21, 7]}},
        {"reminders": {"after_days": [7, 7]}},
        {"reminders": {"after_days": [0]}},
        {"reminders": {"fee": "60,00"}},
        {"reminders": {"fee": "-1"}},
        {"freezing": {"after_days": 0}},
        {"books": {"sie": {"bank": "19"}}},
        {"books": {"sie": {"banks": "1930"}}},
    ],
)
def test_a_policy_that_makes_no_sense_is_a_configuration_error(config, sections):
    with pytest.raises(ConfigurationError):
        with_policy(config, **sections)
