"""What the shell offers at the tab key. It reads the registry by plain SQL and read-only: models
would take a third of a second, and looking must neither make a registry nor change its schema.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from urllib.parse import quote

import typer

from coopctl.settings.paths import state_path

MONTHS = 15
Offers = list[tuple[str, str]]

_HOUSEHOLDS = "SELECT number, name FROM registry_household ORDER BY number"
_PERSONS = "SELECT email, name FROM registry_person ORDER BY email"
_MAILBOXES = """SELECT address, number FROM registry_mailbox m
    JOIN registry_household h ON h.id = m.household_id WHERE state <> 'released' ORDER BY address"""
_ALIASES = "SELECT address, '' FROM registry_alias ORDER BY address"
_LISTS = "SELECT address, '' FROM registry_mailinglist ORDER BY address"
_DOMAINS = "SELECT name, '' FROM registry_domain ORDER BY name"
_SITES = "SELECT name, '' FROM registry_site ORDER BY name"
_INVOICES = "SELECT number, household FROM billing_invoice ORDER BY number DESC"


def _offer(query: str) -> Callable[[typer.Context, str], Offers]:
    def offer(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001 - Typer's signature
        start = incomplete.lower()
        return [(value, about) for value, about in _read(query) if value.lower().startswith(start)]

    return offer


def offer_months(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001 - Typer's signature
    """Return the latest months, this one first."""
    now = datetime.now(UTC).astimezone()
    latest = now.year * 12 + now.month - 1
    months = (f"{n // 12}-{n % 12 + 1:02}" for n in range(latest, latest - MONTHS, -1))
    return [(month, "") for month in months if month.startswith(incomplete)]


offer_households = _offer(_HOUSEHOLDS)
offer_persons = _offer(_PERSONS)
offer_mailboxes = _offer(_MAILBOXES)
offer_aliases = _offer(_ALIASES)
offer_lists = _offer(_LISTS)
offer_domains = _offer(_DOMAINS)
offer_sites = _offer(_SITES)
offer_invoices = _offer(_INVOICES)


def _read(query: str) -> Iterator[tuple[str, str]]:
    """Yield the rows; none if the registry isn't there, busy, or of another version: the shell has
    no place for errors.
    """
    if os.environ.get("COOPCTL_DATABASE", "").startswith("postgres"):
        yield from _read_postgresql(query)
        return
    path = f"file:{quote(str(state_path() / 'registry.db'))}?mode=ro"
    try:
        with closing(sqlite3.connect(path, uri=True, timeout=1)) as database:
            yield from database.execute(query)
    except sqlite3.Error:
        return


def _read_postgresql(query: str) -> Iterator[tuple[str, str]]:
    import psycopg

    try:
        with psycopg.connect(os.environ["COOPCTL_DATABASE"], connect_timeout=1) as database:
            yield from database.execute(query.encode()).fetchall()
    except psycopg.Error:
        return
