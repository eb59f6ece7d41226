"""The made-up co-op: three households, six persons, what they hold, a month of use and costs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from coopctl.core.money.period import Period
from lab.labs import CO_OP_DOMAIN

OWN_DOMAIN = "berg.example"
HOUSEHOLD_COLUMNS = (
    "number",
    "name",
    "joined",
    "left",
    "shares",
    "solidarity",
    "language",
    "email",
)
PERSON_COLUMNS = ("household", "name", "email", "joined", "left", "role")
COST_COLUMNS = (
    "date",
    "supplier",
    "description",
    "pool",
    "amount",
    "currency",
    "service_start",
    "service_end",
)
READING_COLUMNS = ("host", "household", "meter", "resource", "hour", "quantity")

HOUSEHOLDS = (
    ("0001", "Almgren", "2025-01-01", "", "1", "1", "sv", f"alma@{CO_OP_DOMAIN}"),
    ("0002", "Berg", "2025-03-01", "", "2", "1", "en", f"cleo@{OWN_DOMAIN}"),
    ("0003", "Sommer", "2025-06-01", "", "1", "1/2", "de", f"sam@{CO_OP_DOMAIN}"),
)
PERSONS = (
    ("0001", "Alma Almgren", "alma@mail.example", "2025-01-01", "", "member"),
    ("0001", "Bo Almgren", "bo@mail.example", "2025-01-01", "", "member"),
    ("0002", "Cleo Berg", "cleo@mail.example", "2025-03-01", "", "member"),
    ("0002", "Dan Berg", "dan@mail.example", "2025-03-01", "", "member"),
    ("0003", "Sam Sommer", "sam@mail.example", "2025-06-01", "", "sysadmin"),
    ("0003", "Tove Sommer", "tove@mail.example", "2025-06-01", "", "treasurer"),
)


@dataclass(frozen=True)
class MailboxRequest:
    """A mailbox that a person asked for."""

    address: str
    household: str
    person: str


MAILBOXES = (
    MailboxRequest(f"alma@{CO_OP_DOMAIN}", "0001", "alma@mail.example"),
    MailboxRequest(f"bo@{CO_OP_DOMAIN}", "0001", "bo@mail.example"),
    MailboxRequest(f"cleo@{OWN_DOMAIN}", "0002", "cleo@mail.example"),
    MailboxRequest(f"dan@{OWN_DOMAIN}", "0002", "dan@mail.example"),
    MailboxRequest(f"sam@{CO_OP_DOMAIN}", "0003", "sam@mail.example"),
    MailboxRequest(f"tove@{CO_OP_DOMAIN}", "0003", "tove@mail.example"),
)
TREASURER = f"tove@{CO_OP_DOMAIN}"
ALIAS = f"board@{CO_OP_DOMAIN}"
ALIAS_TARGETS = (f"sam@{CO_OP_DOMAIN}", f"tove@{CO_OP_DOMAIN}")


def render_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return CSV text with a header row."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def costs_of(period: Period) -> list[tuple[str, ...]]:
    """Return the costs of a month; the domain is paid for a year."""
    start, end = period.start.isoformat(), period.end.isoformat()
    next_year = period.start.replace(year=period.start.year + 1).isoformat()
    return [
        (start, "Frostbyte Hosting", "server and traffic", "server", "600.00", "SEK", start, end),
        (
            start,
            "Namnboden",
            f"{CO_OP_DOMAIN}, one year",
            "domain",
            "120.00",
            "SEK",
            start,
            next_year,
        ),
    ]


def readings_of(period: Period) -> list[tuple[str, ...]]:
    """Return a month of hourly storage readings of the co-op's former server, growing by day."""
    rows: list[tuple[str, ...]] = []
    for index in range(period.seconds // 3600):
        hour = period.start_utc + timedelta(hours=index)
        for number, at_first, daily in (
            ("0001", 2 * 10**9, 10**7),
            ("0002", 5 * 10**9, 3 * 10**7),
            ("0003", 10**9, 0),
        ):
            held = at_first + daily * (index // 24)
            rows.append(
                (
                    "former",
                    number,
                    "storage",
                    f"drawer/{number}",
                    f"{hour:%Y-%m-%dT%H:%M:%SZ}",
                    str(held * 3600),
                )
            )
    return rows
