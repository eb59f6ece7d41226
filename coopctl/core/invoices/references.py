"""Which invoice a payment names: by OCR reference, RF creditor reference, or its number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coopctl.core.invoices.payment import check_digit, ocr_reference

_NUMBER = re.compile(r"([0-9]{4})-?([0-9]{4,8})")
_RF = re.compile(r"RF[0-9]{2}[0-9A-Z]{1,21}")
_IN_TEXT = re.compile(
    r"(?:(?<![0-9A-Za-z-])|(?<=\bOCR))(?:RF[0-9]{2}(?: "
    r"?[0-9]{1,4})+|[0-9]{4}[-/][0-9]{4,8}|[0-9]{9,25})(?![0-9A-Za-z-])",
    re.IGNORECASE,
)
_GROUPS = re.compile(r"(?<![0-9A-Za-z-])[0-9]+(?: [0-9]+)+(?![0-9A-Za-z-])")
_MOST_GROUPS = 13  # as many as an OCR reference of ours has digits
_OCR = re.compile(r"(?:19|20)[0-9]{7,11}")


def rf_reference(number: str) -> str:
    """Return an invoice number's digits as a creditor reference (ISO 11649: `RF`, two check digits
    by modulo 97, the digits).

    >>> rf_reference("2026-0001")
    'RF3120260001'
    """
    digits = "".join(character for character in number if character in "0123456789")
    return f"RF{98 - modulo_97(f'RF00{digits}'):02}{digits}"


def payment_reference(number: str, *, currency: str) -> str:
    """Return the reference that an invoice asks for: RF in euro (SEPA banks check it), else OCR.

    >>> payment_reference("2026-0001", currency="EUR")
    'RF3120260001'
    >>> payment_reference("2026-0001", currency="SEK")
    '202600011'
    """
    return rf_reference(number) if currency == "EUR" else ocr_reference(number)


def print_reference(reference: str) -> str:
    """Return a reference as printed: RF references in groups of four (ISO 11649), others as is.

    >>> print_reference("RF3120260001"), print_reference("202600011")
    ('RF31 2026 0001', '202600011')
    """
    if not _RF.fullmatch(reference):
        return reference
    return " ".join(reference[place : place + 4] for place in range(0, len(reference), 4))


def read_reference(text: str) -> str | None:
    """Return a reference's invoice number; None if a check digit is wrong or it isn't ours.

    >>> right = "202600011", "000202600011", "RF31 2026 0001", "2026-0001"
    >>> {read_reference(text) for text in right}
    {'2026-0001'}
    >>> read_reference("202600012"), read_reference("RF3220260001")
    (None, None)
    """
    compact = "".join(text.split()).upper()
    if _RF.fullmatch(compact):
        return _as_number(compact[4:]) if modulo_97(compact) == 1 else None
    if "-" in compact or "/" in compact:
        return _as_number(compact.replace("/", "-"))
    digits = compact.lstrip("0")
    if not (digits.isascii() and digits.isdigit()) or check_digit(digits[:-1]) != digits[-1]:
        return None
    return _as_number(digits[:-1])


def named_invoices(references: Iterable[str], *, text: str) -> frozenset[str]:
    """Return the invoices that a payment names: by structured reference, else in its message.

    >>> sorted(named_invoices([], text="Hej, 202600011 och 2026-0002 (tel 0701234567)"))
    ['2026-0001', '2026-0002']
    """
    return (
        frozenset(_read_all(references))
        or frozenset(_read_all(match[0] for match in _IN_TEXT.finditer(text)))
        or frozenset(_read_all(_join_groups(text)))
    )


def _join_groups(text: str) -> Iterator[str]:
    """Yield what groups of digits beside each other may be together: people write a reference in
    groups, and banks cut one at the end of a line. Its check digit decides.
    """
    for run in _GROUPS.finditer(text):
        groups = run[0].split(" ")
        for first in range(len(groups)):
            for last in range(first + 2, min(len(groups), first + _MOST_GROUPS) + 1):
                joined = "".join(groups[first:last])
                if _OCR.fullmatch(joined):
                    yield joined


def _read_all(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        number = read_reference(text)
        if number is not None:
            yield number


def _as_number(digits: str) -> str | None:
    match = _NUMBER.fullmatch(digits)
    return f"{match[1]}-{match[2]}" if match else None


def modulo_97(reference: str) -> int:
    """Return the remainder that is 1 where a creditor reference's or an IBAN's check digits are
    right (ISO 7064 MOD 97-10). Capital letters and digits only.
    """
    turned = reference[4:] + reference[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97
