"""`coopctl demo up`: the whole way, station by station."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from coopctl.demo.books import close_month, collect_use, last_month
from coopctl.demo.commands import Commands
from coopctl.demo.exchange import exchange_mail
from coopctl.demo.mail import Account, issuer_root
from coopctl.demo.members import fill_registry
from coopctl.demo.metrics import start_metrics
from coopctl.demo.place import DEMO, METRICS
from coopctl.demo.post import report_month, send_invoices
from coopctl.demo.servers import start_servers
from coopctl.demo.site import publish_site
from coopctl.settings.inventory import Inventory


@dataclass(frozen=True)
class Running:
    """What a person needs to know of the running demo."""

    accounts: dict[str, Account]
    invoices: Path
    open_books: Path
    certificate: Path


def run_demo(*, heading: Callable[[str], None], show: Callable[[str], None]) -> Running:
    """Start the demo, or bring it up to date, and leave it running. Raises CoopError at the first
    station that fails.
    """
    coopctl = Commands(DEMO, show)
    config = Inventory(DEMO.inventory).config
    DEMO.state.mkdir(mode=0o700, parents=True, exist_ok=True)

    heading("1. A server, and the outside world")
    start_servers(DEMO)
    heading("2. Build the server, as any real one: over SSH")
    coopctl.run("deploy")
    heading("3. The co-op's members")
    accounts = fill_registry(coopctl)
    heading("4. Mail")
    exchange_mail(DEMO, accounts=accounts, show=show)
    heading("5. A web site")
    publish_site(coopctl, show=show)
    heading("6. Use and money")
    collect_use(DEMO, coopctl=coopctl)
    coopctl.run("usage", "show")
    month = last_month(datetime.now(tz=UTC).date(), timezone=config.timezone)
    invoices = close_month(month, coopctl=coopctl, show=show)
    send_invoices(month, invoices=invoices, coopctl=coopctl, accounts=accounts, show=show)
    page = report_month(month, coopctl=coopctl)
    start_metrics(coopctl, listen=METRICS)
    certificate = DEMO.state / "ca.pem"
    certificate.write_text(issuer_root(DEMO))
    return Running(accounts, invoices, page, certificate)
