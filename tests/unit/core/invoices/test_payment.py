"""References and QR codes are what banks expect."""

import segno
import segno.helpers
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.invoices.payment import check_digit, epc_text, ocr_reference, swish_text
from coopctl.core.money.amounts import Money


@given(st.from_regex(r"[0-9]{1,24}", fullmatch=True), st.integers(0, 23), st.integers(1, 9))
def test_the_check_digit_finds_every_wrong_digit(digits, place, change):
    place %= len(digits)
    wrong = digits[:place] + str((int(digits[place]) + change) % 10) + digits[place + 1 :]
    assert check_digit(wrong) != check_digit(digits)


def test_a_reference_is_the_number_and_its_check_digit():
    assert ocr_reference("2026-0012") == "20260012" + check_digit("20260012")


def test_a_swish_code_is_as_its_specification_shows():
    assert (
        swish_text("1237856901", money=Money(10000, "SEK"), message="12229445")
        == "C1237856901;100,00;12229445;0"
    )


def test_an_epc_code_is_the_one_that_segno_makes():
    iban, name = "SE35 5000 0000 0549 1000 0003", "Frysboxen ideell förening"
    ours = epc_text(name, iban=iban, money=Money(37309, "EUR"), reference="RF3120260001")
    theirs = segno.helpers.make_epc_qr(
        name,
        iban=iban.replace(" ", ""),
        amount="373.09",
        reference="RF3120260001",
        encoding="utf-8",
    )
    assert segno.make_qr(ours, error="m", boost_error=False, encoding="utf-8") == theirs


def test_a_name_with_a_line_break_cannot_shift_the_fields_of_an_epc_code():
    fields = epc_text("Frys\nboxen\nSE00", iban="SE35", money=Money(1, "EUR"), reference="1").split(
        "\n"
    )
    assert fields[5:8] == ["Frys boxen SE00", "SE35", "EUR0.01"]
