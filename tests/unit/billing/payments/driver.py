"""One process at work on a shared registry: `fill`, `import FILE`, `steps`, `moments COUNT`,
`state`. Prints JSON at the end.

`steps` and `moments` fork a child for each point, which dies while it imports a file of its own: at
each statement that it sends to the database, before and after it, or at a random moment. After each
death the books are checked, and the file is imported again.
"""

import json
import random
import sys
import time
from datetime import date
from pathlib import Path

import django
from django.core.management import call_command

django.setup()
sys.path.insert(0, str(Path(__file__).parents[4]))

from django.db import connection  # noqa: E402

from coopctl.billing.bankfiles.csv_form import BANK_COLUMNS  # noqa: E402
from coopctl.billing.models import Invoice, Payment, PaymentMatch  # noqa: E402
from coopctl.billing.queries.checks import check_books  # noqa: E402
from coopctl.billing.services.close import close_period  # noqa: E402
from coopctl.billing.services.costs import add_cost  # noqa: E402
from coopctl.billing.services.payments.importing import import_payments  # noqa: E402
from coopctl.core.invoices.payment import ocr_reference  # noqa: E402
from coopctl.core.money.period import parse_period  # noqa: E402
from coopctl.registry.models import AuditEntry  # noqa: E402
from coopctl.registry.services.households import add_household  # noqa: E402
from tests.unit.dying import die_at, in_child  # noqa: E402
from tests.unit.frysboxen import EQUAL, coop_config  # noqa: E402

HOUSEHOLDS, PAYMENTS = 5, 8
CONFIG = coop_config(pools={"domain": EQUAL})


def fill():
    call_command("migrate", verbosity=0)
    start = date(2025, 1, 1)
    for number in range(1, HOUSEHOLDS + 1):
        add_household(
            actor="test",
            number=f"{number:04}",
            name="Household",
            joined=start,
            email="x@elsewhere.example",
            language="sv",
        )
    cost = {
        "date": "2025-01-05",
        "supplier": "Hetzner",
        "description": "Domain",
        "pool": "domain",
        "amount": "999.99",
        "currency": "SEK",
    }
    add_cost(
        cost | {"service_start": "2025-01-01", "service_end": "2025-02-01"},
        actor="test",
        config=CONFIG,
    )
    close_period(
        parse_period("2025-01", zone=CONFIG.timezone),
        today=date(2025, 2, 1),
        actor="test",
        config=CONFIG,
    )
    return {}


def write_file(number):
    """A file unlike any other: half of its payments name an invoice, two are the same, some are in
    euro.
    """
    references = [
        ocr_reference(invoice) for invoice in Invoice.objects.values_list("number", flat=True)
    ]
    lines = [",".join(BANK_COLUMNS)]
    for place in range(PAYMENTS):
        reference = references[place % len(references)] if place % 2 else ""
        currency = "EUR" if place == 4 else "SEK"
        lines.append(
            f"A1,2025-03-01,{1 + place // 2 % 3}.00,{currency},{reference},Alma,file {number},"
        )
    return ("\n".join(lines) + "\n").encode()


def import_file(path):
    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    result = import_payments(Path(path).read_bytes(), actor="test", config=CONFIG)
    return {"added": result.added, "unchanged": result.unchanged}


def recover(data, *, before):
    """After a death: the books are whole, and the file is there entirely or not at all; then it's
    imported for good.
    """
    stored = Payment.objects.count() - before
    problems = check_books()
    result = import_payments(data, actor="test", config=CONFIG)
    assert stored in (0, PAYMENTS), f"{stored} of {PAYMENTS} payments"
    assert not problems, problems
    assert (result.added, result.unchanged) == (PAYMENTS - stored, stored), result
    assert Payment.objects.count() == before + PAYMENTS
    return stored


def steps():
    deaths = number = 0
    for before in (True, False):
        statement, died = 0, True
        while died:
            statement, number = statement + 1, number + 1
            data, known = write_file(number), Payment.objects.count()
            died = die_at(
                lambda data=data: import_payments(data, actor="test", config=CONFIG),
                statement=statement,
                before=before,
            )
            recover(data, before=known)
            deaths += died
    return {"deaths": deaths}


def moments(count):
    usual = min(measure(number) for number in range(3))
    chance = random.Random(20261120)
    killed = lost = tried = 0
    while killed < int(count) and tried < 3 * int(count):
        data, known = write_file(f"moment {tried}"), Payment.objects.count()
        tried += 1
        died = in_child(
            lambda data=data: import_payments(data, actor="test", config=CONFIG),
            kill_after=chance.uniform(0, usual),
        )
        killed += died
        lost += recover(data, before=known) == 0
    return {"killed": killed, "lost": lost}


def measure(number):
    data = write_file(f"usual {number}")
    started = time.monotonic()
    in_child(lambda: import_payments(data, actor="test", config=CONFIG))
    return time.monotonic() - started


def state():
    return {
        "problems": check_books(),
        "payments": Payment.objects.count(),
        "matches": PaymentMatch.objects.count(),
        "imports": AuditEntry.objects.filter(kind="bank file").count(),
    }


if __name__ == "__main__":
    commands = {
        "fill": fill,
        "import": import_file,
        "steps": steps,
        "moments": moments,
        "state": state,
    }
    print(json.dumps(commands[sys.argv[1]](*sys.argv[2:])))
