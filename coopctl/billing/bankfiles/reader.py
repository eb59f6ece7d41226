"""A bank file of any known format."""

from __future__ import annotations

from coopctl.billing.bankfiles.camt import parse_camt
from coopctl.billing.bankfiles.csv_form import parse_csv
from coopctl.billing.bankfiles.entries import BankFile
from coopctl.core.errors import InvalidInputError

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def parse_bank_file(data: bytes) -> BankFile:
    """Read CAMT.053, CAMT.054 or the CSV form. Raises InvalidInputError with everything that can't
    be understood.
    """
    if not data.strip():
        raise InvalidInputError("the file is empty", hint="fetch it from the bank again")
    start = data[:200]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    return (
        parse_camt(data) if start.replace(b"\0", b"").lstrip().startswith(b"<") else parse_csv(data)
    )
