"""How an invoice asks to be paid: the reference with its check digit, and what its QR code says."""

from __future__ import annotations

from coopctl.core.money.amounts import Money, decimal_text

_EPC_NAME_LENGTH = 70


def ocr_reference(number: str) -> str:
    """Return an invoice number's digits and check digit (modulus 10, as in Bankgirot's OCR).

    >>> ocr_reference("2026-0001")
    '202600011'
    """
    digits = "".join(character for character in number if character in "0123456789")
    return digits + check_digit(digits)


def check_digit(digits: str) -> str:
    """Return the modulus-10 check digit (Luhn): every other digit from the right is doubled.

    >>> check_digit("7992739871")
    '3'
    """
    total = 0
    for place, digit in enumerate(reversed(digits)):
        product = int(digit) * (2 if place % 2 == 0 else 1)
        total += product // 10 + product % 10
    return str(-total % 10)


def swish_text(payee: str, *, money: Money, message: str) -> str:
    """Return a Swish QR code's text: `C<number>;<amount, decimal comma>;<message>;<lock mask>`.

    Mask 0: payee, amount and message are fixed (Swish's QR code encoding specification, section
    6.1).

    >>> swish_text("123 000 00 00", money=Money(20150, "SEK"), message="202600017")
    'C1230000000;201,50;202600017;0'
    """
    number = "".join(character for character in payee if character in "0123456789")
    return f"C{number};{decimal_text(money).replace('.', ',')};{message};0"


def epc_text(name: str, *, iban: str, money: Money, reference: str) -> str:
    """Return an EPC QR code's text: a SEPA credit transfer (EPC069-12, version 002, UTF-8).

    `reference` is a creditor reference (ISO 11649). It takes the structured field, so that the bank
    hands it on to the letter.

    >>> text = epc_text(
    ...     "Frysboxen", iban="SE35 5000", money=Money(20150, "EUR"), reference="RF3120260001"
    ... )
    >>> text.splitlines()
    ['BCD', '002', '1', 'SCT', '', 'Frysboxen', 'SE355000', 'EUR201.50', '', 'RF3120260001']
    """
    beneficiary = " ".join(name.split())[:_EPC_NAME_LENGTH]
    fields = (
        "BCD",
        "002",
        "1",
        "SCT",
        "",
        beneficiary,
        "".join(iban.split()),
        f"EUR{decimal_text(money)}",
        "",
        reference,
    )
    return "\n".join(fields)
