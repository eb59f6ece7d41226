"""Reminders go out by mail: each level once, in the household's language, with what is left to pay;
never for what has come in.
"""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from coopctl.billing.models import Delivery, Invoice, Reminder
from coopctl.billing.queries.checks import check_books
from coopctl.billing.services.credit import credit_invoice
from coopctl.billing.services.deliveries import confirm_reminder, release_reminder
from coopctl.billing.services.late import apply_policy
from coopctl.billing.services.send import (
    describe_doubts,
    describe_reminder_doubts,
    send_invoices,
    send_reminders,
)
from coopctl.billing.submission import Submission
from coopctl.core.config.coop import parse_config
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.invoices.reminder import ReminderDocument
from coopctl.documents.mail import Envelope, compose_mail, compose_reminder
from coopctl.documents.reminder import render_reminder
from coopctl.registry.models import Household

pytestmark = pytest.mark.django_db
DUE = date(2026, 12, 2)
NOW = datetime(2026, 12, 10, 12, tzinfo=UTC)


@pytest.fixture
def config(config):
    """Reminders after 7 and 21 days; 60.00 for the second."""
    coop = config.model_dump(exclude={"reminders", "pools"})
    return parse_config(
        {
            "coop": coop
            | {"reminders": {"after_days": [7, 21], "fee": "60.00"}, "pools": config.pools}
        },
        source="coop.yml",
    )


@pytest.fixture
def late(people, add_cost, close):
    """Invoices of October of 200.00 each, due on 2 December; 0001 speaks Swedish, 0002 German, 0003
    English.
    """
    Household.objects.filter(number="0002").update(language="de")
    Household.objects.filter(number="0003").update(language="en")
    add_cost()
    close("2026-10", today=date(2026, 11, 2))


@pytest.fixture
def remind(late, config):
    """Let the policy work so many days after the invoices were due, then mail; returns the
    outcomes' states by household.
    """

    def remind(days):
        today = DUE + timedelta(days=days)
        apply_policy(today=today, actor="timer", config=config)
        return mail(config, today=today)

    return remind


def mail(config, *, today):
    def compose(mail, message_id):
        documents = [reminder.document for reminder in mail.reminders]
        return compose_reminder(
            documents, envelope=Envelope(config.mail.sender, mail.recipient, message_id, NOW)
        )

    with Submission(config.mail, password="sesame") as carrier:
        outcomes = send_reminders(
            today=today,
            currency="SEK",
            carrier=carrier,
            compose=compose,
            domain=config.domain,
            actor="timer",
            on_outcome=lambda _: None,
        )
    return {outcome.household: outcome.state for outcome in outcomes}


def text_of(message):
    return message.get_body().get_content().replace("\xa0", " ")


def test_each_household_is_reminded_once_per_level_in_its_language(remind, handler):
    assert remind(6) == {}
    assert remind(7) == {"0001": "sent", "0002": "sent", "0003": "sent"}
    assert remind(7) == remind(8) == {}
    assert [message["Subject"] for message in handler.mails] == [
        "Påminnelse om faktura 2026-0001 från Frysboxen",
        "Erinnerung an Rechnung 2026-0002 von Frysboxen",
        "Reminder of invoice 2026-0003 from Frysboxen",
    ]
    assert handler.identifications == [
        f"<reminder.2026-000{place}-1@frysboxen.example>" for place in (1, 2, 3)
    ]
    for words in ("2 december 2026", "200,00 kr, nu", "123-4567", "202600011"):
        assert words in text_of(handler.mails[0])
    (attached,) = handler.mails[0].iter_attachments()
    reminder = Reminder.objects.get(invoice__household="0001")
    assert (attached.get_filename(), attached.get_content()) == (
        "2026-0001-1.pdf",
        render_reminder(reminder.document),
    )


def test_the_second_one_asks_for_what_is_left_and_the_fees(remind, handler):
    remind(7)
    credit_invoice("2026-0001", today=DUE, actor="tove", amount="50.00")
    credit_invoice("2026-0002", today=DUE, actor="tove")
    assert remind(21) == {"0001": "sent", "0003": "sent"}
    document = ReminderDocument.model_validate_json(
        Reminder.objects.get(invoice__number="2026-0001", level=2).document
    )
    assert (document.invoice.unpaid, document.earlier_fees, document.fee, document.to_pay) == (
        15000,
        0,
        6000,
        21000,
    )
    assert document.payment.qr.text == "C1230000000;210,00;202600011;0"
    assert handler.mails[3]["Subject"] == "Påminnelse 2 om faktura 2026-0001 från Frysboxen"
    assert check_books() == []


def test_a_third_one_counts_the_fees_that_are_still_owed(late, config):
    policy = config.model_copy(
        update={"reminders": config.reminders.model_copy(update={"after_days": (7, 21, 35)})}
    )
    for days in (7, 21, 35):
        apply_policy(today=DUE + timedelta(days=days), actor="timer", config=policy)
    document = ReminderDocument.model_validate_json(
        Reminder.objects.get(invoice__number="2026-0001", level=3).document
    )
    assert (document.earlier_fees, document.fee, document.to_pay) == (0 + 6000, 6000, 32000)


def test_who_has_paid_since_or_has_had_the_next_one_gets_no_old_one(late, config, handler):
    apply_policy(today=DUE + timedelta(days=7), actor="timer", config=config)
    credit_invoice("2026-0001", today=DUE, actor="tove")
    apply_policy(today=DUE + timedelta(days=21), actor="timer", config=config)
    assert mail(config, today=DUE + timedelta(days=21)) == {"0002": "sent", "0003": "sent"}
    assert handler.identifications == [
        f"<reminder.2026-000{place}-2@frysboxen.example>" for place in (2, 3)
    ]


def test_two_late_invoices_come_in_one_mail(remind, handler, add_cost, close):
    add_cost(service_start="2026-11-01", service_end="2026-12-01")
    close("2026-11", today=date(2026, 11, 2) + timedelta(days=30))
    remind(40)
    assert len(handler.mails) == 3
    assert (
        handler.mails[0]["Subject"]
        == "Påminnelse om faktura 2026-0001, Påminnelse om faktura 2026-0004 från Frysboxen"
    )
    assert len(list(handler.mails[0].iter_attachments())) == 2


def test_a_refused_one_is_tried_again_and_stops_no_other(remind, handler):
    handler.refused = {"berg@elsewhere.example"}
    assert remind(7) == {"0001": "sent", "0002": "refused", "0003": "sent"}
    handler.refused = set()
    assert remind(7) == {"0002": "sent"}
    assert len(handler.mails) == 3


def test_one_whose_answer_never_came_waits_for_a_person(remind, handler):
    def hang_up(server):
        handler.before_answer = None
        server.transport.abort()

    handler.before_answer = hang_up
    assert remind(7) == {"0001": "unknown", "0002": "sent", "0003": "sent"}
    assert remind(8) == {}
    (doubt,) = describe_reminder_doubts()
    assert (doubt.household, doubt.invoices) == ("0001", ("2026-0001",))
    assert describe_doubts("2026-10") == []
    release_reminder("2026-0001", actor="tove")
    assert remind(8) == {"0001": "sent"}
    assert handler.identifications[0] == handler.identifications[-1]
    with pytest.raises(
        RefusedError,
        match="reminder 1 of invoice 2026-0001 isn't in doubt: it was sent to almgren@",
    ):
        confirm_reminder("2026-0001", actor="tove")
    with pytest.raises(
        InvalidInputError, match="no reminder of invoice '2026-0099' was ever mailed"
    ):
        confirm_reminder("2026-0099", actor="tove")


def test_invoices_and_reminders_are_sent_apart(remind, config, handler):
    """A reminder that went out says nothing about its invoice, and the other way round."""
    remind(7)

    def compose(mail, message_id):
        documents = [invoice.document for invoice in mail.invoices]
        return compose_mail(
            documents, envelope=Envelope(config.mail.sender, mail.recipient, message_id, NOW)
        )

    with Submission(config.mail, password="sesame") as carrier:
        options = {
            "carrier": carrier,
            "compose": compose,
            "domain": config.domain,
            "actor": "tove",
            "on_outcome": lambda _: None,
        }
        assert [outcome.state for outcome in send_invoices("2026-10", **options)] == ["sent"] * 3
        assert send_invoices("2026-10", **options) == []
    assert len(handler.mails) == len(set(handler.identifications)) == 6


def test_the_database_keeps_a_level_from_being_claimed_twice(remind):
    remind(7)
    reminder = Reminder.objects.get(invoice__household="0001")
    fields = {
        "invoice": reminder.invoice,
        "reminder": reminder,
        "recipient": "x",
        "message_id": "x",
        "claimed_by": "x",
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        Delivery.objects.create(attempt=1, **fields)
    Delivery.objects.create(attempt=2, **fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        Delivery.objects.create(attempt=3, **fields)
    Delivery.objects.create(attempt=1, **fields | {"reminder": None})
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Reminder.objects.update(document="{}")
    assert Invoice.objects.count() == 3
