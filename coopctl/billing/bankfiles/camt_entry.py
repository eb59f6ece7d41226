"""One entry (`Ntry`) of a CAMT file."""

from __future__ import annotations

import re
from datetime import date

from babel.numbers import list_currencies

from coopctl.billing.bankfiles.entries import BankEntry, BankPayment
from coopctl.billing.bankfiles.xmltree import Node
from coopctl.core.csvfile import parse_iso_date
from coopctl.core.money.amounts import Money, decimal_text, minor_digits, parse_money


def names(text: str) -> frozenset[str]:
    """Return the names in a text, divided by blanks."""
    return frozenset(text.split())


_ENTRY = names(
    "NtryRef Amt CdtDbtInd RvslInd Sts BookgDt ValDt AcctSvcrRef Avlbty BkTxCd ComssnWvrInd "
    "AddtlInfInd AmtDtls Chrgs TechInptChanl"
    " Intrst CardTx NtryDtls AddtlNtryInf"
)
_TRANSACTION = names(
    "Refs Amt CdtDbtInd AmtDtls Avlbty BkTxCd Chrgs Intrst RltdPties RltdAgts LclInstrm PmtTpInf "
    "Purp RltdRmtInf RmtInf RltdDts RltdPric"
    " RltdQties FinInstrmId Tax RtrInf CorpActn SfkpgAcct CshDpst CardTx AddtlTxInf SplmtryData"
)
_BOOKED, _NOT_BOOKED = "BOOK", ("PDNG", "INFO", "FUTR")
_NO_REFERENCE = ("NOTPROVIDED", "NONREF")
_TRANSACTION_REFERENCES = ("TxId", "UETR", "EndToEndId", "InstrId")
_DECIMAL = re.compile(r"\+?(?P<major>[0-9]*)(?:\.(?P<minor>[0-9]*))?")
_ZONE = re.compile(r"(?:Z|[+-][0-9]{2}:[0-9]{2})$")


class UnreadableError(ValueError):
    """Why an entry can't be understood, for people."""


def check_children(node: Node, *, known: frozenset[str]) -> None:
    """Raise UnreadableError if an element is there that CAMT doesn't have in this place."""
    unknown = [child.name for child in node.children() if child.name not in known]
    if unknown:
        raise UnreadableError(f"unknown element {unknown[0]} in {node.name}")


def read_money(node: Node) -> tuple[int, str]:
    """Return `Amt` in minor units with the sign of `CdtDbtInd` (positive: credit), and its
    currency.
    """
    amount, currency = _read_amount(node.find("Amt"))
    return amount * _read_sign(node), currency


def is_payment(node: Node) -> bool:
    """Whether the entry is booked and its amount isn't zero. Raises UnreadableError for a status
    that CAMT doesn't have.
    """
    status = node.text("Sts/Cd") or node.text("Sts")
    if status not in (_BOOKED, *_NOT_BOOKED):
        raise UnreadableError(f"its status is {status!r}")
    return status == _BOOKED and read_money(node)[0] != 0


def parse_entry(node: Node, *, account: str, place: str) -> BankEntry:
    """Return the entry with its payments, one for each `TxDtls`. Raises UnreadableError."""
    check_children(node, known=_ENTRY)
    amount, currency = read_money(node)
    details = [details for part in node.children("NtryDtls") for details in part.children()]
    transactions = [detail for detail in details if detail.name == "TxDtls"]
    if unknown := [detail.name for detail in details if detail.name not in ("Btch", "TxDtls")]:
        raise UnreadableError(f"unknown element {unknown[0]} in NtryDtls")
    only = transactions[0] if len(transactions) == 1 else None
    return BankEntry(
        place=place,
        account=account,
        date=_read_date(node),
        amount=amount,
        currency=currency,
        # Not NtryRef: many banks only count the entries of a statement with it, anew in each one.
        bank_reference=_reference(node, "AcctSvcrRef")
        or (_reference(only, "Refs/AcctSvcrRef") if only else ""),
        reversal=_read_flag(node, "RvslInd"),
        payments=_parse_payments(node, transactions=transactions, amount=amount, currency=currency),
        transaction_references=tuple(
            f"{name} {reference}"
            for transaction in transactions
            for name in _TRANSACTION_REFERENCES
            if (reference := _reference(transaction, f"Refs/{name}"))
        ),
    )


def _parse_payments(
    node: Node, *, transactions: list[Node], amount: int, currency: str
) -> tuple[BankPayment, ...]:
    note = node.text("AddtlNtryInf")
    if not transactions:
        return (BankPayment(amount, "", note, ()),)
    for transaction in transactions:
        check_children(transaction, known=_TRANSACTION)
    if len(transactions) == 1:
        stated = _read_part(transactions[0], entry_sign=1 if amount > 0 else -1)
        if stated is not None and stated[1] == currency and stated[0] != amount:
            charged = _read_charges(node, transaction=transactions[0], currency=currency)
            if not charged or stated[0] + charged != amount:
                raise UnreadableError("its amount isn't that of its only transaction")
            taken = decimal_text(Money(-charged, currency))
            note = f"{note} (charges {taken} {currency})".strip()
        return (_describe(transactions[0], amount=amount, note=note),)
    parts = [
        _read_part(transaction, entry_sign=1 if amount > 0 else -1, currency=currency)
        for transaction in transactions
    ]
    if None in parts or any(part is not None and part[1] != currency for part in parts):
        raise UnreadableError(f"a transaction of it has no amount in {currency}")
    amounts = [part[0] for part in parts if part is not None]
    if sum(amounts) != amount:
        raise UnreadableError(
            f"its {len(parts)} transactions sum to {sum(amounts)}, not to {amount} minor units"
        )
    return tuple(
        _describe(transaction, amount=part, note="")
        for transaction, part in zip(transactions, amounts, strict=True)
    )


def _read_part(transaction: Node, *, entry_sign: int, currency: str = "") -> tuple[int, str] | None:
    """Return the amount of a transaction in an entry; its sign is its own if it says one (from
    version 03 on).

    Of several amounts the one in `currency`, the account's: a payment from abroad has its
    counter-value beside what was sent.
    """
    paths = ("Amt", "AmtDtls/TxAmt/Amt")
    others = ("AmtDtls/CntrValAmt/Amt", "AmtDtls/InstdAmt/Amt") if currency else ()
    found = [node for path in (*paths, *others) if (node := transaction.find(path)) is not None]
    if not found:
        return None
    fitting = next((node for node in found if node.attribute("Ccy") == currency), found[0])
    amount, read = _read_amount(fitting)
    return amount * (_read_sign(transaction) if transaction.find("CdtDbtInd") else entry_sign), read


def _read_charges(entry: Node, *, transaction: Node, currency: str) -> int:
    """Return what the bank took (negative) or gave; the entry's, where the transaction has none."""
    for node in (transaction, entry):
        charges = [
            record for part in node.children("Chrgs") for record in (*part.children("Rcrd"), part)
        ]
        amounts = [
            (_read_amount(charge.find("Amt")), -1 if charge.text("CdtDbtInd") != "CRDT" else 1)
            for charge in charges
            if charge.find("Amt") is not None
        ]
        if amounts:
            return sum(sign * amount for (amount, read), sign in amounts if read == currency)
    return 0


def _describe(transaction: Node, *, amount: int, note: str) -> BankPayment:
    party = "Dbtr" if amount > 0 else "Cdtr"
    payer = transaction.text(f"RltdPties/{party}/Nm") or transaction.text(
        f"RltdPties/{party}/Pty/Nm"
    )
    account = f"RltdPties/{party}Acct/Id"
    others = (f"RltdPties/Ultmt{party}/Nm", f"RltdPties/Ultmt{party}/Pty/Nm")
    other_payer = next(
        (
            text
            for path in (*others, f"{account}/IBAN", f"{account}/Othr/Id")
            if (text := transaction.text(path))
        ),
        "",
    )
    remittance = transaction.find("RmtInf")
    messages = [child.own_text for child in remittance.children("Ustrd")] if remittance else []
    structured = list(remittance.children("Strd")) if remittance else []
    references = tuple(
        dict.fromkeys(text for part in structured if (text := part.text("CdtrRefInf/Ref")))
    )
    notes = [
        *messages,
        *(part.text("AddtlRmtInf") for part in structured),
        transaction.text("AddtlTxInf"),
        note,
    ]
    return BankPayment(
        amount,
        payer[:140],
        " ".join(text for text in notes if text)[:500],
        references,
        other_payer=other_payer[:140],
        document_numbers=tuple(
            number
            for part in structured
            for document in part.children("RfrdDocInf")
            if (number := document.text("Nb"))
        ),
        returned=transaction.find("RtrInf") is not None,
    )


def _read_amount(node: Node | None) -> tuple[int, str]:
    if node is None:
        raise UnreadableError("it has no amount")
    currency, text = node.attribute("Ccy"), node.own_text
    if currency not in list_currencies():
        raise UnreadableError(f"its currency {currency!r} is not an ISO 4217 code")
    if text.startswith("-"):
        raise UnreadableError(f"its amount {text!r} is negative; CAMT says that by CdtDbtInd")
    try:
        return parse_money(
            _plain_decimal(text, currency=currency), currency=currency
        ).amount, currency
    except ValueError as error:
        raise UnreadableError(f"its amount {error}") from None


def _plain_decimal(text: str, *, currency: str) -> str:
    """Return an xs:decimal such as `.6`, `+7.` or `8.850` as plain text. What isn't one, or has
    more decimals than the currency, stays as it is.
    """
    match = _DECIMAL.fullmatch(text)
    if match is None or not (match["major"] or match["minor"]):
        return text
    minor, digits = match["minor"] or "", minor_digits(currency)
    if minor[digits:].strip("0"):
        return text
    return f"{match['major'] or '0'}.{minor[:digits]}".rstrip(".")


def _read_sign(node: Node) -> int:
    match node.text("CdtDbtInd"):
        case "CRDT":
            return 1
        case "DBIT":
            return -1
        case other:
            raise UnreadableError(f"CdtDbtInd is {other!r}, neither CRDT nor DBIT")


def _read_flag(node: Node, path: str) -> bool:
    text = node.text(path)
    if text not in ("", "true", "false", "1", "0"):
        raise UnreadableError(f"{path} is {text!r}")
    return text in ("true", "1")


def _read_date(node: Node) -> date:
    """Return the booking date, else the value date: in notifications the former is optional."""
    text = next(
        (
            found
            for part in ("BookgDt", "ValDt")
            if (found := node.text(f"{part}/Dt") or node.text(f"{part}/DtTm")[:10])
        ),
        "",
    )
    text = _ZONE.sub("", text)
    try:
        return parse_iso_date(text)
    except ValueError as error:
        raise UnreadableError(f"its booking date {error}") from None


def _reference(node: Node, path: str) -> str:
    text = node.text(path)
    return "" if text in _NO_REFERENCE else text[:140]
