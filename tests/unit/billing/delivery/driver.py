"""Processes that mail invoices from a shared registry; `fill N`, `send`, `state` print JSON.

`serve` prints the process id of a new child for each line that it reads; the child sends. So a test
can kill hundreds, each at a chosen moment. When a child is gone, it prints "gone".
"""

import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import django
from django.core.management import call_command

django.setup()
sys.path.insert(0, str(Path(__file__).parents[4]))

from coopctl.billing.models import Delivery, Invoice  # noqa: E402
from coopctl.billing.queries.deliveries import find_claimed, find_unsent  # noqa: E402
from coopctl.billing.services.close import close_period  # noqa: E402
from coopctl.billing.services.costs import add_cost  # noqa: E402
from coopctl.billing.services.send import hold_send_lock, send_invoices  # noqa: E402
from coopctl.billing.submission import Submission  # noqa: E402
from coopctl.core.config.mail import MailSettings  # noqa: E402
from coopctl.core.errors import CoopError  # noqa: E402
from coopctl.core.money.period import parse_period  # noqa: E402
from coopctl.documents.mail import Envelope, compose_mail  # noqa: E402
from coopctl.registry.services.households import add_household  # noqa: E402
from tests.unit.frysboxen import coop_config  # noqa: E402

PERIOD = "2025-10"
CONFIG = coop_config()
SENDER = "economy@frysboxen.example"


def fill(households):
    call_command("migrate", verbosity=0)
    for number in range(1, int(households) + 1):
        name = f"{number:04}"
        email = f"h{name}@elsewhere.example"
        add_household(
            actor="test",
            number=name,
            name=f"Household {name}",
            joined=date(2020, 1, 1),
            email=email,
            language="sv",
        )
    cost = {
        "date": "2025-10-01",
        "supplier": "Hetzner",
        "description": "Server",
        "pool": "server",
        "amount": "999.99",
        "currency": "SEK",
    }
    add_cost(
        cost | {"service_start": "2025-10-01", "service_end": "2025-11-01"},
        actor="test",
        config=CONFIG,
    )
    close_period(
        parse_period(PERIOD, zone=CONFIG.timezone),
        today=date(2025, 11, 2),
        actor="test",
        config=CONFIG,
    )
    return {}


def send():
    settings = MailSettings(
        host="localhost", port=int(os.environ["MAIL_PORT"]), user="treasurer", sender=SENDER
    )

    def compose(mail, message_id):
        documents = [invoice.document for invoice in mail.invoices]
        now = datetime.now(UTC)
        return compose_mail(documents, envelope=Envelope(SENDER, mail.recipient, message_id, now))

    with (
        hold_send_lock(),
        Submission(settings, password=os.environ["COOPCTL_MAIL_PASSWORD"]) as carrier,
    ):
        outcomes = send_invoices(
            PERIOD,
            carrier=carrier,
            compose=compose,
            domain=CONFIG.domain,
            actor="test",
            on_outcome=lambda _: None,
        )
    return [outcome.state for outcome in outcomes]


def serve():
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            send()
            os._exit(0)
        print(child, flush=True)
        os.waitpid(child, 0)
        print("gone", flush=True)
    return {}


def state():
    return {
        "invoices": Invoice.objects.count(),
        "unsent": [number for mail in find_unsent(PERIOD) for number in mail.numbers],
        "claimed": [delivery.invoice.number for delivery in find_claimed(PERIOD)],
        "sent": list(
            Delivery.objects.filter(state="sent").values_list("invoice__number", flat=True)
        ),
    }


if __name__ == "__main__":
    try:
        print(
            json.dumps(
                {"fill": fill, "send": send, "serve": serve, "state": state}[sys.argv[1]](
                    *sys.argv[2:]
                )
            )
        )
    except CoopError as error:
        print(error, error.hint, file=sys.stderr)
        sys.exit(int(error.exit_code))
