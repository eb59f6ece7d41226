"""CAMT.053 (statements) and CAMT.054 (notifications) of ISO 20022, versions 02 to 14.

An element that these versions don't have, at any level that money is read from, is an error that
names the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
_VERSIONS = frozenset(f"{version:02}" for version in range(2, 15))
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
            hint="ask the bank for CAMT.053 or CAMT.054",
        )
    kind, message, part = _SHAPES[match[1]]
    body = root.find(message)
    if root.name != "Document" or body is None:
        raise InvalidInputError(f"the file has no {message}", hint="fetch it from the bank again")
    problems: list[str] = []
    statements = [
        _parse_statement(pages, problems=problems)
        for pages in _join_pages(list(body.children(part)))
    ]
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


def _join_pages(nodes: Sequence[Node]) -> list[list[Node]]:
    """Return the pages of each statement, in their order."""
    statements: dict[object, list[Node]] = {}
    for place, node in enumerate(nodes):
        key = place if _is_whole(_pagination(node)) else (node.text("Id"), _account(node))
        statements.setdefault(key, []).append(node)
    return [sorted(pages, key=_page_number) for pages in statements.values()]


def _pagination(node: Node) -> Node | None:
    return node.find("StmtPgntn") or node.find("NtfctnPgntn")


def _page_number(node: Node) -> int:
    """Return 0 if it says none."""
    page = _pagination(node)
    text = page.text("PgNb") if page is not None else ""
    return int(text) if re.fullmatch("[0-9]{1,5}", text) else 0


def _check_pages(pages: Sequence[Node]) -> None:
    if len(pages) == 1 and _is_whole(_pagination(pages[0])):
        return
    numbers = [_page_number(page) for page in pages]
    last = _pagination(pages[-1])
    ends = last is not None and last.text("LastPgInd") in ("true", "1")
    if numbers == list(range(1, len(pages) + 1)) and ends:
        return
    told = ", ".join(map(str, numbers))
    raise UnreadableError(f"it's one page of several: of its pages the file has {told}")


def _check_statement(pages: Sequence[Node]) -> Iterator[str]:
    try:
        for page in pages:
            check_children(page, known=_STATEMENT)
        if not _account(pages[0]):
            raise UnreadableError("it names no account")
        _check_pages(pages)
    except UnreadableError as error:
        yield str(error)


def _account(node: Node) -> str:
    return "".join((node.text("Acct/Id/IBAN") or node.text("Acct/Id/Othr/Id")).split())


def _parse_statement(pages: Sequence[Node], *, problems: list[str]) -> Statement:
    account = _account(pages[0])
    name = f"statement {pages[0].text('Id') or '?'}"
    entries: list[BankEntry] = []
    skipped = 0
    problems += [f"{name}: {problem}" for problem in _check_statement(pages)]
    before = len(problems)
    nodes = [entry for page in pages for entry in page.children("Ntry")]
    for position, entry in enumerate(nodes, start=1):
        place = f"{name}, entry {position}"
        try:
            if is_payment(entry):
                entries.append(parse_entry(entry, account=account, place=place))
            else:
                skipped += 1
        except UnreadableError as error:
            problems.append(f"{place}{_describe(entry)}: {error}")
    opening = closing = None
    if len(problems) == before:
        try:
            opening, closing = _read_balances(pages)
            _check_balance(opening, closing, entries=entries)
        except UnreadableError as error:
            problems.append(f"{name}: {error}")
    return Statement(account, tuple(entries), skipped, opening=opening, closing=closing)


def _describe(entry: Node) -> str:
    facts = [entry.text(path) for path in ("BookgDt/Dt", "NtryRef", "AcctSvcrRef")]
    return f" ({', '.join(fact for fact in facts if fact)})" if any(facts) else ""


_Balance = tuple[int, str]


def _read_balances(pages: Sequence[Node]) -> tuple[_Balance, _Balance] | tuple[None, None]:
    """Return the first page's opening and the last one's closing balance, where there are both."""
    opening = _find_balance(pages[0], codes=_OPENING)
    closing = _find_balance(pages[-1], codes=(_CLOSING,))
    return (opening, closing) if opening and closing else (None, None)


def _find_balance(page: Node, *, codes: Sequence[str]) -> _Balance | None:
    for code in codes:
        for balance in page.children("Bal"):
            if balance.text("Tp/CdOrPrtry/Cd") == code:
                try:
                    return read_money(balance)
                except UnreadableError as error:
                    raise UnreadableError(f"balance {code}: {error}") from None
    return None


def _check_balance(
    opening: _Balance | None, closing: _Balance | None, *, entries: Sequence[BankEntry]
) -> None:
    """Opening balance and entries must give the closing balance, where the bank tells both."""
    if opening is None or closing is None:
        return
    booked = sum(entry.amount for entry in entries if entry.currency == opening[1])
    if opening[1] != closing[1] or opening[0] + booked != closing[0]:
        raise UnreadableError(
            f"opening balance {opening[0]} and entries {booked} don't give the closing balance "
            f"{closing[0]} {closing[1]} (minor units)"
        )
