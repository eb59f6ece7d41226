"""What people read is rounded; what is computed with is not."""

import pytest

from coopctl.core.invoices.display import show_percent, show_quantity
from coopctl.core.money.period import Period


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (0, "0.000"),
        (1, "<0.001"),
        (999_999, "<0.001"),
        (15 * 10**8, "1.500"),
        (1_000_500_000, "1.001"),
        (1_000_499_999, "1.000"),
        (10**6, "0.001"),
    ],
)
def test_bytes_are_shown_in_thousandths_of_a_gb(quantity, shown):
    assert show_quantity(quantity, unit="bytes", period_seconds=1).quantity == shown


def test_a_gb_month_is_a_gb_for_as_long_as_that_month_lasts():
    for label in (3, 10, 11):
        seconds = Period(2026, label, "Europe/Stockholm").seconds
        assert (
            show_quantity(10**9 * seconds, unit="byte-seconds", period_seconds=seconds).quantity
            == "1.000"
        )


def test_a_percentage_rounds_half_up():
    assert [show_percent(part, whole=80000) for part in (4, 12, 80000)] == [
        "0.01",
        "0.02",
        "100.00",
    ]
