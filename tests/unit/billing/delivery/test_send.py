"""Mailing invoices: one mail per household, in its language, with its PDF, never twice."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction

from coopctl.billing.models import Delivery, Invoice
from coopctl.billing.services.deliveries import confirm_delivery, release_delivery
from coopctl.billing.services.send import describe_doubts, hold_send_lock, send_invoices
from coopctl.billing.submission import Submission
from coopctl.core.errors import (
    ConfigurationError,
    CoopError,
    InvalidInputError,
    RefusedError,
    UnreachableError,
)
from coopctl.documents.mail import Envelope, compose_mail
from coopctl.documents.pdf import render_invoice
from coopctl.registry.models import AuditEntry, Household

pytestmark = pytest.mark.django_db
ADDRESSES = ["almgren@elsewhere.example", "berg@elsewhere.example", "sommer@elsewhere.example"]
MESSAGE_IDS = [f"<invoice.2026-000{number}@frysboxen.example>" for number in (1, 2, 3)]


@pytest.fixture
def closed(people, add_cost, close):
    """Three invoices of October: one in Swedish, one in German, one in English."""
    Household.objects.filter(number="0002").update(language="de")
    Household.objects.filter(number="0003").update(language="en")
    add_cost()
    return close("2026-10", today=datetime(2026, 11, 2, tzinfo=UTC).date())


@pytest.fixture
def send(config):
    """Send what is unsent; returns the outcomes' states by household."""

    def send(*, password="sesame", settings=None):
        def compose(mail, message_id):
            documents = [invoice.document for invoice in mail.invoices]
            now = datetime(2026, 11, 2, 12, tzinfo=UTC)
            return compose_mail(
                documents, envelope=Envelope(config.mail.sender, mail.recipient, message_id, now)
            )

        with Submission(settings or config.mail, password=password) as carrier:
            outcomes = send_invoices(
                "2026-10",
                carrier=carrier,
                compose=compose,
                domain=config.domain,
                actor="tove",
                on_outcome=lambda _: None,
            )
        return {outcome.household: outcome.state for outcome in outcomes}

    return send


@pytest.mark.usefixtures("closed")
def test_each_household_gets_one_mail_with_its_pdf_in_its_language(send, handler):
    assert send() == {"0001": "sent", "0002": "sent", "0003": "sent"}
    assert [mail["To"] for mail in handler.mails] == ADDRESSES
    assert handler.identifications == MESSAGE_IDS
    subjects = [
        "Faktura 2026-0001 från Frysboxen",
        "Rechnung 2026-0002 von Frysboxen",
        "Invoice 2026-0003 from Frysboxen",
    ]
    assert [mail["Subject"] for mail in handler.mails] == subjects
    for mail, invoice in zip(handler.mails, Invoice.objects.all(), strict=True):
        (attached,) = mail.iter_attachments()
        assert (attached.get_filename(), attached.get_content_type()) == (
            f"{invoice.number}.pdf",
            "application/pdf",
        )
        assert attached.get_content() == render_invoice(invoice.document)
        assert str(mail["From"]) == "Frysboxen <economy@frysboxen.example>"
        assert mail["Auto-Submitted"] == "auto-generated"
    text = handler.mails[0].get_body().get_content().replace("\xa0", " ")
    for words in ("Att betala", "200,00 kr, senast 2 december 2026", "123-4567", "202600011"):
        assert words in text, text


@pytest.mark.usefixtures("closed")
def test_a_second_run_sends_nothing(send, handler):
    send()
    assert send() == {}
    assert len(handler.mails) == 3


@pytest.mark.usefixtures("closed")
def test_a_refused_mail_stops_no_other_and_is_tried_again(send, handler):
    handler.refused = {ADDRESSES[1]}
    assert send() == {"0001": "sent", "0002": "refused", "0003": "sent"}
    assert not Delivery.objects.filter(invoice__household="0002").exists()
    handler.refused = set()
    assert send() == {"0002": "sent"}
    assert [mail["To"] for mail in handler.mails] == [ADDRESSES[0], ADDRESSES[2], ADDRESSES[1]]


@pytest.mark.usefixtures("closed")
def test_a_mail_refused_after_it_was_read_is_tried_again(send, handler):
    handler.before_answer = lambda _: "552 5.3.4 message too big"
    assert send() == {"0001": "refused", "0002": "refused", "0003": "refused"}
    assert set(Delivery.objects.values_list("state", "detail")) == {
        ("refused", "552 5.3.4 message too big")
    }
    handler.before_answer = None
    assert send() == {"0001": "sent", "0002": "sent", "0003": "sent"}
    assert list(
        Delivery.objects.filter(invoice__household="0001").values_list("attempt", "state")
    ) == [(1, "refused"), (2, "sent")]


@pytest.fixture
def doubt(closed, send, handler):
    """The server takes the first mail and dies before it answers."""

    def hang_up(server):
        handler.before_answer = None
        server.transport.abort()

    handler.before_answer = hang_up
    assert send() == {"0001": "unknown", "0002": "sent", "0003": "sent"}


@pytest.mark.usefixtures("doubt")
def test_a_mail_whose_answer_never_came_is_shown_and_never_sent_again_by_itself(send, handler):
    assert send() == {}
    (doubt,) = describe_doubts("2026-10")
    assert (doubt.household, doubt.invoices, doubt.state) == ("0001", ("2026-0001",), "unknown")
    assert MESSAGE_IDS[0] in doubt.detail
    assert len(handler.mails) == 3


@pytest.mark.usefixtures("doubt")
def test_the_treasurer_may_send_it_again_with_the_same_identification(send, handler):
    release_delivery("2026-0001", period="2026-10", actor="tove")
    assert send() == {"0001": "sent"}
    assert handler.identifications == [*MESSAGE_IDS, MESSAGE_IDS[0]]
    assert describe_doubts("2026-10") == []
    assert (
        AuditEntry.objects.filter(
            action="send again", actor="tove", subject="2026-0001, attempt 1"
        ).count()
        == 1
    )


@pytest.mark.usefixtures("doubt")
def test_the_treasurer_may_say_that_it_has_arrived(send, handler):
    confirm_delivery("2026-0001", period="2026-10", actor="tove")
    assert send() == {}
    assert describe_doubts("2026-10") == []
    assert len(handler.mails) == 3


def test_only_a_mail_in_doubt_can_be_decided_about(send, closed, october):
    with pytest.raises(InvalidInputError, match="2026-0001 was never mailed"):
        release_delivery("2026-0001", period="2026-10", actor="tove")
    send()
    with pytest.raises(RefusedError, match="it was sent to almgren@"):
        release_delivery("2026-0001", period="2026-10", actor="tove")
    with pytest.raises(InvalidInputError, match="2026-09 has no invoice '2026-0001'"):
        release_delivery("2026-0001", period="2026-09", actor="tove")


@pytest.mark.usefixtures("closed")
def test_a_settled_delivery_never_changes(send):
    send()
    for change in (lambda rows: rows.update(state="refused"), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(Delivery.objects.all())
    assert Delivery.objects.filter(state="sent").count() == 3


@pytest.mark.usefixtures("closed")
def test_when_the_server_goes_away_the_rest_waits_for_the_next_run(send, handler, mail_server):
    def go_away(server, address):
        if address == ADDRESSES[1]:
            mail_server.server.close()
            server.transport.abort()

    handler.on_recipient = go_away
    assert send() == {"0001": "sent", "0002": "waiting", "0003": "waiting"}
    assert Delivery.objects.count() == len(handler.mails) == 1


@pytest.mark.usefixtures("closed")
def test_a_wrong_password_sends_nothing(send, handler):
    with pytest.raises(ConfigurationError, match="refuses 'treasurer': 535") as caught:
        send(password="open sesame")
    assert "COOPCTL_MAIL_PASSWORD" in caught.value.hint
    assert (handler.mails, Delivery.objects.count()) == ([], 0)


@pytest.mark.usefixtures("closed")
def test_a_certificate_that_nobody_vouches_for_sends_nothing(send, handler, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(CoopError, match="can't be trusted"):
        send()
    assert handler.mails == []


@pytest.mark.usefixtures("closed")
def test_a_certificate_of_another_name_sends_nothing(send, config):
    with pytest.raises(CoopError, match="can't be trusted"):
        send(settings=config.mail.model_copy(update={"host": "127.0.0.1"}))


@pytest.mark.usefixtures("closed")
def test_a_server_without_tls_gets_no_password(send, mail_server):
    mail_server.SMTP_kwargs |= {
        "tls_context": None,
        "require_starttls": False,
        "auth_required": False,
    }
    with pytest.raises(CoopError, match="offers no STARTTLS"):
        send()


@pytest.mark.usefixtures("closed")
def test_a_server_that_is_not_there_is_unreachable(send, mail_server):
    mail_server.stop()
    with pytest.raises(UnreachableError, match="can't be reached"):
        send()


def test_two_do_not_send_at_once(monkeypatch, tmp_path):
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path))
    with (
        hold_send_lock(),
        pytest.raises(CoopError, match="another run is under way: `mailing`"),
        hold_send_lock(),
    ):
        pass


def test_a_line_that_begins_with_a_dot_arrives_as_it_is(config, handler):
    text = b"Subject: dots\r\n\r\n.\r\n..\r\n.hidden\r\n"
    with Submission(config.mail, password="sesame") as carrier:
        carrier.send(text, recipient=ADDRESSES[0], claim=lambda: None)
    assert handler.mails[0].get_content() == ".\r\n..\r\n.hidden\r\n"


def test_what_cannot_be_claimed_is_not_sent(config, handler):
    def claim():
        raise RefusedError("claimed by another run")

    with Submission(config.mail, password="sesame") as carrier:
        with pytest.raises(RefusedError):
            carrier.send(b"Subject: no\r\n\r\n", recipient=ADDRESSES[0], claim=claim)
        carrier.send(b"Subject: yes\r\n\r\n", recipient=ADDRESSES[0], claim=lambda: None)
    assert [mail["Subject"] for mail in handler.mails] == ["yes"]


@pytest.mark.usefixtures("closed")
def test_it_connects_to_another_address_and_still_checks_the_hosts_name(send, config, handler):
    elsewhere = config.mail.model_copy(
        update={"host": "mail.frysboxen.example", "address": "127.0.0.1"}
    )
    with pytest.raises(
        CoopError, match=r"the mail server mail.frysboxen.example, port \d+, can't be trusted"
    ):
        send(settings=elsewhere)
    assert send(settings=elsewhere.model_copy(update={"host": "localhost"})) == {
        "0001": "sent",
        "0002": "sent",
        "0003": "sent",
    }
