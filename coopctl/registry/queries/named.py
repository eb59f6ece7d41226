"""Finds what has a name, however it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.db.models import Model, QuerySet

from coopctl.core.errors import InvalidInputError

M = TypeVar("M", bound=Model)


def find_named(
    rows: QuerySet[M], *, field: str, text: str, parse: Callable[[str], str]
) -> M | None:
    """Return the row whose `field` is the name `text`, in whatever spelling that is; None if there
    is none.

    A name that was given out before the rules for names became stricter is found as it's stored.
    Raises InvalidInputError if it isn't a name at all.
    """
    if (stored := rows.filter(**{field: text.strip().lower()}).first()) is not None:
        return stored
    try:
        return rows.filter(**{field: parse(text)}).first()
    except ValueError as error:
        raise InvalidInputError(str(error)) from None
