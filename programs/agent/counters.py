"""Counters that only grow, until whatever counts starts anew. Pure."""

from __future__ import annotations

from collections.abc import Iterator


def used_since(value: int, *, last: int) -> int:
    """Return how much was used since the counter showed `last`. One that went back was set to zero:
    then all it shows is use.

    >>> used_since(70, last=50), used_since(20, last=50)
    (20, 20)
    """
    return value - last if value >= last else value


def spread(quantity: int, *, hours: range) -> Iterator[tuple[int, int]]:
    """Yield (hour, part) over the hours, as even as whole numbers can be, exact in sum: of a gap
    only the sum is known.

    >>> list(spread(7, hours=range(3, 6)))
    [(3, 2), (4, 2), (5, 3)]
    """
    done = 0
    for place, hour in enumerate(hours, 1):
        upto = quantity * place // len(hours)
        yield hour, upto - done
        done = upto
