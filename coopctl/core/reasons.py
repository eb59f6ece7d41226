"""Reasons that people give, for the audit log, the ledger and documents."""

from __future__ import annotations

from coopctl.core.errors import InvalidInputError

_MAX_REASON = 200


def check_reason(text: str, *, optional: bool = False) -> str:
    """Return the reason without spaces around it; '' where it's optional. Raises
    InvalidInputError.
    """
    reason = text.strip()
    if len(reason) > _MAX_REASON or not reason.isprintable() or not (reason or optional):
        bounds = "at most" if optional else "1 to"
        raise InvalidInputError(
            f"a reason has {bounds} {_MAX_REASON} printable characters",
            hint="give it with --reason",
        )
    return reason
