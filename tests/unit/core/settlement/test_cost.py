"""A cost is checked as a whole, and every problem is said."""

from datetime import date

import pytest

from coopctl.core.errors import InvalidInputError
from coopctl.core.settlement.cost import COST_COLUMNS, CostDraft, parse_cost

GOOD = dict(
    zip(
        COST_COLUMNS,
        ("2026-10-05", "Hetzner", "Server", "server", "600.00", "SEK", "2026-10-01", "2026-11-01"),
        strict=True,
    )
)


def problems(config, **changes):
    with pytest.raises(InvalidInputError) as caught:
        parse_cost(GOOD | changes, config=config)
    return caught.value.problems


def test_a_cost_is_read_in_minor_units(config):
    assert parse_cost(GOOD, config=config).amount == 60000


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"amount": "600,00"}, "amount: '600,00' has a comma"),
        ({"amount": "600.001"}, "amount: '600.001' has 3 decimals; SEK has 2"),
        (
            {"currency": "EUR"},
            "currency: 'EUR' is not the co-op's currency; enter what was paid in SEK",
        ),
        ({"pool": ""}, "pool: a cost needs a pool; there are server"),
        ({"pool": "traffic"}, "pool: there is no pool 'traffic'; there are server"),
        ({"date": "5/10/2026"}, "date: '5/10/2026' is not a date"),
        (
            {"service_end": "2026-10-01"},
            "service_end: 2026-10-01 isn't after service_start 2026-10-01",
        ),
        (
            {"service_end": "2206-11-01"},
            "service_end: 2026-10-01 to 2206-11-01 is more than 20 years",
        ),
        ({"supplier": ""}, "supplier: is empty"),
        ({"description": "x" * 201}, "description: is longer than 200 characters"),
    ],
)
def test_each_problem_is_said_with_its_field(config, changes, sentence):
    (problem,) = problems(config, **changes)
    assert problem.startswith(sentence)


def test_all_problems_are_reported_at_once(config):
    assert len(problems(config, amount="1,0", pool="x", date="x", supplier="")) == 4


def test_a_cost_is_all_that_was_entered(config):
    assert parse_cost(GOOD, config=config) == CostDraft(
        date=date(2026, 10, 5),
        supplier="Hetzner",
        description="Server",
        pool="server",
        amount=60000,
        currency="SEK",
        service_start=date(2026, 10, 1),
        service_end=date(2026, 11, 1),
    )


def test_a_refund_is_a_negative_cost_and_zero_is_a_cost_too(config):
    assert [
        parse_cost(GOOD | {"amount": text}, config=config).amount for text in ("-600.00", "0.00")
    ] == [-60000, 0]


def test_what_is_refused_says_how_a_cost_is_written(config):
    with pytest.raises(InvalidInputError) as caught:
        parse_cost(GOOD | {"supplier": ""}, config=config)
    assert (caught.value.message, caught.value.problems) == (
        "the cost can't be entered",
        ("supplier: is empty",),
    )
    assert caught.value.hint == (
        "a cost has date, supplier, description, pool, amount, currency, service_start, service_end"
    )


def test_texts_and_spans_have_their_longest(config):
    assert (
        parse_cost(
            GOOD | {"supplier": "x" * 200, "service_end": "2046-10-16"}, config=config
        ).supplier
        == "x" * 200
    )
    assert problems(config, supplier="x" * 201) == ("supplier: is longer than 200 characters",)
    assert problems(config, service_end="2046-10-17") == (
        "service_end: 2026-10-01 to 2046-10-17 is more than 20 years",
    )
