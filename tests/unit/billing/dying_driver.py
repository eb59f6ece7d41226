"""Works on a registry of its own, and dies: `close`, `correct`, `credit`, `remind` or `readings`,
with how often. Prints JSON at the end.

Each kind of work is looked at after every death: all of it is there, or nothing.
"""

import json
import sys
from collections import Counter
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import django
from django.core.management import call_command

django.setup()
sys.path.insert(0, str(Path(__file__).parents[3]))

from coopctl.billing.models import ClosedPeriod, Invoice, NumberSeries, Reminder  # noqa: E402
from coopctl.billing.queries.checks import check_books  # noqa: E402
from coopctl.billing.queries.explain import explain_invoice  # noqa: E402
from coopctl.billing.queries.preview import preview_period  # noqa: E402
from coopctl.billing.services.close import close_period  # noqa: E402
from coopctl.billing.services.costs import add_cost  # noqa: E402
from coopctl.billing.services.credit import credit_invoice  # noqa: E402
from coopctl.billing.services.late import apply_policy  # noqa: E402
from coopctl.core.metering.readings import MeterReading  # noqa: E402
from coopctl.core.money.period import parse_period  # noqa: E402
from coopctl.ledger.queries.balances import balances_of  # noqa: E402
from coopctl.metering.models import DailyUse, Intake, Reading  # noqa: E402
from coopctl.metering.services import imports  # noqa: E402
from coopctl.metering.services.store import one_writer, store_readings  # noqa: E402
from coopctl.registry.models import AuditEntry, Household  # noqa: E402
from coopctl.registry.services.households import add_household  # noqa: E402
from tests.unit.dying import die_often  # noqa: E402
from tests.unit.frysboxen import EQUAL_AND_STORAGE, coop_config  # noqa: E402

NUMBERS = [f"{number:04}" for number in range(1, 13)]
MONTHS = [f"{year}-{month:02}" for year in range(2012, 2026) for month in range(1, 13)]
TODAY = date(2026, 2, 1)
CONFIG = coop_config(
    meters=["storage"],
    pools={"server": EQUAL_AND_STORAGE},
    reminders={"after_days": list(range(1, 500)), "fee": "60.00"},
    freezing={"after_days": 1},
)


def fill():
    call_command("migrate", verbosity=0)
    for name in NUMBERS:
        add_household(
            actor="test",
            number=name,
            name=name,
            joined=date(2012, 1, 1),
            email="x@elsewhere.example",
            language="sv",
        )
    fields = {
        "date": "2012-01-01",
        "supplier": "Hetzner",
        "description": "Years",
        "pool": "server",
        "amount": "999999.99",
        "currency": "SEK",
    }
    add_cost(
        fields | {"service_start": "2012-01-01", "service_end": "2026-01-01"},
        actor="test",
        config=CONFIG,
    )


def close_month(label):
    close_period(
        parse_period(label, zone=CONFIG.timezone), today=TODAY, actor="test", config=CONFIG
    )


def read(label, *, household, quantity, resource):
    """One reading of that month comes in, after all that came before."""
    hour = datetime.fromisoformat(f"{label}-02T00:00:00+00:00")
    reading = MeterReading("mail1", household, "storage", resource, hour, quantity)
    with one_writer():
        store_readings([reading], households={household}, now=datetime(2026, 1, 1, tzinfo=UTC))


def next_month():
    done = set(ClosedPeriod.objects.values_list("pk", flat=True))
    return next(label for label in MONTHS if label not in done)


def assert_whole_months():
    """Every closed month has exactly the invoices that sum to it, numbers have no gap, each close
    is audited once.
    """
    closed = {
        period.pk: json.loads(period.document)["total"] for period in ClosedPeriod.objects.all()
    }
    invoices = list(Invoice.objects.order_by("pk").values_list("number", "period_id", "total"))
    assert [number for number, _, _ in invoices] == [
        f"2026-{place:04}" for place in range(1, len(invoices) + 1)
    ]
    totals = Counter()
    for _, label, total in invoices:
        totals[label] += total
    assert totals == closed
    assert (
        len(invoices)
        == len(NUMBERS) * len(closed)
        == sum(NumberSeries.objects.values_list("last", flat=True))
    )
    assert AuditEntry.objects.filter(action="close").count() == len(closed)


def die_closing(count):
    def prepare():
        label = next_month()
        return lambda: close_month(label)

    result = die_often(prepare, verify=assert_whole_months, count=count)
    while (label := next_month()) <= max(ClosedPeriod.objects.values_list("pk", flat=True)):
        close_month(label)
    assert_whole_months()
    return result


def die_correcting(count):
    """Each month is closed after a late reading of the month before; every one is corrected once
    and for all.
    """
    for label in MONTHS[:2]:
        read(label, household="0001", quantity=1, resource=f"drawer/{label}")
    close_month(MONTHS[0])

    def prepare():
        label = next_month()
        before = MONTHS[MONTHS.index(label) - 1]
        read(before, household="0002", quantity=1, resource=f"late/{before}")
        read(label, household="0001", quantity=1, resource=f"drawer/{label}")
        return lambda: close_month(label)

    looked_at = set()

    def verify():
        assert_whole_months()
        for period in ClosedPeriod.objects.exclude(pk__in=looked_at):
            looked_at.add(period.pk)
            lines = [
                line
                for share in json.loads(period.document)["households"]
                for line in share["lines"]
                if line["correction"]
            ]
            first = period.pk == MONTHS[0]
            assert len(lines) == (0 if first else 2), period.pk
            assert sum(line["amount"] for line in lines) == 0

    result = die_often(prepare, verify=verify, count=count)
    pending = preview_period(parse_period(next_month(), zone=CONFIG.timezone), config=CONFIG)
    corrected = {
        line.correction.period
        for share in pending.households
        for line in share.lines
        if line.correction
    }
    assert corrected <= {MONTHS[MONTHS.index(next_month()) - 1]}
    for number in Invoice.objects.values_list("number", flat=True):
        assert explain_invoice(number).agrees, number
    return result


def die_crediting(count):
    for label in MONTHS[:3]:
        close_month(label)
    numbers = list(Invoice.objects.values_list("number", flat=True))
    turn = iter(range(10**6))

    def prepare():
        number = numbers[next(turn) % len(numbers)]
        return lambda: credit_invoice(number, today=TODAY, actor="test", amount="0.01")

    def verify():
        notes = list(
            Invoice.objects.exclude(credits=None).order_by("pk").values_list("number", "total")
        )
        assert [number for number, _ in notes] == [
            f"2026-{place:04}" for place in range(37, 37 + len(notes))
        ]
        assert {total for _, total in notes} <= {-1}
        assert AuditEntry.objects.filter(action="credit").count() == len(notes)

    return die_often(prepare, verify=verify, count=count)


def die_reminding(count):
    """Every level is made for all invoices, with its fees, or for none; the households are frozen
    with the first.
    """
    close_month(MONTHS[0])
    due = Invoice.objects.values_list("due", flat=True)[0].toordinal()

    def prepare():
        level = 1 + (
            Reminder.objects.order_by("-level").values_list("level", flat=True).first() or 0
        )
        return lambda: apply_policy(
            today=date.fromordinal(due + level), actor="test", config=CONFIG
        )

    def verify():
        levels = Counter(Reminder.objects.values_list("level", flat=True))
        assert set(levels.values()) <= {len(NUMBERS)}
        assert set(levels) == set(range(1, len(levels) + 1))
        assert balances_of("reserve").get(("reserve", "SEK"), 0) == -6000 * len(NUMBERS) * max(
            0, len(levels) - 1
        )
        assert Household.objects.exclude(frozen_since=None).count() == (
            len(NUMBERS) if levels else 0
        )

    return die_often(prepare, verify=verify, count=count)


def die_importing(count):
    """A file of readings is there as a whole, with its sums by day and its entry in the audit log,
    or not at all.
    """
    imports._AT_ONCE = 50
    turn = iter(range(10**6))
    hours = [f"2026-01-{day:02}T{hour:02}:00:00Z" for day in (1, 2) for hour in range(12)]
    size = len(hours) * len(NUMBERS)

    def prepare():
        place = next(turn)
        rows = [
            f"mail1,{household},storage,drawer/{household}.{place},{hour},1"
            for hour in hours
            for household in NUMBERS
        ]
        text = "\n".join(["host,household,meter,resource,hour,quantity", *rows]) + "\n"
        return lambda: imports.import_readings(BytesIO(text.encode()), actor="test")

    def verify():
        stored, whole = Reading.objects.count(), Intake.objects.count()
        assert stored == whole * size
        assert sum(DailyUse.objects.values_list("quantity", flat=True)) == stored
        assert AuditEntry.objects.filter(action="import").count() == whole

    return die_often(prepare, verify=verify, count=count)


if __name__ == "__main__":
    fill()
    kinds = {
        "close": die_closing,
        "correct": die_correcting,
        "credit": die_crediting,
        "remind": die_reminding,
        "readings": die_importing,
    }
    result = kinds[sys.argv[1]](int(sys.argv[2]))
    problems = check_books()
    assert not problems, problems
    print(json.dumps(result))
