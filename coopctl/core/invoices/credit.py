"""Credit notes as documents: an invoice cancelled, wholly or in part, never beyond its sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.invoices.display import Shown
from coopctl.core.invoices.invoice import CreditedDocument, InvoiceDocument, InvoiceLine
from coopctl.core.invoices.references import payment_reference
from coopctl.core.money.amounts import Money, decimal_text
from coopctl.core.settlement.preview import single_line


@dataclass(frozen=True)
class CreditPart:
    """`amount` (minor units) that a credit note credits of the invoice's `line`, from 1; None: of
    the invoice as a whole.
    """

    line: int | None
    amount: int


@dataclass(frozen=True)
class Remainder:
    """What remains of an invoice: its `total`, by line, and `whole`, what was credited without
    naming a line (or 0).
    """

    total: int
    lines: tuple[int, ...]
    whole: int


def measure_remainder(invoice: InvoiceDocument, *, notes: Iterable[InvoiceDocument]) -> Remainder:
    """Return what remains of an invoice after its credit notes: `lines` + `whole` = `total`."""
    lines, whole = [line.amount for line in invoice.lines], 0
    for line in (line for note in notes for line in note.lines):
        assert line.credited is not None
        if line.credited.line is None:
            whole += line.amount
        else:
            lines[line.credited.line - 1] += line.amount
    return Remainder(sum(lines) + whole, tuple(lines), whole)


def choose_parts(
    invoice: InvoiceDocument,
    *,
    notes: Sequence[InvoiceDocument],
    lines: Sequence[int] = (),
    amount: int | None = None,
) -> tuple[CreditPart, ...]:
    """Return what the next credit note credits: what remains of some lines, an `amount` of one of
    them or of the whole, or everything.

    `amount` is positive, in minor units. Raises InvalidInputError for a line that isn't there,
    RefusedError for more than is left.
    """
    left = measure_remainder(invoice, notes=notes)
    if not left.total:
        by = ", ".join(note.number for note in notes)
        raise RefusedError(
            f"nothing of invoice {invoice.number} is left to credit",
            hint=f"credited already, by {by}",
        )
    if amount is not None and amount <= 0:
        raise InvalidInputError(
            "an amount to credit is more than zero",
            hint="give the amount to credit, like 12.50",
        )
    sign = 1 if invoice.total > 0 else -1
    if not lines:
        parts = credit_remainder(left) if amount is None else (CreditPart(None, sign * amount),)
    else:
        parts = _credit_lines(invoice, left=left, lines=lines, amount=amount)
    taken = sum(part.amount for part in parts)
    if not 0 < sign * taken <= sign * left.total:
        there = _text(left.total, invoice=invoice)
        raise RefusedError(
            f"that credits {_text(taken, invoice=invoice)}, but only {there} of invoice "
            f"{invoice.number} are left",
            hint="an invoice and its credit notes never sum to less than zero",
        )
    return parts


def credit_remainder(left: Remainder) -> tuple[CreditPart, ...]:
    """Return what brings an invoice to zero: the rest of each line, less what was credited without
    naming one.
    """
    lines = tuple(
        CreditPart(place, amount) for place, amount in enumerate(left.lines, start=1) if amount
    )
    return (*lines, CreditPart(None, left.whole)) if left.whole else lines


def _credit_lines(
    invoice: InvoiceDocument, *, left: Remainder, lines: Sequence[int], amount: int | None
) -> tuple[CreditPart, ...]:
    missing = sorted({line for line in lines if not 1 <= line <= len(invoice.lines)})
    if missing:
        raise InvalidInputError(
            f"invoice {invoice.number} has no line {', '.join(map(str, missing))}",
            hint=f"its lines are 1 to {len(invoice.lines)}",
        )
    if amount is not None and len(set(lines)) > 1:
        raise InvalidInputError(
            "an amount goes with one line",
            hint="make a credit note for each, or leave the amount out",
        )
    parts = tuple(
        CreditPart(line, _part_of(left.lines[line - 1], amount=amount))
        for line in sorted(set(lines))
    )
    for part in parts:
        assert part.line is not None
        there = left.lines[part.line - 1]
        if not part.amount or abs(part.amount) > abs(there):
            raise RefusedError(
                f"only {_text(there, invoice=invoice)} of line {part.line} of invoice "
                f"{invoice.number} are left",
                hint="credit that much, or less",
            )
    return parts


def _part_of(left: int, *, amount: int | None) -> int:
    return left if amount is None else amount * (1 if left > 0 else -1)


def write_credit_note(
    invoice: InvoiceDocument,
    *,
    number: str,
    issued: date,
    parts: Sequence[CreditPart],
    notes: Iterable[InvoiceDocument] = (),
    reason: str = "",
) -> InvoiceDocument:
    """Return the document that credits `parts`; all `notes` of the invoice tell what is left.

    A line that is credited as a whole has every amount negated. The note is settled when
    it's issued, so there is nothing to pay and no code to scan.
    """
    lines = tuple(_negate_line(invoice, part=part) for part in parts)
    total = sum(line.amount for line in lines)
    return invoice.model_copy(
        update={
            "kind": "credit_note",
            "refers_to": invoice.number,
            "number": number,
            "issued": issued.isoformat(),
            "due": issued.isoformat(),
            "lines": lines,
            "total": total,
            "left": measure_remainder(invoice, notes=notes).total + total,
            "reason": reason,
            "estimated": any(line.estimated for line in lines),
            "payment": invoice.payment.model_copy(
                update={
                    "reference": payment_reference(number, currency=invoice.currency),
                    "qr": None,
                }
            ),
            "history": (),
        }
    )


def _negate_line(invoice: InvoiceDocument, *, part: CreditPart) -> InvoiceLine:
    if part.line is None:
        return _whole_line(invoice, amount=-part.amount)
    line = invoice.lines[part.line - 1]
    amounts = {name: -getattr(line, name) for name in ("pool_cost", "part_cost", "rounding")} | {
        "amount": -part.amount
    }
    return line.model_copy(
        update=amounts | {"credited": CreditedDocument(line=part.line, of=line.amount)}
    )


def _whole_line(invoice: InvoiceDocument, *, amount: int) -> InvoiceLine:
    line = single_line(invoice.number, key="credit", unit="credit", amount=amount, estimated=False)
    shown = Shown(quantity=line.quantity, unit=line.unit)
    return InvoiceLine(
        **dict(line),
        shown=shown,
        shown_percent="100.00",
        credited=CreditedDocument(line=None, of=invoice.total),
    )


def _text(amount: int, *, invoice: InvoiceDocument) -> str:
    return f"{decimal_text(Money(amount, invoice.currency))} {invoice.currency}"
