"""Sizes as people write them: `50 GB`, `10 GiB`."""

from __future__ import annotations

import re
from fractions import Fraction

_FACTORS = {
    "B": 1,
    "kB": 10**3,
    "MB": 10**6,
    "GB": 10**9,
    "TB": 10**12,
    "KiB": 2**10,
    "MiB": 2**20,
    "GiB": 2**30,
    "TiB": 2**40,
}
_SIZE = re.compile(r"(\d+(?:\.\d+)?) ?([kMGT]?B|[KMGT]iB)")


def parse_size(text: str) -> int:
    """Return bytes. GB is 10⁹ (SI), GiB 2³⁰ (IEC 80000-13). Raises ValueError.

    >>> parse_size("50 GB"), parse_size("1.5 GiB")
    (50000000000, 1610612736)
    """
    match = _SIZE.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is not a size; write it like '50 GB' or '10 GiB'")
    size = Fraction(match[1]) * _FACTORS[match[2]]
    if size.denominator != 1:
        raise ValueError(f"{text!r} is not a whole number of bytes")
    return int(size)


def format_size(size: int) -> str:
    """Return bytes for people, in IEC units with one decimal at most.

    >>> format_size(10 * 2**30), format_size(1536), format_size(7)
    ('10 GiB', '1.5 KiB', '7 B')
    """
    unit, factor = next(
        (u, f)
        for u, f in (("TiB", 2**40), ("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10), ("B", 1))
        if size >= f or f == 1
    )
    tenths = (size * 10 + factor // 2) // factor
    return f"{tenths // 10}{f'.{tenths % 10}' if tenths % 10 else ''} {unit}"


def count_of(number: int, noun: str) -> str:
    """Return the number and what is counted, which agree.

    >>> [count_of(number, "day") for number in (0, 1, 2)]
    ['0 days', '1 day', '2 days']
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"
