"""Bank files: all of one or nothing, and each payment once, however often its file comes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coopctl.billing.bankfiles.entries import BankEntry, BankFile, identify_entries
from coopctl.billing.bankfiles.reader import parse_bank_file
from coopctl.billing.models import BankImport, Invoice, Payment, PaymentMatch
from coopctl.billing.services.payments.booking import book_arrival
from coopctl.billing.services.payments.repeats import refuse_repeats
from coopctl.core.config.coop import CoopConfig
from coopctl.core.invoices.references import named_invoices
from coopctl.ledger.queries.journal import first_open_day
from coopctl.ledger.services.journal import lock_journal, post_transactions
from coopctl.registry.services.changes import audit_entry, change_registry

_BATCH = 500


@dataclass(frozen=True)
class PaymentsImport:
    """Payments stored, payments already stored, how many of the new ones wait in the
    queue, and entries left out.

    `skipped`: entries that aren't booked yet, or have a zero amount.
    """

    added: int
    unchanged: int
    unmatched: int
    skipped: int


def import_payments(
    data: bytes, *, actor: str, config: CoopConfig, check: bool = False
) -> PaymentsImport:
    """Store the payments of a bank file and match those that name one invoice; `check` only reports
    what would happen.

    Raises InvalidInputError with everything that can't be understood, RefusedError if payments
    could be stored twice.
    """
    file = parse_bank_file(data)
    with change_registry():
        lock_journal()
        identified = list(identify_entries(file))
        known = _find_known([identity for identity, _ in identified])
        new = [(identity, entry) for identity, entry in identified if identity not in known]
        refuse_repeats([entry for _, entry in new], kind=file.kind)
        unchanged = _count_payments(file) - sum(len(entry.payments) for _, entry in new)
        matches = _match_entries([entry for _, entry in new], currency=config.currency)
        unmatched = sum(invoice is None for invoice in matches)
        if new and not check:
            _store(
                file,
                new=new,
                invoices=matches,
                digest=hashlib.sha256(data).hexdigest(),
                actor=actor,
            )
    return PaymentsImport(
        added=len(matches), unchanged=unchanged, unmatched=unmatched, skipped=file.skipped
    )


def _count_payments(file: BankFile) -> int:
    return sum(len(entry.payments) for statement in file.statements for entry in statement.entries)


def _find_known(identities: Sequence[str]) -> set[str]:
    chunks = (identities[start : start + _BATCH] for start in range(0, len(identities), _BATCH))
    return {
        known
        for chunk in chunks
        for known in Payment.objects.filter(entry__in=chunk).values_list("entry", flat=True)
    }


def _match_entries(entries: Iterable[BankEntry], *, currency: str) -> list[Invoice | None]:
    """Return for each payment the one invoice that it names, if it came in, in the co-op's
    currency, and is no reversal.
    """
    wanted = [_names(entry, currency=currency) for entry in entries]
    named = [numbers for of_entry in wanted for numbers in of_entry]
    invoices = _find_invoices(
        sorted({number for numbers in named for number in numbers}), currency=currency
    )
    found = [
        [invoices[number] for number in sorted(numbers) if number in invoices] for numbers in named
    ]
    return [candidates[0] if len(candidates) == 1 else None for candidates in found]


def _names(entry: BankEntry, *, currency: str) -> list[frozenset[str]]:
    fits = entry.currency == currency and not entry.reversal
    return [
        named_invoices(payment.all_references, text=payment.text)
        if fits and payment.amount > 0 and not payment.returned
        else frozenset()
        for payment in entry.payments
    ]


def _find_invoices(numbers: Sequence[str], *, currency: str) -> dict[str, Invoice]:
    chunks = (numbers[start : start + _BATCH] for start in range(0, len(numbers), _BATCH))
    return {
        invoice.number: invoice
        for chunk in chunks
        for invoice in Invoice.objects.filter(number__in=chunk, currency=currency, credits=None)
    }


def _store(
    file: BankFile,
    *,
    new: Sequence[tuple[str, BankEntry]],
    invoices: Sequence[Invoice | None],
    digest: str,
    actor: str,
) -> None:
    record = BankImport.objects.create(digest=digest, kind=file.kind, imported_by=actor)
    payments = [
        Payment(
            file=record,
            entry=identity,
            position=position,
            account=entry.account,
            date=entry.date,
            amount=payment.amount,
            currency=entry.currency,
            payer=payment.shown_payer,
            text=payment.shown_text,
            references=list(payment.all_references),
            bank_reference=entry.bank_reference,
        )
        for identity, entry in new
        for position, payment in enumerate(entry.payments)
    ]
    first_open = first_open_day()
    drafts = [
        book_arrival(
            payment,
            household=invoice.household if invoice else "",
            first_open=first_open,
            actor=actor,
        )
        for payment, invoice in zip(payments, invoices, strict=True)
    ]
    for payment, transaction in zip(payments, post_transactions(drafts), strict=True):
        payment.transaction = transaction
    Payment.objects.bulk_create(payments, batch_size=_BATCH)
    matched = [
        PaymentMatch(
            payment=payment,
            target=PaymentMatch.Target.HOUSEHOLD,
            household=invoice.household,
            invoice=invoice,
            amount=payment.amount,
            transaction=payment.transaction,
            matched_by=actor,
        )
        for payment, invoice in zip(payments, invoices, strict=True)
        if invoice is not None
    ]
    PaymentMatch.objects.bulk_create(matched, batch_size=_BATCH)
    after = {"kind": file.kind, "payments": len(payments), "matched": len(matched)}
    audit_entry(actor=actor, action="import", instance=record, before=None, after=after).save()
