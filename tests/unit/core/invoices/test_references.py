"""A reference leads to its invoice; a wrong digit leads nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.invoices.payment import ocr_reference
from coopctl.core.invoices.references import named_invoices, read_reference, rf_reference

NUMBERS = st.builds("{:04}-{:04}".format, st.integers(1970, 9998), st.integers(1, 99999))


@given(NUMBERS)
def test_every_way_of_writing_a_number_is_read(number):
    rf = rf_reference(number)
    ways = [
        ocr_reference(number),
        ocr_reference(number).zfill(25),
        rf,
        rf.lower(),
        " ".join(rf[i : i + 4] for i in range(0, len(rf), 4)),
        number,
    ]
    assert [read_reference(way) for way in ways] == [number] * len(ways)
    assert named_invoices(ways, text="") == named_invoices([], text=f"Hej! {rf}, tack") == {number}


@given(NUMBERS, st.data())
def test_one_wrong_digit_is_found(number, data):
    for reference in (ocr_reference(number), rf_reference(number)):
        place = data.draw(
            st.sampled_from(
                [place for place, character in enumerate(reference) if character.isdigit()]
            )
        )
        change = data.draw(st.integers(1, 9))
        wrong = (
            reference[:place] + str((int(reference[place]) + change) % 10) + reference[place + 1 :]
        )
        assert read_reference(wrong) is None


@pytest.mark.parametrize(
    "text",
    [
        "OCR202600011",
        "ocr 202600011",
        "OCR 2026 0001 1",
        "faktura 2026/0001",
        "AVGIFT OKTOBER HUSHALL ETT 20260 0011 TACK",
        "tel 08 123 20260 0011 45",
    ],
)
def test_a_reference_is_found_as_people_and_banks_write_it(text):
    assert named_invoices([], text=text) == {"2026-0001"}


@pytest.mark.parametrize("text", ["OCR 2026 0001 2", "20260 0012", "XOCR202600011"])
def test_groups_with_a_wrong_check_digit_name_nothing(text):
    assert named_invoices([], text=text) == frozenset()


@given(st.text(max_size=40))
def test_any_text_is_read_without_an_error(text):
    read_reference(text)
    named_invoices([text], text=text)


def test_the_example_of_the_standard_has_a_right_check():
    """ISO 11649's widely printed example, RF18 5390 0754 7034, is valid; it names no invoice of
    ours, though it has our form.
    """
    assert read_reference("RF18 5390 0754 7034") == "5390-07547034"
    assert read_reference("RF19 5390 0754 7034") is None


@pytest.mark.parametrize(
    "text", ["0701234567", "2026-10-16", "12026000110", "A202600011", "20260001"]
)
def test_other_numbers_in_a_message_are_left_alone(text):
    assert named_invoices([], text=f"tel {text}") == frozenset()
