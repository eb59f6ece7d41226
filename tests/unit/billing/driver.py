"""One process at work on a shared registry: `fill HOUSEHOLDS`, `close PERIOD`, `add PERIOD`,
`state`. Prints JSON at the end.

`close` and `add` say "ready" and wait for a line, so that a test can let several go, or kill one,
at a chosen moment.
"""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import django
from django.core.management import call_command

django.setup()
sys.path.insert(0, str(Path(__file__).parents[3]))

from django.db import connection  # noqa: E402

from coopctl.billing.models import ClosedPeriod, Invoice, NumberSeries  # noqa: E402
from coopctl.billing.services.close import close_period  # noqa: E402
from coopctl.billing.services.costs import add_cost  # noqa: E402
from coopctl.core.errors import CoopError  # noqa: E402
from coopctl.core.metering.readings import MeterReading  # noqa: E402
from coopctl.core.money.period import parse_period  # noqa: E402
from coopctl.ledger.models import Transaction  # noqa: E402
from coopctl.ledger.queries.balances import balances_of  # noqa: E402
from coopctl.ledger.queries.verification import verify_chain  # noqa: E402
from coopctl.metering.services.store import one_writer, store_readings  # noqa: E402
from coopctl.registry.models import AuditEntry  # noqa: E402
from coopctl.registry.services.households import add_household  # noqa: E402
from tests.unit.frysboxen import EQUAL_AND_STORAGE, coop_config  # noqa: E402

CONFIG = coop_config(pools={"server": EQUAL_AND_STORAGE})
START, END = date(2020, 1, 1), date(2026, 1, 1)


def cost(description, *, start, end):
    fields = {
        "date": str(start),
        "supplier": "Hetzner",
        "description": description,
        "pool": "server",
        "amount": "99999.99",
        "currency": "SEK",
    }
    return fields | {"service_start": str(start), "service_end": str(end)}


def fill(households):
    call_command("migrate", verbosity=0)
    for number in range(1, int(households) + 1):
        name = f"{number:04}"
        add_household(
            actor="test",
            number=name,
            name=f"Household {name}",
            joined=START,
            email="x@elsewhere.example",
            language="sv",
        )
        hour = datetime(2020, 1, 1, tzinfo=UTC)
        reading = MeterReading("mail1", name, "storage", f"drawer/{name}", hour, number)
        with one_writer():
            store_readings([reading], households={name}, now=hour)
    add_cost(cost("Six years", start=START, end=END), actor="test", config=CONFIG)
    return {}


def close(label):
    wait()
    period = parse_period(label, zone=CONFIG.timezone)
    closed = close_period(period, today=date(2026, 2, 1), actor="test", config=CONFIG)
    return {"closed": closed.pk}


def add(label):
    wait()
    period = parse_period(label, zone=CONFIG.timezone)
    return {
        "amount": add_cost(
            cost("Late", start=period.start, end=period.end), actor="test", config=CONFIG
        ).amount
    }


def wait():
    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()


def state():
    invoices = list(Invoice.objects.values_list("number", "period_id", "total"))
    return {
        "closed": sorted(ClosedPeriod.objects.values_list("pk", flat=True)),
        "numbers": [number for number, _, _ in invoices],
        "totals": {
            label: sum(total for _, period, total in invoices if period == label)
            for _, label, _ in invoices
        },
        "documents": {
            closed.pk: json.loads(closed.document)["total"] for closed in ClosedPeriod.objects.all()
        },
        "series": sum(NumberSeries.objects.values_list("last", flat=True)),
        "problems": verify_chain(),
        "transactions": Transaction.objects.count(),
        "owed": sum(balances_of("household:").values()),
        "pool": sum(balances_of("cost:server").values()),
        "audited": AuditEntry.objects.filter(action="close").count(),
    }


if __name__ == "__main__":
    try:
        print(
            json.dumps(
                {"fill": fill, "close": close, "add": add, "state": state}[sys.argv[1]](
                    *sys.argv[2:]
                )
            )
        )
    except CoopError as error:
        print(error, error.hint, file=sys.stderr)
        sys.exit(int(error.exit_code))
