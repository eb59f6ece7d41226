"""The CSV form of a bank file, for banks without CAMT.053 and CAMT.054: see docs/money.md."""

from __future__ import annotations

from babel.numbers import list_currencies

from coopctl.billing.bankfiles.entries import BankEntry, BankFile, BankPayment, Statement
from coopctl.core.csvfile import Row, check_rows, parse_iso_date, read_rows
from coopctl.core.money.amounts import parse_money

BANK_COLUMNS = (
    "account",
    "date",
    "amount",
    "currency",
    "reference",
    "payer",
    "text",
    "bank_reference",
)
_MAX_TEXT = 500


def parse_csv(data: bytes) -> BankFile:
    """Read the CSV form: it needs `account`, `date`, `amount` (negative: out), `currency`.

    Raises InvalidInputError with every bad line. All lines of an account are one statement.
    """
    entries = check_rows(read_rows(data, BANK_COLUMNS), _parse_row)
    accounts = dict.fromkeys(entry.account for entry in entries)
    return BankFile(
        "csv",
        tuple(
            Statement(account, tuple(entry for entry in entries if entry.account == account))
            for account in accounts
        ),
    )


def _parse_row(row: Row) -> BankEntry:
    account = "".join(row["account"].split())
    if not account or len(account) > 34:
        raise ValueError(f"account: {row['account']!r} is not an account; write its IBAN or number")
    if row["currency"] not in list_currencies():
        raise ValueError(f"currency: {row['currency']!r} is not an ISO 4217 code")
    too_long = [
        name
        for name, limit in (
            ("payer", 140),
            ("text", _MAX_TEXT),
            ("bank_reference", 140),
            ("reference", 140),
        )
        if len(row[name]) > limit
    ]
    if too_long:
        raise ValueError(f"{too_long[0]}: is too long")
    amount = parse_money(row["amount"], currency=row["currency"]).amount
    if amount == 0:
        raise ValueError("amount: is zero")
    references = (row["reference"],) if row["reference"] else ()
    payment = BankPayment(amount, row["payer"], row["text"], references)
    day = parse_iso_date(row["date"])
    return BankEntry(
        f"line {row.line}",
        account,
        day,
        amount,
        row["currency"],
        row["bank_reference"],
        reversal=False,
        payments=(payment,),
    )
