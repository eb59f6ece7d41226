"""CSV files that people hand in: all of it is understood, or none of it (RFC 4180, UTF-8, a header row)."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from coopctl.core.errors import InvalidInputError

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_WHOLE_FILE_REFUSED = "the file was refused as a whole: nothing was stored"

T = TypeVar("T")


@dataclass(frozen=True)
class Row:
    """One record. `line` is where it starts in the file, from 1; `values` has every column, without blanks around."""

    line: int
    values: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]


@dataclass(frozen=True)
class ImportResult:
    """What an import did: rows stored, and rows that were already there."""

    added: int
    unchanged: int


def read_rows(data: str | bytes, columns: Sequence[str]) -> tuple[Row, ...]:
    """Return the records of a CSV file whose header names exactly `columns`, in any order.

    A byte order mark, Windows line ends and blank lines are accepted. Raises InvalidInputError, with every bad line, if the
    file is damaged. A file that doesn't end with a line end counts as cut off: its last number may have lost digits.
    """
    text = _decode(data).removeprefix("\ufeff")
    records = _parse(text)
    if not records:
        raise _refuse(["line 1: the header row is missing"], columns)
    (header_line, header), *body = records
    header = [name.strip().lower() for name in header]
    if problems := _check_header(header, columns):
        raise _refuse([f"line {header_line}: {problem}" for problem in problems], columns)
    problems = [problem for line, fields in body for problem in _check_record(line, fields, width=len(header))]
    if not text.endswith(("\n", "\r")):
        problems.append(
            f"line {records[-1][0]}: there is no line end after it, so the file may have been cut off; if it's complete, add one"
        )
    if problems:
        raise _refuse(problems, columns)
    return tuple(Row(line, dict(zip(header, (field.strip() for field in fields), strict=True))) for line, fields in body)


def check_rows(rows: Sequence[Row], parse: Callable[[Row], T]) -> list[T]:
    """Return `parse` of each row; it raises ValueError or InvalidInputError. Raises one InvalidInputError that names every bad line."""
    parsed: list[T] = []
    problems: list[str] = []
    for row in rows:
        try:
            parsed.append(parse(row))
        except InvalidInputError as error:
            problems += [f"line {row.line}: {problem}" for problem in error.problems or (error.message,)]
        except ValueError as error:
            problems.append(f"line {row.line}: {error}")
    if problems:
        raise InvalidInputError(_WHOLE_FILE_REFUSED, problems=problems, hint="correct these lines and import the file again")
    return parsed


def parse_iso_date(text: str) -> date:
    """Return the date of `2026-10-31`. Raises ValueError with a sentence for people."""
    try:
        if not _ISO_DATE.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a date; write it like '2026-10-31'") from None


def _decode(data: str | bytes) -> str:
    if isinstance(data, str):
        return data
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InvalidInputError(f"line {line}: this isn't UTF-8 text", hint="save the file as CSV in UTF-8") from None


def _parse(text: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for fields in reader:
            if any(field.strip() for field in fields):
                records.append((line, fields))
            line = reader.line_num + 1
    except csv.Error as error:
        raise InvalidInputError(
            _WHOLE_FILE_REFUSED, problems=[f"line {line}: {_explain(str(error))}"], hint='quote like this: "Bo ""Bosse"" Berg"'
        ) from None
    return records


def _explain(error: str) -> str:
    return (
        "a quote is opened and never closed; the file may have been cut off"
        if "unexpected end" in error
        else f"the quoting is wrong ({error})"
    )


def _check_header(header: Sequence[str], columns: Sequence[str]) -> list[str]:
    if len(header) == 1 and ";" in header[0]:
        return ["the columns are divided by semicolons; use commas"]
    problems = [f"the column {name!r} is missing" for name in columns if name not in header]
    problems += [f"unknown column {name!r}" for name in header if name not in columns]
    return problems + [
        f"the column {name!r} is there {times} times" for name, times in Counter(header).items() if times > 1 and name in columns
    ]


def _check_record(line: int, fields: Sequence[str], *, width: int) -> list[str]:
    problems = [f"line {line}: {len(fields)} of {width} columns"] if len(fields) != width else []
    if any(_CONTROL.search(field.strip()) for field in fields):
        problems.append(f"line {line}: a line break or control character inside a column")
    return problems


def _refuse(problems: Sequence[str], columns: Sequence[str]) -> InvalidInputError:
    return InvalidInputError(_WHOLE_FILE_REFUSED, problems=problems, hint=f"the header row is {','.join(columns)}")
