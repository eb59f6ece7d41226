"""Files that are named on the command line."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from coopctl.core.errors import CoopError, InvalidInputError


def read_input(file: str) -> bytes:
    """Return what a file holds, or standard input for `-`. Raises InvalidInputError if it can't be
    read.
    """
    with open_input(file) as source:
        return source.read()


@contextmanager
def open_input(file: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for `-`, for reading it bit by bit. Raises InvalidInputError
    if it can't be read.
    """
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as source:
            yield source
    except OSError as error:
        raise InvalidInputError(f"{file} can't be read: {error.strerror}") from None


def write_into(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write files by name, and make their folder if it isn't there. Raises CoopError as
    write_output does.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CoopError(
            f"{folder} can't be written: {error.strerror}", hint="choose another folder with --to"
        ) from None
    written = []
    for name, content in files:
        write_output(folder / name, content)
        written.append(folder / name)
    return written


def write_output(file: Path, content: bytes) -> None:
    """Write a file. Raises CoopError if it can't be written."""
    try:
        file.write_bytes(content)
    except OSError as error:
        raise CoopError(
            f"{file} can't be written: {error.strerror}", hint="choose another place"
        ) from None
