"""CSV files that people hand in, read entirely or not at all (RFC 4180, UTF-8, header row)."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar

from coopctl.core.errors import InvalidInputError

MOST_PROBLEMS = 10_000
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_WHOLE_FILE_REFUSED = "the file was refused as a whole: nothing was stored"

T = TypeVar("T")


@dataclass(frozen=True)
class Row:
    """One record. `line` is where it starts in the file, from 1; `values` has every column, without
    blanks around.
    """

    line: int
    values: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]


@dataclass(frozen=True)
class ImportResult:
    """What an import did: rows stored, and rows that were already stored."""

    added: int
    unchanged: int


class RecordReader:
    """Reads a CSV file line by line; its header must name exactly `columns`, in any order.

    Iterating gives (line, fields in the order of `columns`, without blanks around) for each sound
    record. What's wrong with the others is gathered; the caller adds its own problems with `refuse`
    and ends with `finish`, which raises if there are any. A byte order mark, Windows line ends and
    blank lines are accepted. A file that doesn't end with a line end counts as cut off: its last
    number may have lost digits.
    """

    def __init__(self, lines: Iterable[bytes], columns: Sequence[str]) -> None:
        self._columns = columns
        self._problems: list[str] = []
        self._line = 0
        self._cut_off = False
        self._lines = self._decode(lines)
        records = (record for record in self._split() if any(field.strip() for field in record[1]))
        line, header = next(records, (1, []))
        names = [name.strip().lower() for name in header]
        problems = _check_header(names, columns) if names else ["the header row is missing"]
        if problems:
            raise InvalidInputError(
                _WHOLE_FILE_REFUSED,
                problems=[f"line {line}: {text}" for text in problems],
                hint=self._hint,
            )
        self._order = [names.index(name) for name in columns]

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        width, order = len(self._order), self._order
        as_named = order == list(range(width))
        for line, fields in self._split():
            text = "".join(fields)
            if len(fields) != width or not text or not text.isprintable() or " " in text:
                fields = self._check(line, fields, width=width)  # noqa: PLW2901  # blanks around are cut off
                if not fields:
                    continue
            yield line, fields if as_named else [fields[place] for place in order]

    @property
    def sound(self) -> bool:
        """Whether nothing was wrong so far."""
        return not self._problems

    def refuse(self, line: int, problem: str) -> None:
        """Note what's wrong with a record. Raises InvalidInputError at once when a file has very
        many problems.
        """
        self._problems.append(f"line {line}: {problem}")
        if len(self._problems) >= MOST_PROBLEMS:
            self._problems.append(
                f"and perhaps more: reading stopped after {MOST_PROBLEMS} problems"
            )
            self.finish()

    def finish(self, *, hint: str | None = None) -> None:
        """Raise InvalidInputError, with every bad line, if anything was wrong."""
        if self._cut_off:
            self._problems.append(
                f"line {self._line}: there is no line end after it, so the file may have been cut "
                "off; if it's complete, add one"
            )
        if self._problems:
            raise InvalidInputError(
                _WHOLE_FILE_REFUSED, problems=self._problems, hint=hint or self._hint
            )

    @property
    def _hint(self) -> str:
        return f"the header row is {','.join(self._columns)}"

    def _decode(self, lines: Iterable[bytes]) -> Iterator[str]:
        for line in lines:
            try:
                text = line.decode("utf-8")
            except UnicodeDecodeError:
                raise InvalidInputError(
                    f"line {self._line + 1}: this isn't UTF-8 text",
                    hint="save the file as CSV in UTF-8",
                ) from None
            if not self._line:
                text = text.removeprefix("\ufeff")
            for part in io.StringIO(text, newline="") if "\r" in text[:-2] else (text,):
                self._line += 1
                self._cut_off = not part.endswith(("\n", "\r"))
                yield part

    def _split(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each record with the line that it starts in. Without quotes, a record is a line,
        and splitting it is quickest.
        """
        for text in self._lines:
            line = self._line
            yield (
                line,
                self._split_quoted(text, line=line)
                if '"' in text
                else text.rstrip("\r\n").split(","),
            )

    def _split_quoted(self, text: str, *, line: int) -> list[str]:
        try:
            return next(csv.reader(chain((text,), self._lines), strict=True))
        except csv.Error as error:
            raise InvalidInputError(
                _WHOLE_FILE_REFUSED,
                problems=[f"line {line}: {_explain(str(error))}"],
                hint='quote like this: "Bo ""Bosse"" Berg"',
            ) from None

    def _check(self, line: int, fields: Sequence[str], *, width: int) -> list[str]:
        """Return the fields without blanks around; none if the record is blank or not sound."""
        stripped = [field.strip() for field in fields]
        if not any(stripped):
            return []
        sound = True
        if len(fields) != width:
            self.refuse(line, f"{len(fields)} of {width} columns")
            sound = False
        if any(_CONTROL.search(field) for field in stripped):
            self.refuse(line, "a line break or control character inside a column")
            sound = False
        return stripped if sound else []


def read_rows(data: str | bytes, columns: Sequence[str]) -> tuple[Row, ...]:
    """Return all records of a CSV file, as RecordReader gives them. Raises InvalidInputError, with
    every bad line.
    """
    reader = RecordReader(io.BytesIO(data.encode() if isinstance(data, str) else data), columns)
    rows = tuple(Row(line, dict(zip(columns, fields, strict=True))) for line, fields in reader)
    reader.finish()
    return rows


def check_rows(rows: Sequence[Row], parse: Callable[[Row], T]) -> list[T]:
    """Return `parse` of each row; it raises ValueError or InvalidInputError. Raises one
    InvalidInputError that names every bad line.
    """
    parsed: list[T] = []
    problems: list[str] = []
    for row in rows:
        try:
            parsed.append(parse(row))
        except InvalidInputError as error:
            problems += [
                f"line {row.line}: {problem}" for problem in error.problems or (error.message,)
            ]
        except ValueError as error:
            problems.append(f"line {row.line}: {error}")
    if problems:
        raise InvalidInputError(
            _WHOLE_FILE_REFUSED,
            problems=problems,
            hint="correct these lines and import the file again",
        )
    return parsed


def parse_iso_date(text: str) -> date:
    """Return the date of `2026-10-31`. Raises ValueError with a sentence for people."""
    try:
        if not _ISO_DATE.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a date; write it like '2026-10-31'") from None


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
        f"the column {name!r} is there {times} times"
        for name, times in Counter(header).items()
        if times > 1 and name in columns
    ]
