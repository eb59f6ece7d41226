"""A period's settlement, for reading."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from coopctl.cli.output import print_listing, print_record, say
from coopctl.core.money.period import Period

if TYPE_CHECKING:
    from coopctl.core.invoices.invoice import InvoiceDocument
    from coopctl.core.settlement.preview import LineDocument, PeriodPreview

_MIDDLE = ("key", "quantity", "share", "of", "rounding")


def print_preview(document: PeriodPreview, *, period: Period, language: str) -> None:
    """Print every household's lines and total, then what each pool cost and where it went."""
    from coopctl.core.money.amounts import Money, format_money

    def money(amount: int) -> str:
        return format_money(Money(amount, document.currency), language=language)

    rows = []
    for household in document.households:
        lines = [
            describe_line(line, period=period, currency=document.currency, language=language)
            for line in household.lines
        ]
        rows += [{"household": household.number, **line} for line in lines]
        rows.append(
            {
                "household": household.number,
                "pool": "total",
                **dict.fromkeys(_MIDDLE, ""),
                "amount": money(household.total),
            }
        )
    print_listing(
        rows,
        columns=("household", "pool", *_MIDDLE, "amount"),
        as_json=False,
        empty=f"nobody shares costs of {period}",
    )
    pools = [
        {
            "pool": pool.pool,
            "cost": money(pool.cost),
            "allocated": money(pool.allocated),
            "to_reserve": money(pool.to_reserve),
        }
        for pool in document.pools
    ]
    print_listing(
        pools,
        columns=("pool", "cost", "allocated", "to_reserve"),
        as_json=False,
        empty=f"{period} has no costs",
    )
    say(f"{period} is {document.state}: {money(document.total)} in all")


def print_invoice(document: InvoiceDocument, *, period: Period) -> None:
    """Print an invoice: who, when, each line and how it came about, the total."""
    from coopctl.core.money.amounts import Money, format_money

    money = format_money(Money(document.total, document.currency), language=document.language)
    record = {
        "number": document.number,
        "household": f"{document.household.number} {document.household.name}",
        "period": document.period.label,
        "issued": document.issued,
        "due": document.due,
        "reference": document.payment.reference,
        "total": money,
    }
    print_record(record, as_json=False)
    lines = [
        {
            "line": str(place),
            **describe_line(
                line, period=period, currency=document.currency, language=document.language
            ),
        }
        for place, line in enumerate(document.lines, start=1)
    ]
    print_listing(lines, columns=("line", "pool", *_MIDDLE, "amount"), as_json=False, empty="")


def describe_line(
    line: LineDocument, *, period: Period, currency: str, language: str
) -> dict[str, str]:
    """Return how one line came about: `amount` is `share` of `of`, towards zero, plus `rounding`.

    A correction shows what was settled in the place of the share, and what it comes to in the place
    of the whole; a charge for use shows its packages or units, and their price.
    """
    from coopctl.core.invoices.display import show_quantity
    from coopctl.core.invoices.invoice import InvoiceLine
    from coopctl.core.money.amounts import Money, format_money

    def money(amount: int) -> str:
        return format_money(Money(amount, currency), language=language)

    shown = show_quantity(int(line.quantity), unit=line.unit, period_seconds=period.seconds)
    marks = " (estimated)" if line.estimated else ""
    described = {
        "pool": line.pool,
        "key": f"{line.key}({line.meter})"
        if line.meter
        else f"{line.key}{' (fallback)' if line.fallback else ''}",
        "quantity": f"{shown.quantity} {shown.unit}{marks}",
        "share": _show_share(line.share),
        "of": money(line.part_cost),
        "rounding": f"{line.rounding:+d}" if line.rounding else "",
        "amount": money(line.amount),
    }
    if (
        isinstance(line, InvoiceLine)
        and line.credited is not None
        and -line.amount != line.credited.of
    ):
        part = {"share": "", "of": money(line.credited.of), "rounding": ""}
        return described | part | ({"quantity": ""} if line.key == "credit" else {})
    if line.correction is not None:
        before, after = money(line.correction.before), money(line.correction.after)
        key = f"correction of {line.correction.period}{marks}"
        return described | {
            "key": key,
            "quantity": "",
            "share": f"was {before}",
            "of": f"is {after}",
        }
    if line.charge is not None and line.meter:
        steps = [
            (f"{float(Fraction(step.count)):g}", money(step.price)) for step in line.charge.steps
        ]
        account = f"{line.charge.account}: " if line.charge.account else ""
        counts = " + ".join(f"{count} × {price}" for count, price in steps) or "free"
        return described | {
            "quantity": f"{account}{described['quantity']}",
            "share": counts,
            "of": line.charge.bounded or "",
        }
    return described


def _show_share(share: str) -> str:
    """A fraction of days is readable; one of byte-seconds isn't, and `--json` has it exactly."""
    from coopctl.core.invoices.display import show_percent

    weight, total = map(int, share.split("/"))
    return share if len(share) <= len("1000/10000") else f"{show_percent(weight, whole=total)} %"
