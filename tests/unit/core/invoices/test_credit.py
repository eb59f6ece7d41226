"""Credit notes: in any order of parts, an invoice and its notes never go below nothing, and
together they can come to exactly that.
"""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.errors import CoopError, InvalidInputError, RefusedError
from coopctl.core.invoices.credit import (
    CreditPart,
    choose_parts,
    measure_remainder,
    write_credit_note,
)
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.settlement.preview import canonical_json

TERMS = {"reference": "202600078", "bankgiro": None, "swish": None, "iban": None, "qr": None}


def invoice_of(*amounts):
    """An invoice with lines of these amounts."""
    lines = [
        {
            "pool": f"pool{place}",
            "key": "equal",
            "meter": None,
            "fallback": False,
            "quantity": "31",
            "unit": "days",
            "solidarity": "1",
            "share": "31/62",
            "pool_cost": 2 * amount,
            "part_cost": 2 * amount,
            "amount": amount,
            "rounding": 0,
            "estimated": place == 1,
            "shown": {"quantity": "31", "unit": "days"},
            "shown_percent": "50.00",
        }
        for place, amount in enumerate(amounts, start=1)
    ]
    document = {
        "version": 1,
        "number": "2026-0007",
        "issued": "2026-11-02",
        "due": "2026-12-02",
        "language": "sv",
        "currency": "SEK",
        "coop": {"name": "Frysboxen", "organisation_number": "1", "address": []},
        "household": {"number": "0001", "name": "Almgren"},
        "period": {"label": "2026-10", "start": "2026-10-01", "end": "2026-11-01"},
        "lines": lines,
        "total": sum(amounts),
        "estimated": True,
        "vat": {"amount": 0, "reason": "cost_sharing"},
        "payment": TERMS,
    }
    return InvoiceDocument.model_validate_json(json.dumps(document))


def note(invoice, *notes, reason="", **choices):
    parts = choose_parts(invoice, notes=notes, **choices)
    number = f"2027-{len(notes) + 1:04}"
    return write_credit_note(
        invoice, number=number, issued=date(2027, 1, 5), parts=parts, notes=notes, reason=reason
    )


def test_one_line_is_credited_as_it_was_invoiced():
    invoice = invoice_of(12000, 8000)
    taken = note(invoice, lines=[2], reason="the server was down")
    (line,) = taken.lines
    assert (
        line.pool,
        line.amount,
        line.part_cost,
        line.share,
        line.credited.line,
        line.credited.of,
    ) == (
        "pool2",
        -8000,
        -16000,
        "31/62",
        2,
        8000,
    )
    assert (taken.total, taken.left, taken.reason, taken.estimated) == (
        -8000,
        12000,
        "the server was down",
        False,
    )
    assert note(invoice, lines=[1]).estimated


def test_a_part_of_a_line_leaves_the_rest_of_it():
    invoice = invoice_of(12000, 8000)
    first = note(invoice, lines=[1], amount=5000)
    assert (first.total, first.left, first.lines[0].credited.of) == (-5000, 15000, 12000)
    assert measure_remainder(invoice, notes=[first]).lines == (7000, 8000)
    rest = note(invoice, first, lines=[1])
    assert (rest.total, rest.left) == (-7000, 8000)


def test_an_amount_of_the_whole_names_no_line():
    invoice = invoice_of(12000, 8000)
    taken = note(invoice, amount=15000)
    (line,) = taken.lines
    assert (line.key, line.pool, line.amount, line.credited.line, line.credited.of) == (
        "credit",
        "2026-0007",
        -15000,
        None,
        20000,
    )
    last = note(invoice, taken)
    assert [line.amount for line in last.lines] == [-12000, -8000, 15000]
    assert (last.total, last.left) == (-5000, 0)


@pytest.mark.parametrize(
    ("choices", "error", "sentence"),
    [
        ({"lines": [3]}, InvalidInputError, "invoice 2026-0007 has no line 3"),
        ({"lines": [0, -1]}, InvalidInputError, "invoice 2026-0007 has no line -1, 0"),
        ({"lines": [1, 2], "amount": 5}, InvalidInputError, "an amount goes with one line"),
        ({"amount": 0}, InvalidInputError, "an amount to credit is more than zero"),
        ({"amount": -5}, InvalidInputError, "an amount to credit is more than zero"),
        (
            {"amount": 15001},
            RefusedError,
            "that credits 150.01 SEK, but only 150.00 SEK of invoice 2026-0007 are left",
        ),
        (
            {"lines": [1], "amount": 12001},
            RefusedError,
            "only 120.00 SEK of line 1 of invoice 2026-0007 are left",
        ),
        ({"lines": [3], "amount": 5}, InvalidInputError, "has no line 3"),
        ({"lines": [2]}, RefusedError, "only 0.00 SEK of line 2 of invoice 2026-0007 are left"),
    ],
)
def test_what_cannot_be_taken_back_is_reported(choices, error, sentence):
    invoice = invoice_of(12000, 8000)
    taken = [note(invoice, lines=[2], amount=3000), note(invoice, lines=[2], amount=2000)]
    before = [*taken, note(invoice, *taken, lines=[2])] if choices.get("lines") == [2] else taken
    with pytest.raises(error) as refused:
        note(invoice, *before, **choices)
    assert sentence in refused.value.message
    assert refused.value.hint


def test_a_line_that_gives_back_is_not_credited_alone():
    invoice = invoice_of(12000, -2000)
    with pytest.raises(
        RefusedError,
        match=r"that credits -20.00 SEK, but only 100.00 SEK of invoice 2026-0007 are left",
    ):
        note(invoice, lines=[2])
    with pytest.raises(
        RefusedError,
        match=r"that credits 120.00 SEK, but only 100.00 SEK of invoice 2026-0007 are left",
    ):
        note(invoice, lines=[1])
    assert note(invoice, lines=[1, 2]).left == 0


def test_what_an_invoice_gave_back_is_taken_back_the_same_way():
    invoice = invoice_of(-300, -200)
    first = note(invoice, amount=100)
    assert (first.total, first.left) == (100, -400)
    assert (note(invoice, first, lines=[1]).total, note(invoice, first).total) == (300, 400)


def test_when_nothing_is_left_to_credit_the_notes_are_named():
    invoice = invoice_of(500)
    both = [first := note(invoice, amount=200), note(invoice, first)]
    with pytest.raises(
        RefusedError, match="nothing of invoice 2026-0007 is left to credit"
    ) as refused:
        note(invoice, *both)
    assert "by 2027-0001, 2027-0002" in refused.value.hint


amounts = st.lists(st.integers(-500, 500).filter(bool), min_size=1, max_size=4).filter(sum)
wishes = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "lines": st.lists(st.integers(1, 5), min_size=1, max_size=3),
            "amount": st.integers(-10, 600),
        },
    ),
    max_size=8,
)


@given(amounts, wishes)
def test_invoice_and_notes_stay_between_zero_and_the_invoice_and_can_reach_zero(amounts, wishes):
    invoice, notes = invoice_of(*amounts), []
    sign = 1 if invoice.total > 0 else -1
    for wish in wishes:
        try:
            taken = note(invoice, *notes, **wish)
        except CoopError:
            continue
        notes.append(taken)
        assert taken.total == sum(line.amount for line in taken.lines)
        assert taken.total * sign < 0
        left = measure_remainder(invoice, notes=notes)
        assert left.total == taken.left == invoice.total + sum(one.total for one in notes)
        assert 0 <= sign * left.total <= sign * invoice.total
        assert sum(left.lines) + left.whole == left.total
        assert InvoiceDocument.model_validate_json(canonical_json(taken)) == taken
    if measure_remainder(invoice, notes=notes).total:
        notes.append(note(invoice, *notes))
        left = measure_remainder(invoice, notes=notes)
        assert (left.whole, set(left.lines)) == (0, {0})
    assert measure_remainder(invoice, notes=notes).total == 0


def test_a_taking_is_a_line_and_an_amount():
    invoice = invoice_of(12000, 8000)
    assert choose_parts(invoice, notes=()) == (CreditPart(1, 12000), CreditPart(2, 8000))
    assert choose_parts(invoice, notes=(), lines=[2, 1, 2]) == (
        CreditPart(1, 12000),
        CreditPart(2, 8000),
    )
