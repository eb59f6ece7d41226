"""The reminder of a late invoice as a document: all that is printed, nothing left to compute."""

from __future__ import annotations

from datetime import date
from typing import Literal

from coopctl.core.config.coop import CoopConfig
from coopctl.core.invoices.invoice import Buyer, PaymentTerms, Seller, payment_terms
from coopctl.core.money.amounts import Money
from coopctl.core.settlement.membership import Addressee
from coopctl.core.settlement.preview import Document

REMINDER_VERSION: Literal[1] = 1


class RemindedInvoice(Document):
    """The invoice that wasn't paid; dates are ISO 8601, amounts minor units. `unpaid` is what's
    left of its `total`.
    """

    number: str
    issued: str
    due: str
    total: int
    unpaid: int


class ReminderDocument(Document):
    """The `level`th reminder (from 1) of an invoice, of `date`. `to_pay` is what's unpaid,
    `earlier_fees` still owed, and its `fee`.
    """

    version: Literal[1]
    level: int
    date: str
    language: str
    currency: str
    coop: Seller
    household: Buyer
    invoice: RemindedInvoice
    earlier_fees: int
    fee: int
    to_pay: int
    payment: PaymentTerms


def write_reminder(
    invoice: RemindedInvoice,
    *,
    level: int,
    today: date,
    fee: int,
    earlier_fees: int,
    household: Addressee,
    config: CoopConfig,
) -> ReminderDocument:
    """Return the reminder of an invoice; amounts in minor units. Its code to scan asks for what is
    to be paid now.
    """
    to_pay = invoice.unpaid + earlier_fees + fee
    return ReminderDocument(
        version=REMINDER_VERSION,
        level=level,
        date=today.isoformat(),
        language=household.language,
        currency=config.currency,
        coop=Seller(
            name=config.name, organisation_number=config.organisation_number, address=config.address
        ),
        household=Buyer(number=household.number, name=household.name),
        invoice=invoice,
        earlier_fees=earlier_fees,
        fee=fee,
        to_pay=to_pay,
        payment=payment_terms(
            config.payment,
            payee=config.name,
            number=invoice.number,
            money=Money(to_pay, config.currency),
        ),
    )
