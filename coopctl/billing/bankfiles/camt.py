"""CAMT.053 (statements) and CAMT.054 (notifications) of ISO 20022, versions 02 and 08.

An element that these versions don't have, at any level that money is read from, is an error that
names the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coopctl.billing.bankfiles.camt_entry import (
    UnreadableError,
    check_children,
    is_payment,
    names,
    parse_entry,
    read_money,
)
from coopctl.billing.bankfiles.entries import BankEntry, BankFile, Kind, Statement
from coopctl.billing.bankfiles.xmltree import Node, parse_document
from coopctl.core.errors import InvalidInputError

_NAMESPACE = re.compile(r"urn:iso:std:iso:20022:tech:xsd:camt\.(053|054)\.001\.([0-9]{2})")
_VERSIONS = ("02", "08")
_SHAPES: dict[str, tuple[Kind, str, str]] = {
    "053": ("camt.053", "BkToCstmrStmt", "Stmt"),
    "054": ("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn"),
}
_STATEMENT = names(
    "Id StmtPgntn NtfctnPgntn ElctrncSeqNb RptgSeq LglSeqNb CreDtTm FrToDt CpyDplctInd RptgSrc "
    "Acct RltdAcct Intrst Bal TxsSummry Ntry"
    " AddtlStmtInf AddtlNtfctnInf"
)
_OPENING, _CLOSING = ("OPBD", "PRCD"), "CLBD"


def parse_camt(data: bytes) -> BankFile:
    """Read a CAMT file. Raises InvalidInputError with every entry that can't be understood."""
    namespace, root = parse_document(data)
    match = _NAMESPACE.fullmatch(namespace)
    if match is None or match[2] not in _VERSIONS:
        raise InvalidInputError(
            f"this is XML of the kind {namespace or root.name!r}",
            hint="ask the bank for CAMT.053 or CAMT.054, version 02 or 08",
        )
    kind, message, part = _SHAPES[match[1]]
    body = root.find(message)
    if root.name != "Document" or body is None:
        raise InvalidInputError(f"the file has no {message}", hint="fetch it from the bank again")
    problems: list[str] = []
    statements = [_parse_statement(node, problems=problems) for node in body.children(part)]
    problems += _check_message(body, part=part)
    if problems:
        raise InvalidInputError(
            "the file was refused as a whole: nothing was stored",
            problems=problems,
            hint="ask the bank about these entries",
        )
    return BankFile(kind, tuple(statements))


def _check_message(body: Node, *, part: str) -> Iterator[str]:
    if body.find(part) is None:
        yield f"the file has no {part}"
    for node in body.children():
        if node.name not in ("GrpHdr", part, "SplmtryData"):
            yield f"unknown element {node.name}"
    header = body.find("GrpHdr")
    if header is not None and not _is_whole(header.find("MsgPgntn")):
        yield "the file is one page of several"


def _is_whole(pagination: Node | None) -> bool:
    return pagination is None or (
        pagination.text("LastPgInd") in ("true", "1") and pagination.text("PgNb") == "1"
    )


def _parse_statement(node: Node, *, problems: list[str]) -> Statement:
    account = "".join((node.text("Acct/Id/IBAN") or node.text("Acct/Id/Othr/Id")).split())
    name = f"statement {node.text('Id') or '?'}"
    entries: list[BankEntry] = []
    skipped = 0
    try:
        check_children(node, known=_STATEMENT)
        if not account:
            raise UnreadableError("it names no account")
        if not _is_whole(node.find("StmtPgntn") or node.find("NtfctnPgntn")):
            raise UnreadableError("it's one page of several")
    except UnreadableError as error:
        problems.append(f"{name}: {error}")
    before = len(problems)
    for position, entry in enumerate(node.children("Ntry"), start=1):
        place = f"{name}, entry {position}"
        try:
            if is_payment(entry):
                entries.append(parse_entry(entry, account=account, place=place))
            else:
                skipped += 1
        except UnreadableError as error:
            problems.append(f"{place}{_describe(entry)}: {error}")
    if len(problems) == before:
        problems += [f"{name}: {problem}" for problem in _check_balance(node, entries=entries)]
    return Statement(account, tuple(entries), skipped)


def _describe(entry: Node) -> str:
    facts = [entry.text(path) for path in ("BookgDt/Dt", "NtryRef", "AcctSvcrRef")]
    return f" ({', '.join(fact for fact in facts if fact)})" if any(facts) else ""


def _check_balance(node: Node, *, entries: list[BankEntry]) -> Iterator[str]:
    """Opening balance and entries must give the closing balance, where the bank tells both."""
    balances: dict[str, tuple[int, str]] = {}
    for balance in node.children("Bal"):
        code = balance.text("Tp/CdOrPrtry/Cd")
        if code in (*_OPENING, _CLOSING):
            try:
                balances[code] = read_money(balance)
            except UnreadableError as error:
                yield f"balance {code}: {error}"
                return
    opening = next((balances[code] for code in _OPENING if code in balances), None)
    closing = balances.get(_CLOSING)
    if opening is None or closing is None:
        return
    booked = sum(entry.amount for entry in entries if entry.currency == opening[1])
    if opening[1] != closing[1] or opening[0] + booked != closing[0]:
        yield (
            f"opening balance {opening[0]} and entries {booked} don't give the closing balance "
            f"{closing[0]} {closing[1]} (minor units)"
        )
