"""The month's invoices by mail: sent through the co-op's own server, read by the members."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from coopctl.core.config.mail import PASSWORD_VARIABLE
from coopctl.core.errors import CoopError
from coopctl.core.money.period import Period
from coopctl.demo.commands import Commands
from coopctl.demo.coop import HOUSEHOLDS, TREASURER
from coopctl.demo.mail import Account, issuer_root, trust, wait_for_attachment


def send_invoices(
    period: Period,
    *,
    invoices: Path,
    coopctl: Commands,
    accounts: Mapping[str, Account],
    show: Callable[[str], None],
) -> None:
    """Mail the invoices and wait until every household has its own. Raises CoopError if one doesn't
    arrive, or isn't the one issued.
    """
    place = coopctl.place
    certificate = place.state / "ca.pem"
    certificate.write_text(issuer_root(place))
    secret = {PASSWORD_VARIABLE: accounts[TREASURER].password, "SSL_CERT_FILE": str(certificate)}
    coopctl.run("period", "send", str(period), environment=secret)
    context = trust(place)
    addresses = {household[0]: household[-1] for household in HOUSEHOLDS}
    for invoice in coopctl.read("invoice", "list", "--period", str(period)):
        address, name = addresses[invoice["household"]], f"{invoice['number']}.pdf"
        subject, arrived = wait_for_attachment(
            place, name, account=accounts[address], context=context
        )
        if arrived != (invoices / name).read_bytes():
            raise CoopError(f"the {name} that {address} got isn't the one that was issued")
        show(f"{address}: “{subject}”, with {name}, byte for byte the one issued")


def report_month(period: Period, *, coopctl: Commands) -> Path:
    """Show the month's open books, and write them as a page. Returns the file."""
    page = coopctl.place.state / f"open-books-{period}.html"
    coopctl.run("period", "report", str(period))
    coopctl.run("period", "report", str(period), "--html", str(page))
    return page
