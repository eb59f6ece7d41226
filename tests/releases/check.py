"""`python -m tests.releases.check FILE`: loads a release's SQL into the empty registry at hand,
brings it up to date, and prints as JSON what is in it then.
"""

import json
import sqlite3
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import django
import psycopg
from django.core.management import call_command

django.setup()

from django.db import connection  # noqa: E402

from coopctl.billing.models import Invoice  # noqa: E402
from coopctl.billing.queries.checks import check_books  # noqa: E402
from coopctl.billing.queries.explain import explain_invoice  # noqa: E402
from coopctl.billing.queries.preview import preview_period  # noqa: E402
from coopctl.cli.registry import open_registry  # noqa: E402
from coopctl.core.money.period import parse_period  # noqa: E402
from coopctl.ledger.queries.verification import verify_chain  # noqa: E402
from coopctl.planning.plans import build_plan  # noqa: E402
from tests.releases.coop import CONFIG  # noqa: E402

TYPES = frozenset({"mail", "lists", "web"})


def load(sql):
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(settings["NAME"])) as database:
            database.executescript(sql)
        return
    login = {"host": settings["HOST"], "user": settings["USER"], "dbname": settings["NAME"]}
    with psycopg.connect(**login) as database:
        database.execute(sql)


def count_rows():
    tables = set(connection.introspection.table_names()) - {"django_migrations"}
    with connection.cursor() as cursor:
        return {table: _count(table, cursor=cursor) for table in sorted(tables)}


def _count(table, *, cursor):
    cursor.execute(f"SELECT COUNT(*) FROM {table}")
    return cursor.fetchone()[0]


def describe():
    plan = build_plan("mail1", host_types=TYPES, config=CONFIG, today=date(2026, 2, 10))
    preview = preview_period(parse_period("2026-02", zone=CONFIG.timezone), config=CONFIG)
    numbers = Invoice.objects.values_list("number", flat=True)
    return {
        "books": check_books(),
        "chain": verify_chain(),
        "differences": {number: list(explain_invoice(number).differences) for number in numbers},
        "mailboxes": sorted(mailbox.address for mailbox in plan.mail.mailboxes),
        "lists": sorted(one.address for one in plan.lists.lists),
        "sites": sorted(site.name for site in plan.web.sites),
        "preview": {household.number: household.total for household in preview.households},
    }


if __name__ == "__main__":
    load(Path(sys.argv[1]).read_text(encoding="utf-8"))
    before = count_rows()
    open_registry()
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
    kept = {table: count for table, count in count_rows().items() if table in before}
    found = {"loaded": before, "rows": kept, **describe()}
    print(json.dumps(found, indent=1))
