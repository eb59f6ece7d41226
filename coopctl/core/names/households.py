"""Households' numbers."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

# A number names its household's drawer and its user on servers, and stands in units' and accounts'
# names: nothing in it may mean more than itself there.
_NUMBER = r"[a-z0-9]{1,16}"
HouseholdNumber = Annotated[str, Field(pattern=rf"^{_NUMBER}$")]


def is_household_number(text: str) -> bool:
    """Tell whether a household may have this number.

    >>> [is_household_number(text) for text in ("0001", "almgren", "A1", "0001-a", "..", "")]
    [True, True, False, False, False, False]
    """
    return re.fullmatch(_NUMBER, text) is not None
