"""Passwords come from a prompt, twice, or from standard input: never from an argument, which others
on the machine can see.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from coopctl.core.errors import InvalidInputError

PasswordStdin = Annotated[
    bool,
    typer.Option(
        "--password-stdin", help="Read the password from standard input instead of asking for it."
    ),
]


def read_password(*, from_stdin: bool) -> str:
    """Return the new password. Raises InvalidInputError if there is nobody to ask."""
    from coopctl.registry.services.passwords import MIN_LENGTH

    if from_stdin:
        return sys.stdin.read().removesuffix("\n").removesuffix("\r")
    if not sys.stdin.isatty():
        raise InvalidInputError(
            "there is no terminal to ask for the password",
            hint="`--password-stdin` reads it from standard input",
        )
    return str(
        typer.prompt(
            f"Password (at least {MIN_LENGTH} characters)",
            hide_input=True,
            confirmation_prompt=True,
            err=True,
        )
    )
