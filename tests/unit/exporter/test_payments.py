"""What is late and what waits is counted for Prometheus."""

from datetime import timedelta

import pytest

from coopctl.billing.models import Invoice
from coopctl.billing.services.close import close_period
from coopctl.billing.services.costs import add_cost
from coopctl.billing.services.payments.importing import import_payments
from coopctl.core.money.period import parse_period
from coopctl.exporter.money import watch_payments
from coopctl.registry.services.freezing import freeze_household

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
HEADER = "account,date,amount,currency,reference,payer,text,bank_reference\n"


def read(config, today):
    metrics = watch_payments(config=config, today=today)
    return {
        (sample.name, *sample.labels.values()): sample.value
        for metric in metrics
        for sample in metric.samples
    }


def test_overdue_unmatched_and_frozen_are_counted(config, today):
    cost = {
        "date": "2026-09-05",
        "supplier": "Hetzner",
        "description": "Server",
        "pool": "server",
        "amount": "600.00",
        "currency": "SEK",
    }
    add_cost(
        cost | {"service_start": "2026-09-01", "service_end": "2026-10-01"},
        actor="test",
        config=config,
    )
    close_period(
        parse_period("2026-09", zone=config.timezone), today=today, actor="test", config=config
    )
    first = Invoice.objects.first()
    rows = [
        f"A1,2026-11-01,50.00,SEK,{first.number},,,\n",
        "A1,2026-11-01,7.00,SEK,,,,\n",
        "A1,2026-11-01,8.00,EUR,,,,\n",
    ]
    import_payments((HEADER + "".join(rows)).encode(), actor="test", config=config)
    freeze_household("0002", actor="test", today=today, reason="agreed")
    counts = {("coop_unmatched_payments",): 2, ("coop_frozen_households",): 1}
    assert read(config, first.due) == counts | {("coop_overdue_minor_units", "SEK"): 0}
    assert read(config, first.due + timedelta(days=1)) == counts | {
        ("coop_overdue_minor_units", "SEK"): 55000
    }
