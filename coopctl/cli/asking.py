"""Questions before what can't be undone, or what others rely on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

import typer

from coopctl.cli.output import say
from coopctl.core.errors import RefusedError

T = TypeVar("T")

Yes = Annotated[
    bool, typer.Option("--yes", help="Answer the question with yes beforehand, as scripts need it.")
]


def ask(question: str, *, follows: Sequence[str] = (), yes: bool) -> None:
    """Say what follows, one sentence a line, and go on if the person agrees.

    Raises RefusedError if not, or if nobody can be asked because this isn't a terminal.
    """
    if yes:
        return
    for sentence in follows:
        say(f"- {sentence}")
    if not sys.stdin.isatty():
        raise RefusedError(
            f"nothing is changed: {question}", hint="`--yes` says yes to that beforehand"
        )
    if not typer.confirm(question, err=True):
        raise RefusedError("nothing is changed")


def do_after_asking(
    work: Callable[[], T], *, question: Callable[[T], tuple[str, Sequence[str]]], yes: bool
) -> T:
    """Do what is to be stored once the person agrees. What refuses it comes before the question.

    For that it's first done in a transaction that is rolled back, within which `question` makes the
    question and what follows of what came out.
    """
    if not yes:
        text, follows = _rehearse(lambda: question(work()))
        ask(text, follows=follows, yes=False)
    return work()


def _rehearse(work: Callable[[], T]) -> T:
    from django.db import transaction

    with transaction.atomic():
        result = work()
        transaction.set_rollback(True)
    return result
