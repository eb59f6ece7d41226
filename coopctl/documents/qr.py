"""QR codes (ISO/IEC 18004) as SVG, quickly.

Of the eight masks the standard asks for the one with the lowest penalty. segno tries each in pure
Python, which takes longer than laying out the invoice. Here segno places the data under one mask;
the other seven symbols follow by XOR, because two masks of one version differ in the same modules
whatever the data is. A symbol is one whole number with a bit per module, so that penalties are
counted by shifting all of it at once.
"""

from __future__ import annotations

import re
from functools import cache

import segno

_QUIET = 4  # modules of light around the symbol, as the standard asks for
_MASKS = range(8)
_FINDER = 0b1011101
_DARK = re.compile("1+")


def draw_qr(text: str) -> str:
    """Return the code as SVG: error correction M and UTF-8, as EPC069-12 asks for, with its quiet
    zone.
    """
    first = _encode(text, mask=0)
    size = len(first.matrix)
    symbol = _as_number(first.matrix)
    best = min(
        (symbol ^ change for change in _changes(int(first.version))),
        key=lambda one: score_symbol(one, size=size),
    )
    return _write_svg(best, size=size)


def score_symbol(symbol: int, *, size: int) -> int:
    """Return the penalty of a symbol: the sum of the four features of ISO/IEC 18004:2015, table 11.
    Light lies around it.
    """
    width = size + 2 * _QUIET
    whole = _whole(size)
    runs = sum(_score_runs(symbol, shift=shift, whole=whole) for shift in (1, width))
    across, down = (_pairs(symbol, shift=shift, whole=whole) for shift in (1, width))
    blocks = 3 * (across & across >> width & down & down >> 1).bit_count()
    finders = 40 * sum(_count_finders(symbol, shift=shift) for shift in (1, width))
    unbalance = abs(20 * symbol.bit_count() - 10 * size * size) // (size * size)
    return runs + blocks + finders + 10 * unbalance


def _score_runs(symbol: int, *, shift: int, whole: int) -> int:
    """Three points for five modules in a row of one colour, and one for each further one."""
    pairs = _pairs(symbol, shift=shift, whole=whole)
    fives = pairs & pairs >> shift & pairs >> 2 * shift & pairs >> 3 * shift
    return fives.bit_count() + 2 * (fives & ~(fives >> shift)).bit_count()


def _pairs(symbol: int, *, shift: int, whole: int) -> int:
    """Modules whose neighbour in that direction is in the symbol too, and has the same colour."""
    return ~(symbol ^ symbol >> shift) & whole & whole >> shift


def _count_finders(symbol: int, *, shift: int) -> int:
    """1:1:3:1:1 with four light modules before or after it."""
    found = -1
    for place in range(7):
        module = symbol >> place * shift
        found &= module if _FINDER >> place & 1 else ~module
    dark_after = (
        symbol >> 7 * shift | symbol >> 8 * shift | symbol >> 9 * shift | symbol >> 10 * shift
    )
    dark_before = symbol << shift | symbol << 2 * shift | symbol << 3 * shift | symbol << 4 * shift
    return (found & ~(dark_after & dark_before)).bit_count()


def _encode(text: str, *, mask: int, version: int | None = None) -> segno.QRCode:
    return segno.make_qr(
        text, error="m", boost_error=False, encoding="utf-8", mask=mask, version=version
    )


def _as_number(matrix: tuple[bytearray, ...]) -> int:
    """One bit per module, rows from top to bottom, each with its quiet zone on both sides, and
    quiet rows above and below.
    """
    side = bytes(_QUIET)
    rows = b"".join(side + row + side for row in matrix)
    width = len(matrix) + 2 * _QUIET
    return int(rows.translate(_DIGITS), 2) << _QUIET * width


_DIGITS = bytes.maketrans(b"\x00\x01", b"01")


@cache
def _changes(version: int) -> tuple[int, ...]:
    """What turns a symbol under mask 0 into the one under each mask: data modules and the mask's
    number in the format information.
    """
    symbols = [_as_number(_encode("0", mask=mask, version=version).matrix) for mask in _MASKS]
    return tuple(symbol ^ symbols[0] for symbol in symbols)


@cache
def _whole(size: int) -> int:
    return _as_number((bytearray(b"\x01" * size),) * size)


def _write_svg(symbol: int, *, size: int) -> str:
    width = size + 2 * _QUIET
    digits = f"{symbol:0{width * width}b}"
    strokes = "".join(
        f"M{run.start()} {row}.5h{run.end() - run.start()}"
        for row in range(width)
        for run in _DARK.finditer(digits[row * width : (row + 1) * width])
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}">'
        f'<path fill="#fff" d="M0 0h{width}v{width}h-{width}z"/>'
        f'<path stroke="#000" d="{strokes}"/></svg>'
    )
