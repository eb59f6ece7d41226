import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coopctl.core.csvfile import MOST_PROBLEMS, RecordReader, check_rows, parse_iso_date, read_rows
from coopctl.core.errors import InvalidInputError

COLUMNS = ("number", "name")
PLAIN = "number,name\n0001,Almgren\n0002,Berg\n"


def problems_of(data):
    with pytest.raises(InvalidInputError) as caught:
        read_rows(data, COLUMNS)
    return caught.value.problems


def test_rows_come_with_the_line_they_start_on():
    rows = read_rows(PLAIN, COLUMNS)
    assert [(row.line, row["number"], row["name"]) for row in rows] == [
        (2, "0001", "Almgren"),
        (3, "0002", "Berg"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        "\ufeff" + PLAIN,
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN + "\n,\n\n",
        "name,number\nAlmgren,0001\nBerg,0002\n",
        'Number , NAME\n 0001 ,Almgren\n0002,"Berg"\n',
    ],
    ids=[
        "bytes",
        "bom",
        "bom-in-text",
        "windows",
        "blank-lines",
        "other-order",
        "blanks-and-quotes",
    ],
)
def test_harmless_differences_are_accepted(data):
    assert [dict(row.values) for row in read_rows(data, COLUMNS)] == [
        dict(row.values) for row in read_rows(PLAIN, COLUMNS)
    ]


def test_line_numbers_count_blank_lines_and_windows_line_ends():
    assert [row.line for row in read_rows("number,name\r\n\r\n0001,Almgren\r\n", COLUMNS)] == [3]


def test_every_short_and_long_row_is_named():
    assert problems_of("number,name\n0001\n0002,Berg\n0003,Sommer,x\n") == (
        "line 2: 1 of 2 columns",
        "line 4: 3 of 2 columns",
    )


# Cut between two rows, nothing tells; cut anywhere else, something does.
CUTS = [
    cut
    for length in range(len("number,name\n"), len(PLAIN))
    if not (cut := PLAIN[:length]).endswith("\n")
]


@pytest.mark.parametrize("cut", CUTS)
def test_a_file_cut_off_within_a_row_is_refused(cut):
    assert problems_of(cut)


def test_an_open_quote_is_named_with_the_line_it_starts_on():
    assert problems_of('number,name\n0001,Almgren\n0002,"Berg\n0003,Sommer\n') == (
        "line 3: a quote is opened and never closed; the file may have been cut off",
    )


def test_missing_and_unknown_columns_are_all_named():
    assert problems_of("number,nmae,age\n") == (
        "line 1: the column 'name' is missing",
        "line 1: unknown column 'nmae'",
        "line 1: unknown column 'age'",
    )


def test_a_doubled_column_is_named():
    assert problems_of("number,name,name\n") == ("line 1: the column 'name' is there 2 times",)


def test_semicolons_are_named_as_the_cause():
    assert problems_of("number;name\n0001;Almgren\n") == (
        "line 1: the columns are divided by semicolons; use commas",
    )


def test_an_empty_file_lacks_its_header():
    assert problems_of(b"") == ("line 1: the header row is missing",)


def test_what_is_not_utf8_is_refused_with_its_line():
    with pytest.raises(InvalidInputError, match="line 2: this isn't UTF-8"):
        read_rows(b"number,name\n0001,Bl\xe5b\xe4r\n", COLUMNS)


def test_control_characters_are_refused():
    assert problems_of('number,name\n0001,"Alm\ngren"\n0002,B\x00\n') == (
        "line 2: a line break or control character inside a column",
        "line 4: a line break or control character inside a column",
    )


TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=12).map(
    str.strip
)


@given(st.lists(st.tuples(TEXT.filter(bool), TEXT)), st.sampled_from(["\n", "\r\n"]))
@example([("0001", 'Bo "Bosse" Berg, jr')], "\r\n")
def test_what_a_spreadsheet_writes_is_read_back(rows, line_end):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=line_end)
    writer.writerows([COLUMNS, *rows])
    assert [
        (row["number"], row["name"]) for row in read_rows(text.getvalue().encode(), COLUMNS)
    ] == rows


def test_every_row_that_cannot_be_parsed_is_named_and_all_its_problems():
    def parse(row):
        if row["number"] == "0002":
            raise InvalidInputError("bad", problems=["first", "second"])
        raise ValueError("third")

    with pytest.raises(InvalidInputError) as caught:
        check_rows(read_rows("number,name\n0001,A\n0002,B\n", COLUMNS), parse)
    assert caught.value.problems == ("line 2: third", "line 3: first", "line 3: second")


@pytest.mark.parametrize(
    "text", ["", "2026-1-1", "20260101", "2026-02-30", "2026-W01-1", "01/02/2026", "２０２６-01-01"]
)
def test_only_iso_dates_are_dates(text):
    with pytest.raises(ValueError, match="is not a date; write it like '2026-10-31'"):
        parse_iso_date(text)


def test_a_file_with_old_macs_line_ends_is_read_by_its_lines():
    assert [
        (row.line, dict(row.values)) for row in read_rows(PLAIN.replace("\n", "\r"), COLUMNS)
    ] == [
        (2, {"number": "0001", "name": "Almgren"}),
        (3, {"number": "0002", "name": "Berg"}),
    ]


@pytest.mark.parametrize(
    ("data", "message", "problem", "hint"),
    [
        (
            "number\n0001\n",
            "the file was refused as a whole: nothing was stored",
            "line 1: the column 'name' is missing",
            "number,name",
        ),
        (
            "number,name\n0001\n",
            "the file was refused as a whole: nothing was stored",
            "line 2: 1 of 2 columns",
            "number,name",
        ),
        (
            "number,name\n0001,A",
            "the file was refused as a whole: nothing was stored",
            (
                "line 2: there is no line end after it, so the file may have been cut off; if it's "
                "complete, add one"
            ),
            "number,name",
        ),
        (
            'number,name\n0001,"A\n',
            "the file was refused as a whole: nothing was stored",
            "line 2: a quote is opened and never closed; the file may have been cut off",
            'quote like this: "Bo ""Bosse"" Berg"',
        ),
        (
            b"number,name\n0001,\xff\n",
            "line 2: this isn't UTF-8 text",
            None,
            "save the file as CSV in UTF-8",
        ),
        (
            "",
            "the file was refused as a whole: nothing was stored",
            "line 1: the header row is missing",
            "number,name",
        ),
    ],
)
def test_a_refused_file_says_what_where_and_how_to_cure_it(data, message, problem, hint):
    with pytest.raises(InvalidInputError) as caught:
        read_rows(data, ("number", "name"))
    assert (caught.value.message, caught.value.problems) == (message, (problem,) if problem else ())
    assert caught.value.hint == (f"the header row is {hint}" if hint == "number,name" else hint)


def test_rows_that_cannot_be_meant_are_named_together_with_the_cure():
    def parse(row):
        if row["name"] == "A":
            raise InvalidInputError("two things", problems=["one", "other"])
        raise ValueError("no name")

    with pytest.raises(InvalidInputError) as caught:
        check_rows(read_rows("number,name\n0001,A\n0002,B\n", ("number", "name")), parse)
    assert caught.value.message == "the file was refused as a whole: nothing was stored"
    assert caught.value.problems == ("line 2: one", "line 2: other", "line 3: no name")
    assert caught.value.hint == "correct these lines and import the file again"


def test_a_file_full_of_problems_is_not_read_to_its_end():
    def lines():
        yield b"number,name\n"
        for _ in range(MOST_PROBLEMS):
            yield b"x\n"
        raise AssertionError("it was read on")

    reader = RecordReader(lines(), ("number", "name"))
    assert reader.sound
    with pytest.raises(InvalidInputError) as caught:
        list(reader)
    assert not reader.sound
    assert len(caught.value.problems) == MOST_PROBLEMS + 1
    assert (
        caught.value.problems[-1]
        == f"and perhaps more: reading stopped after {MOST_PROBLEMS} problems"
    )


def test_a_quoted_field_may_span_lines_of_a_long_file_without_losing_count():
    reader = RecordReader(
        iter([b"number,name\n", b'0001,"A"\n', b'0002,"B\n', b'C"\n', b"0003,D\n"]),
        ("number", "name"),
    )
    assert list(reader) == [(2, ["0001", "A"]), (5, ["0003", "D"])]
    with pytest.raises(InvalidInputError) as caught:
        reader.finish(hint="mend it")
    assert (caught.value.problems, caught.value.hint) == (
        ("line 3: a line break or control character inside a column",),
        "mend it",
    )
