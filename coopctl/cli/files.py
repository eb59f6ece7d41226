"""Files that are named on the command line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from coopctl.core.errors import InvalidInputError


def read_input(file: str) -> bytes:
    """Return what a file holds, or standard input for `-`. Raises InvalidInputError if it can't be read."""
    with open_input(file) as source:
        return source.read()


@contextmanager
def open_input(file: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for `-`, for reading it bit by bit. Raises InvalidInputError if it can't be read."""
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as source:
            yield source
    except OSError as error:
        raise InvalidInputError(f"{file} can't be read: {error.strerror}") from None
