"""A bank file of any known format."""

from __future__ import annotations

from coopctl.billing.bankfiles.camt import parse_camt
from coopctl.billing.bankfiles.csv_form import parse_csv
from coopctl.billing.bankfiles.entries import BankFile
from coopctl.billing.bankfiles.packed import unpack
from coopctl.core.errors import InvalidInputError

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_UNREAD = {
    b"01BGMAX": "BgMax, Bankgirot's file of incoming payments",
    b"{1:": "MT940",
    b":20:": "MT940",
}


def parse_bank_file(data: bytes) -> BankFile:
    """Read CAMT.053, CAMT.054 or the CSV form, also several of one kind in a ZIP file, or gzipped.

    Raises InvalidInputError with everything that can't be understood.
    """
    files: list[BankFile] = []
    problems: list[str] = []
    packed = unpack(data)
    if len(packed) == 1:
        return _parse(packed[0][1])
    for name, content in packed:
        try:
            files.append(_parse(content))
        except InvalidInputError as error:
            problems += [f"{name}: {problem}" for problem in error.problems or (error.message,)]
    kinds = sorted({file.kind for file in files})
    if len(kinds) > 1:
        problems.append(f"it holds files of several kinds: {', '.join(kinds)}")
    if problems:
        raise InvalidInputError(
            "the file was refused as a whole: nothing was stored",
            problems=problems,
            hint="unpack it and import its files one by one",
        )
    return BankFile(
        files[0].kind, tuple(statement for file in files for statement in file.statements)
    )


def _parse(data: bytes) -> BankFile:
    if not data.strip():
        raise InvalidInputError("the file is empty", hint="fetch it from the bank again")
    start = data[:200]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    start = start.replace(b"\0", b"").lstrip()
    for mark, name in _UNREAD.items():
        if start.startswith(mark):
            raise InvalidInputError(
                f"this is {name}, which isn't read",
                hint="ask the bank for CAMT.053 or CAMT.054, or write the columns of docs/money.md",
            )
    return parse_camt(data) if start.startswith(b"<") else parse_csv(data)
