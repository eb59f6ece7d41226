"""Explaining an invoice: computed again from stored facts, on the basis its period closed on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coopctl.billing.models import ClosedPeriod, Invoice
from coopctl.billing.queries.corrections import find_corrections
from coopctl.billing.queries.invoices import find_credit_notes, get_invoice, read_document
from coopctl.billing.queries.settling import find_basis, period_of_closed, read_rules, settle_basis
from coopctl.core.invoices.credit import CreditPart, write_credit_note
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.money.amounts import Money, decimal_text
from coopctl.core.money.period import Period
from coopctl.core.settlement.basis import SettlementBasis, read_members, write_basis
from coopctl.core.settlement.corrections import add_corrections
from coopctl.core.settlement.preview import HouseholdDocument, LineDocument, PeriodPreview
from coopctl.ledger.accounts import household_account
from coopctl.metering.queries.changes import use_changed
from coopctl.metering.queries.usage import ReadingScope
from coopctl.registry.queries.households import memberships


@dataclass(frozen=True)
class Explanation:
    """An invoice, a sentence for each way in which the stored facts would give another one, and
    what else is to know about it.
    """

    invoice: InvoiceDocument
    period: Period
    differences: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether computing it again gives the same invoice."""
        return not self.differences


def explain_invoice(number: str) -> Explanation:
    """Compute the invoice again from stored costs, hourly readings and the period's basis.

    A credit note is written again from the invoice that it credits, and the notes before it.
    Raises InvalidInputError for an unknown number.
    """
    invoice = get_invoice(number)
    document, period = read_document(invoice), period_of_closed(invoice.period)
    compared = (
        _compare_credit(invoice, document=document)
        if invoice.credits
        else _compare_period(invoice, document=document, period=period)
    )
    return Explanation(
        document,
        period,
        (*compared, *_compare_ledger(invoice)),
        tuple(_find_notes(invoice, period=period)),
    )


def _compare_credit(note: Invoice, *, document: InvoiceDocument) -> Iterator[str]:
    assert note.credits is not None
    invoice = read_document(note.credits)
    notes = [
        read_document(former) for former in find_credit_notes(note.credits) if former.pk < note.pk
    ]
    parts = [
        CreditPart(line.credited.line, -line.amount) for line in document.lines if line.credited
    ]
    again = write_credit_note(
        invoice,
        number=note.number,
        issued=note.issued,
        parts=parts,
        notes=notes,
        reason=document.reason,
    )
    if again != document:
        changed = [
            name
            for name in InvoiceDocument.model_fields
            if getattr(again, name) != getattr(document, name)
        ]
        yield (
            f"written again from invoice {invoice.number} it would have another "
            f"{', '.join(changed)}"
        )
    if note.total != document.total:
        yield (
            f"its document gives back {-document.total}, but it's listed with {-note.total} minor "
            "units"
        )
    if again.left is not None and again.left * invoice.total < 0:
        yield (
            f"with the notes before it, it credits more than the {invoice.total} minor units of "
            f"invoice {invoice.number}"
        )


def _compare_period(
    invoice: Invoice, *, document: InvoiceDocument, period: Period
) -> Iterator[str]:
    again = _settle_again(invoice.period, period=period)
    share = next((share for share in again.households if share.number == invoice.household), None)
    if share is None:
        yield f"household {invoice.household} wasn't a member in {period}"
        return
    yield from _compare_membership(invoice, period=period)
    yield from _compare_lines(document, share=share)


def _settle_again(closed: ClosedPeriod, *, period: Period) -> PeriodPreview:
    issued = PeriodPreview.model_validate_json(closed.document)
    basis = find_basis(closed) or _live_basis(period)
    scope = ReadingScope(closed.intake, by_hours=True)
    again = settle_basis(
        period,
        basis=basis,
        rules=read_rules(issued, basis=basis),
        currency=issued.currency,
        scope=scope,
    )
    return (
        again if closed.intake is None else add_corrections(again, find_corrections(closing=closed))
    )


def _live_basis(period: Period) -> SettlementBasis:
    return write_basis(memberships(period.start, period.end), accounts={}, tariffs={}, intake=0)


def _compare_membership(invoice: Invoice, *, period: Period) -> Iterator[str]:
    basis = find_basis(invoice.period)
    counted = {member.number: member for member in read_members(basis)} if basis else {}
    if invoice.household not in counted:
        return
    now = {member.number: member for member in memberships(period.start, period.end)}.get(
        invoice.household
    )
    if now is None:
        yield f"household {invoice.household} wasn't a member in {period}"
        return
    was = counted[invoice.household]
    for name, then, today in (
        ("joined", was.joined, now.joined),
        ("left", _within(was.left, period), _within(now.left, period)),
    ):
        if then != today:
            yield (
                f"household {invoice.household} {name} on {today}, not on {then}, as the registry "
                "says today"
            )


def _within(left: date | None, period: Period) -> date | None:
    return left if left is not None and left < period.end else None


def _compare_lines(document: InvoiceDocument, *, share: HouseholdDocument) -> Iterator[str]:
    if share.total != document.total:
        yield f"the total would be {share.total}, not {document.total} minor units"
    names = tuple(LineDocument.model_fields)
    if len(share.lines) != len(document.lines):
        yield f"there would be {len(share.lines)} lines, not {len(document.lines)}"
        return
    for issued, again in zip(document.lines, share.lines, strict=True):
        for name in names:
            if getattr(issued, name) != getattr(again, name):
                yield (
                    f"{issued.pool}, {issued.key}: {name} would be {getattr(again, name)}, not "
                    f"{getattr(issued, name)}"
                )


def _compare_ledger(invoice: Invoice) -> Iterator[str]:
    account = household_account(invoice.household)
    booked = sum(
        posting.amount
        for posting in invoice.transaction.postings.all()
        if posting.account == account
    )
    if booked != invoice.total:
        yield f"the ledger debits {booked}, not {invoice.total} minor units"


def _find_notes(invoice: Invoice, *, period: Period) -> Iterator[str]:
    if invoice.credits is not None:
        yield (
            "It credits "
            f"{'' if invoice.total == -invoice.credits.total else 'a part of '}invoice "
            f"{invoice.credits.number}."
        )
    for credit in find_credit_notes(invoice):
        extent = "it" if credit.total == -invoice.total else "a part of it"
        yield f"Credit note {credit.number} credits {extent}{_tell_left(credit)}."
    intake = invoice.period.intake
    if (
        intake is not None
        and invoice.credits is None
        and use_changed(period.start_utc, period.end_utc, since=intake)
    ):
        yield (
            f"Readings that count in {period} came after it was closed: what they change is a "
            "correction on a later invoice."
        )


def _tell_left(note: Invoice) -> str:
    left = read_document(note).left
    return f": {decimal_text(Money(left, note.currency))} {note.currency} are left" if left else ""
