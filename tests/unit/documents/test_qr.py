"""QR codes are what segno draws with the same mask, and the mask has the lowest penalty."""

import re
from itertools import groupby, product

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from coopctl.documents import qr

texts = st.text(min_size=1, max_size=120)


def read_modules(svg):
    """The symbol without its quiet zone, as rows of 0 and 1."""
    width = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])
    rows = [[0] * width for _ in range(width)]
    for column, row, length in re.findall(r"M(\d+) (\d+)\.5h(\d+)", svg):
        for place in range(int(column), int(column) + int(length)):
            rows[int(row)][place] = 1
    edge = [module for row in (*rows[:4], *rows[-4:]) for module in row] + [
        module for row in rows for module in (*row[:4], *row[-4:])
    ]
    assert not any(edge), "the quiet zone isn't quiet"
    return tuple(bytes(row[4:-4]) for row in rows[4:-4])


def penalty(rows):
    """ISO/IEC 18004:2015, table 11, counted one by one."""
    size = len(rows)
    lines = [list(row) for row in rows] + [list(column) for column in zip(*rows, strict=True)]
    runs = sum(
        max(0, length - 2)
        for line in lines
        for length in (len(list(run)) for _, run in groupby(line))
        if length >= 5
    )
    blocks = sum(
        3
        for i, j in product(range(size - 1), repeat=2)
        if len({rows[i][j], rows[i + 1][j], rows[i][j + 1], rows[i + 1][j + 1]}) == 1
    )
    finders = 0
    for line in lines:
        padded = [0, 0, 0, 0, *line, 0, 0, 0, 0]
        for place in range(4, size - 2):
            if padded[place : place + 7] == [1, 0, 1, 1, 1, 0, 1]:
                finders += 40 * (
                    not any(padded[place - 4 : place]) or not any(padded[place + 7 : place + 11])
                )
    dark = sum(map(sum, rows))
    return runs + blocks + finders + 10 * int(abs(20 * dark - 10 * size * size) / (size * size))


@settings(max_examples=40, deadline=None)
@given(texts)
def test_the_code_is_one_of_segnos_eight_and_has_the_lowest_penalty(text):
    drawn = read_modules(qr.draw_qr(text))
    made = [
        segno.make_qr(text, error="m", boost_error=False, encoding="utf-8", mask=mask)
        for mask in range(8)
    ]
    symbols = [tuple(bytes(row) for row in symbol.matrix) for symbol in made]
    assert drawn in symbols
    assert penalty(drawn) == min(map(penalty, symbols))


@settings(max_examples=30, deadline=None)
@given(texts, st.integers(0, 7))
def test_penalties_are_counted_as_the_standard_says(text, mask):
    rows = segno.make_qr(text, error="m", boost_error=False, encoding="utf-8", mask=mask).matrix
    assert qr.score_symbol(qr._as_number(rows), size=len(rows)) == penalty(
        [bytes(row) for row in rows]
    )


@pytest.mark.parametrize(
    "text", ["C1230000000;600,00;202600011;0", "BCD\n002\n1\nSCT\n\nFörening\nSE35\nEUR1.00\n\n\n1"]
)
def test_the_same_text_gives_the_same_picture(text):
    assert qr.draw_qr(text) == qr.draw_qr(text)
