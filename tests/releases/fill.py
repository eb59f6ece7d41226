"""`python -m tests.releases.fill FOLDER`: fills the empty registry at hand, and dumps it there.

A small co-op from December 2025 to February 2026, entered through the services, so that each table
has rows and each kind of row is there: December and its year are closed, January is closed, the
rest is open.
"""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from unittest.mock import patch

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from coopctl.billing.bankfiles.csv_form import BANK_COLUMNS  # noqa: E402
from coopctl.billing.models import Invoice, Payment  # noqa: E402
from coopctl.billing.services.close import close_period  # noqa: E402
from coopctl.billing.services.costs import add_cost  # noqa: E402
from coopctl.billing.services.credit import credit_invoice  # noqa: E402
from coopctl.billing.services.labour import (  # noqa: E402
    approve_labour,
    decline_labour,
    record_labour,
)
from coopctl.billing.services.late import apply_policy  # noqa: E402
from coopctl.billing.services.payments.importing import import_payments  # noqa: E402
from coopctl.billing.services.payments.matching import (  # noqa: E402
    find_purpose,
    match_payment,
    unmatch_payment,
)
from coopctl.billing.services.regroup import pledge_shares, split_household  # noqa: E402
from coopctl.billing.services.send import (  # noqa: E402
    hold_send_lock,
    send_invoices,
    send_reminders,
)
from coopctl.billing.services.years import close_year  # noqa: E402
from coopctl.billing.submission import MailRefusedError, OutcomeUnknownError  # noqa: E402
from coopctl.core.invoices.payment import ocr_reference  # noqa: E402
from coopctl.core.metering.readings import MeterReading  # noqa: E402
from coopctl.core.money.period import parse_period  # noqa: E402
from coopctl.core.names.dns import verification_text  # noqa: E402
from coopctl.metering.models import QuarantinedReading  # noqa: E402
from coopctl.metering.services import collect  # noqa: E402
from coopctl.metering.services.imports import COLUMNS, import_readings  # noqa: E402
from coopctl.metering.services.quarantine import accept_readings, reject_readings  # noqa: E402
from coopctl.metering.spools import Batch, Mark  # noqa: E402
from coopctl.provision.hosts import Host  # noqa: E402
from coopctl.registry.entries import HouseholdEntry  # noqa: E402
from coopctl.registry.services.aliases import add_alias  # noqa: E402
from coopctl.registry.services.app_passwords import (  # noqa: E402
    add_app_password,
    revoke_app_passwords,
)
from coopctl.registry.services.dkim import rotate_domain  # noqa: E402
from coopctl.registry.services.domains import (  # noqa: E402
    add_domain,
    ensure_coop_domain,
    verify_domain,
)
from coopctl.registry.services.forwarding import forward_mailbox  # noqa: E402
from coopctl.registry.services.freezing import freeze_household  # noqa: E402
from coopctl.registry.services.households import add_household, leave_household  # noqa: E402
from coopctl.registry.services.identity import tell_origin  # noqa: E402
from coopctl.registry.services.lists import add_list, remove_list  # noqa: E402
from coopctl.registry.services.mailboxes import (  # noqa: E402
    add_mailbox,
    release_mailbox,
    remove_mailbox,
)
from coopctl.registry.services.persons import add_person  # noqa: E402
from coopctl.registry.services.sftp_keys import add_key  # noqa: E402
from coopctl.registry.services.sites import CoopNames, add_site  # noqa: E402
from tests.releases.coop import CONFIG  # noqa: E402

JOINED, TODAY = date(2025, 1, 1), date(2026, 2, 10)
COOP = CoopNames(domain=CONFIG.domain, servers=frozenset({"mail.frysboxen.example"}))
HOUSEHOLDS = ("Almgren", "Berg", "Sommer", "Dahl", "Ek")
PERSONS = (
    ("alma", "0001", "member"),
    ("bo", "0001", "member"),
    ("cleo", "0002", "member"),
    ("sam", "0003", "sysadmin"),
    ("tove", "0003", "treasurer"),
    ("dan", "0004", "member"),
    ("eva", "0005", "member"),
)
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
PASSWORD = "correct horse battery"


def fill_members():
    """The registry's id, as its first plan makes it; households, persons, and all they hold."""
    tell_origin(CONFIG.domain)
    for number, name in enumerate(HOUSEHOLDS, 1):
        add_household(
            actor="tove",
            number=f"{number:04}",
            name=name,
            joined=JOINED,
            email=f"{name.lower()}@elsewhere.example",
            shares=number,
            solidarity=Fraction(1, 2) if name == "Sommer" else Fraction(1),
            language=("sv", "en", "de")[number % 3],
            quota_bytes=10**9 if name == "Berg" else None,
        )
    people = {
        name: add_person(
            actor="tove",
            household=household,
            name=name.title(),
            email=f"{name}@elsewhere.example",
            joined=JOINED,
            role=role,
        )
        for name, household, role in PERSONS
    }
    ensure_coop_domain(actor="sam", domain=CONFIG.domain, today=JOINED)
    ensure_coop_domain(actor="sam", domain=f"lists.{CONFIG.domain}", today=JOINED)
    rotate_domain(CONFIG.domain, actor="sam", today=TODAY)
    berg = add_domain("berg.example", actor="sam", household="0002", today=JOINED)
    verify_domain("berg.example", actor="sam", texts={verification_text(berg.token)}, today=JOINED)
    add_domain("dahl.example", actor="sam", household="0004", today=TODAY)
    fill_mail(people)
    fill_web()
    return people


def fill_mail(people):
    """Mailboxes that are open, closed, released and passed on; aliases, lists, app passwords."""
    for name, household, _ in PERSONS:
        address = f"{name}@{'berg.example' if household == '0002' else CONFIG.domain}"
        add_mailbox(
            address,
            actor="sam",
            household=household,
            person=people[name].email,
            password=PASSWORD,
            today=JOINED,
        )
    for name in ("old", "older"):
        address = f"{name}@{CONFIG.domain}"
        add_mailbox(address, actor="sam", household="0001", password=PASSWORD, today=JOINED)
        remove_mailbox(address, actor="sam", today=TODAY)
    release_mailbox(f"older@{CONFIG.domain}", actor="sam", today=TODAY)
    forward_mailbox(
        f"bo@{CONFIG.domain}",
        actor="sam",
        targets=["bo@elsewhere.example"],
        keep_copy=False,
        today=TODAY,
    )
    board = [f"sam@{CONFIG.domain}", f"tove@{CONFIG.domain}"]
    add_alias(f"board@{CONFIG.domain}", actor="sam", targets=board, household=None, today=JOINED)
    add_alias(
        "@berg.example", actor="sam", targets=["cleo@berg.example"], household="0002", today=JOINED
    )
    for name in ("phone", "laptop"):
        add_app_password(f"alma@{CONFIG.domain}", actor="alma", name=name, today=JOINED)
    revoke_app_passwords(f"alma@{CONFIG.domain}", actor="alma", names=["phone"], today=TODAY)
    for name in ("talk", "past"):
        add_list(
            f"{name}@lists.{CONFIG.domain}",
            actor="sam",
            household="0001" if name == "talk" else None,
            owners=[f"alma@{CONFIG.domain}"],
            changes={"archive": "members"} if name == "talk" else {},
            today=JOINED,
        )
    remove_list(f"past@lists.{CONFIG.domain}", actor="sam")


def fill_web():
    """Sites with and without PHP and a database, and an SFTP key."""
    add_site("almgren.example", actor="sam", household="0001", coop=COOP, today=JOINED)
    add_site(
        "berg.example",
        actor="sam",
        household="0002",
        coop=COOP,
        today=JOINED,
        others=["www.berg.example"],
        kind="php",
        database=True,
    )
    add_key(
        KEY,
        actor="sam",
        household="0002",
        person="cleo@elsewhere.example",
        label="laptop",
        today=JOINED,
    )


def fill_use():
    """Storage of every household, each third hour from December on; doubtful readings."""
    start = datetime(2025, 11, 30, 22, tzinfo=UTC)
    readings = [
        MeterReading(
            "mail1",
            f"{number:04}",
            "storage",
            f"drawer/{number:04}",
            start + timedelta(hours=3 * place),
            number * (10**9 + 10**6 * place) * 3600,
            estimated=place == 7,
        )
        for place in range(560)
        for number in range(1, 6)
    ]
    batch = Batch(
        "mail1", Mark("spool-1", len(readings), "the last line"), tuple(readings), complete=True
    )
    host = Host(name="mail1", address="192.0.2.10", known_hosts=Path("known_hosts"))
    now = datetime(2026, 2, 10, tzinfo=UTC)
    with patch.object(collect, "SpoolReaders") as readers:
        readers.return_value.__enter__.return_value = [batch]
        collect.collect_usage([host], now=now, on_event=lambda result: None)
    other = "mail1,0001,storage,drawer/0001,2025-12-0{}T04:00:00Z,7200000"
    lines = [",".join(COLUMNS), *(other.format(day) for day in (1, 2, 3))]
    import_readings([f"{line}\n".encode() for line in lines], actor="sam", now=now)
    first, second, _ = QuarantinedReading.objects.values_list("pk", flat=True)
    accept_readings([first], actor="sam", reason="the disk was read twice", now=now)
    reject_readings([second], actor="sam", reason="a test")


def enter_cost(month, end, *, amount, pool="server"):
    fields = {"supplier": "Hetzner", "description": "Server", "currency": CONFIG.currency}
    dates = {"date": f"{month}-01", "service_start": f"{month}-01", "service_end": f"{end}-01"}
    add_cost(fields | dates | {"amount": amount, "pool": pool}, actor="tove", config=CONFIG)


def close_month(label, *, today):
    period = parse_period(label, zone=CONFIG.timezone)
    close_period(period, today=today, actor="tove", config=CONFIG)


class Postman:
    """A mail server that takes the first mail, refuses the second, and falls silent at others."""

    def __init__(self):
        self.mails = 0

    def send(self, message, *, recipient, claim):
        self.mails += 1
        if self.mails == 2:
            raise MailRefusedError("550 5.1.1 no such mailbox")
        claim()
        if self.mails == 3:
            raise OutcomeUnknownError("the connection was lost")
        return f"250 2.0.0 queued as {self.mails}"


def fill_money(people):
    """Two closed months, a closed year; payments, credit, reminders, work, letters on their way."""
    enter_cost("2025-12", "2026-01", amount="1000.01")
    enter_cost("2026-01", "2026-02", amount="1200.00")
    enter_cost("2026-02", "2026-03", amount="1300.00")
    enter_cost("2026-01", "2027-01", amount="240.00", pool="domain")
    close_month("2025-12", today=date(2026, 1, 2))
    close_year(2025, today=date(2026, 1, 10), actor="tove", config=CONFIG)
    with hold_send_lock():
        send_invoices(
            "2025-12",
            carrier=Postman(),
            compose=lambda mail, message_id: b"",
            domain=CONFIG.domain,
            actor="tove",
            on_outcome=lambda outcome: None,
        )
    fill_labour(people)
    close_month("2026-01", today=date(2026, 2, 2))
    fill_payments()
    credit_invoice("2026-0002", today=TODAY, actor="tove", reason="promised", amount="10.00")
    for day in (TODAY, TODAY + timedelta(14)):
        apply_policy(today=day, actor="timer", config=CONFIG)
    with hold_send_lock():
        send_reminders(
            today=TODAY + timedelta(14),
            currency=CONFIG.currency,
            carrier=Postman(),
            compose=lambda mail, message_id: b"",
            domain=CONFIG.domain,
            actor="tove",
            on_outcome=lambda outcome: None,
        )


def fill_labour(people):
    entries = [
        record_labour(
            people["sam"],
            day=date(2026, 1, 15),
            minutes=minutes,
            pool="server",
            description="Backups",
            today=date(2026, 1, 16),
            actor="sam",
            config=CONFIG,
        )
        for minutes in (90, 60, 30)
    ]
    approve_labour(
        entries[0].pk,
        person=people["tove"],
        today=date(2026, 1, 20),
        actor="tove",
        config=CONFIG,
    )
    decline_labour(entries[1].pk, person=people["tove"], actor="tove")


def fill_payments():
    """One by its reference, one by hand, one taken back, a deposit, two in the queue."""
    first = Invoice.objects.get(number="2026-0001")
    paid = f"{first.total // 100}.{first.total % 100:02}"
    lines = [
        ",".join(BANK_COLUMNS),
        f"A1,2026-01-20,{paid},SEK,{ocr_reference(first.number)},Alma,,",
        "A1,2026-01-21,20.00,SEK,,Cleo,by hand,",
        "A1,2026-01-22,30.00,SEK,,Sam,taken back,",
        "A1,2026-01-23,500.00,SEK,,Dan,deposit,",
        "A1,2026-01-24,40.00,SEK,,Nobody,queue,",
        "A1,2026-01-25,50.00,EUR,,Nobody,euro,",
    ]
    import_payments("\n".join([*lines, ""]).encode(), actor="tove", config=CONFIG)
    for text, purpose in (("by hand", "2026-0002"), ("taken back", "2026-0003")):
        payment = Payment.objects.get(text=text)
        match_payment(
            payment.pk,
            purpose=find_purpose(purpose),
            today=TODAY,
            actor="tove",
            config=CONFIG,
        )
    taken_back = Payment.objects.get(text="taken back")
    unmatch_payment(taken_back.pk, today=TODAY, actor="tove", reason="another household's")
    match_payment(
        Payment.objects.get(text="deposit").pk,
        purpose=find_purpose("0004", deposit=True),
        today=TODAY,
        actor="tove",
        config=CONFIG,
    )


def fill_changes():
    """In February a pledge changes, a household splits, one is frozen and one leaves."""
    pledge_shares("0002", shares=4, on=date(2026, 2, 5), actor="tove")
    bo = HouseholdEntry(
        "0006", "Bo", date(2026, 2, 6), None, 1, Fraction(1), "sv", "bo@elsewhere.example"
    )
    split_household(
        "0001",
        into=bo,
        persons=["bo@elsewhere.example"],
        keeps=None,
        today=TODAY,
        actor="tove",
    )
    freeze_household("0004", actor="tove", today=TODAY, reason="owes for too long")
    leave_household("0005", actor="tove", on=TODAY, today=TODAY)


def dump(folder):
    """Write the registry's SQL."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        connection.close()
        with closing(sqlite3.connect(settings["NAME"])) as database:
            text = "\n".join(database.iterdump()) + "\n"
        (folder / "registry.sqlite.sql").write_text(text, encoding="utf-8")
        return
    program = shutil.which("pg_dump") or "pg_dump"
    options = ("--inserts", "--no-owner", "--no-privileges", f"--host={settings['HOST']}")
    command = (program, *options, f"--username={settings['USER']}", settings["NAME"])
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    # Commands of psql itself, and a setting that PostgreSQL has since version 17 only.
    kept = [
        line for line in text.splitlines() if not line.startswith(("\\", "SET transaction_timeout"))
    ]
    (folder / "registry.postgresql.sql").write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    members = fill_members()
    fill_use()
    fill_money(members)
    fill_changes()
    dump(Path(sys.argv[1]))
