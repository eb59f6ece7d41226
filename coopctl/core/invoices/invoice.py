"""The invoice as a document: everything that is printed, nothing left to compute."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from coopctl.core.config.coop import CoopConfig, Payment
from coopctl.core.invoices.display import Shown, show_percent, show_quantity
from coopctl.core.invoices.history import History, HistoryMonth, MeterUse, extend_history
from coopctl.core.invoices.payment import epc_text, swish_text
from coopctl.core.invoices.references import payment_reference
from coopctl.core.money.amounts import Money
from coopctl.core.money.period import Period
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import Document, HouseholdDocument, LineDocument

INVOICE_VERSION: Literal[1] = 1
NO_HISTORY = History()


class Seller(Document):
    """The co-op, as it was when the invoice was issued."""

    name: str
    organisation_number: str
    address: tuple[str, ...]


class Buyer(Document):
    """The household."""

    number: str
    name: str


class Span(Document):
    """The billed month; `end` is the first day after it."""

    label: str
    start: str
    end: str


class CreditedDocument(Document):
    """What a credit note's line credits: (a part of) the invoice's `line`, from 1, or of its
    total; `of` is that amount there.
    """

    line: int | None
    of: int


class InvoiceLine(LineDocument):
    """A line of the preview with its quantity and share (`shown_percent` of `part_cost`) as text.

    In a credit note `credited` says what it credits. If that's a part of a line, only its
    `amount` is less than that line's.
    """

    shown: Shown
    shown_percent: str
    credited: CreditedDocument | None = None


class Vat(Document):
    """`cost_sharing`: a non-profit co-op shares its costs among its members, so there is none."""

    amount: Literal[0]
    reason: Literal["cost_sharing"]


class QrCode(Document):
    """What the code says, to the letter."""

    kind: Literal["swish", "epc"]
    text: str


class PaymentTerms(Document):
    """Where to pay and with which reference, as machines read it. `qr` is None where there is
    nothing to pay or no such way.
    """

    reference: str
    bankgiro: str | None
    swish: str | None
    iban: str | None
    qr: QrCode | None


class InvoiceDocument(Document):
    """An issued invoice, or a credit note, which `refers_to` the invoice that it credits. Dates
    are ISO 8601, amounts minor units.

    A credit note's lines and total are negative, `left` is what the invoice still comes to after
    it, and `reason` says why. `history` is the household's year up to this month, for the chart; ()
    for none.
    """

    version: Literal[1]
    kind: Literal["invoice", "credit_note"] = "invoice"
    refers_to: str | None = None
    left: int | None = None
    reason: str = ""
    number: str
    issued: str
    due: str
    language: str
    currency: str
    coop: Seller
    household: Buyer
    period: Span
    lines: tuple[InvoiceLine, ...]
    total: int
    estimated: bool
    vat: Vat
    payment: PaymentTerms
    history: tuple[HistoryMonth, ...] = ()


def write_invoice(
    share: HouseholdDocument,
    *,
    number: str,
    issued: date,
    period: Period,
    member: Membership,
    config: CoopConfig,
    past: History = NO_HISTORY,
) -> InvoiceDocument:
    """Return a household's invoice from the preview, due `due_days` after `issued`.

    `past` is what its invoices of the months before said, for the chart.
    """
    lines = tuple(_line(line, period=period) for line in share.lines)
    this_month = HistoryMonth(period=str(period), total=share.total, use=_use(lines))
    return InvoiceDocument(
        version=INVOICE_VERSION,
        kind="invoice",
        number=number,
        issued=issued.isoformat(),
        due=(issued + timedelta(days=config.payment.due_days)).isoformat(),
        language=member.language,
        currency=config.currency,
        coop=Seller(
            name=config.name, organisation_number=config.organisation_number, address=config.address
        ),
        household=Buyer(number=member.number, name=member.name),
        period=Span(label=str(period), start=period.start.isoformat(), end=period.end.isoformat()),
        lines=lines,
        total=share.total,
        estimated=share.estimated,
        vat=Vat(amount=0, reason="cost_sharing"),
        payment=payment_terms(
            config.payment,
            payee=config.name,
            number=number,
            money=Money(share.total, config.currency),
        ),
        history=extend_history(past, month=this_month),
    )


def _use(lines: tuple[InvoiceLine, ...]) -> tuple[MeterUse, ...]:
    """What was used, by meter: each pool that is divided by a meter says the same quantity."""
    metered = {line.meter: line for line in reversed(lines) if line.key == "usage" and line.meter}
    return tuple(
        MeterUse(meter=meter, quantity=line.quantity, shown=line.shown)
        for meter, line in sorted(metered.items())
    )


def _line(line: LineDocument, *, period: Period) -> InvoiceLine:
    weight, total_weight = (int(number) for number in line.share.split("/"))
    return InvoiceLine(
        **line.model_dump(),
        shown=show_quantity(int(line.quantity), unit=line.unit, period_seconds=period.seconds),
        shown_percent=show_percent(weight, whole=total_weight),
    )


def payment_terms(payment: Payment, *, payee: str, number: str, money: Money) -> PaymentTerms:
    """Return how to pay `money` for the invoice of that number; nothing to pay has no code to
    scan.
    """
    reference = payment_reference(number, currency=money.currency)
    return PaymentTerms(
        reference=reference,
        bankgiro=payment.bankgiro,
        swish=payment.swish,
        iban=payment.iban,
        qr=_qr_code(payment, payee=payee, reference=reference, money=money)
        if money.amount > 0
        else None,
    )


def _qr_code(payment: Payment, *, payee: str, reference: str, money: Money) -> QrCode | None:
    if money.currency == "SEK" and payment.swish:
        return QrCode(kind="swish", text=swish_text(payment.swish, money=money, message=reference))
    if money.currency == "EUR" and payment.iban:
        return QrCode(
            kind="epc", text=epc_text(payee, iban=payment.iban, money=money, reference=reference)
        )
    return None
