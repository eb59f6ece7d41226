"""`coopctl init NAME`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.output import say
from coopctl.core.errors import InvalidInputError

if TYPE_CHECKING:
    from coopctl.settings.answers import Question

app = typer.Typer(add_completion=False)
Answer = str | None


@app.command(help="Ask a few questions and write inventories/NAME.")
def init(
    name: Annotated[str, typer.Argument(help="A short name for the folder, such as the co-op's.")],
    *,
    coop: Annotated[Answer, typer.Option(help="The co-op's name.")] = None,
    organisation_number: Annotated[Answer, typer.Option(help="Its organisation number.")] = None,
    domain: Annotated[Answer, typer.Option(help="The domain of its members' addresses.")] = None,
    currency: Annotated[Answer, typer.Option(help="ISO 4217; EUR if left out.")] = None,
    timezone: Annotated[Answer, typer.Option(help="Europe/Stockholm if left out.")] = None,
    language: Annotated[Answer, typer.Option(help="sv, en or de; en if left out.")] = None,
    pools: Annotated[
        Answer, typer.Option(help="What costs are for, with commas; server,domain if left out.")
    ] = None,
    iban: Annotated[Answer, typer.Option(help="Where members pay; invoices print it.")] = None,
    bankgiro: Annotated[Answer, typer.Option(help="The same, in Sweden.")] = None,
    swish: Annotated[Answer, typer.Option(help="The same, in Sweden.")] = None,
    server: Annotated[Answer, typer.Option(help="Its short name; mail1 if left out.")] = None,
    types: Annotated[
        Answer, typer.Option(help="What it does: mail, lists, web, with commas; mail if left out.")
    ] = None,
    address: Annotated[Answer, typer.Option(help="Where it is reached by SSH.")] = None,
    addresses: Annotated[
        Answer, typer.Option(help="Its public IPv4 and IPv6, with commas, if that isn't all.")
    ] = None,
    operators: Annotated[
        Answer, typer.Option(help="Your address, for what servers have to say to somebody.")
    ] = None,
) -> None:
    """Write a new inventory: what no option says is asked for on a terminal, elsewhere usual."""
    from coopctl.settings.answers import WAYS_TO_PAY
    from coopctl.settings.new_inventory import check_name, write_inventory

    check_name(name)
    given = {
        "coop": coop,
        "organisation_number": organisation_number,
        "domain": domain,
        "currency": currency,
        "timezone": timezone,
        "language": language,
        "pools": pools,
        "iban": iban,
        "bankgiro": bankgiro,
        "swish": swish,
        "server": server,
        "types": types,
        "address": address,
        "addresses": addresses,
        "operators": operators,
    }
    answers = _complete(given)
    folder = os.path.relpath(write_inventory(name, answers=answers))
    say(f"wrote {folder}/hosts.yml and {folder}/group_vars/all/coop.yml: look through them")
    if not any(answers[way] for way in WAYS_TO_PAY):
        say("no invoice says how to pay yet: `payment` in coop.yml")
    say(
        f"next:\n"
        f"  1. coopctl -i {name} domain show {answers['domain']}   the DNS records to publish\n"
        f"  2. coopctl -i {name} deploy --check   what would be done to the server\n"
        f"  3. coopctl -i {name} deploy           does it"
    )


def _complete(given: Mapping[str, str | None]) -> dict[str, str]:
    """Return every answer, checked. Raises InvalidInputError with all that is wrong or missing
    where nobody can be asked.
    """
    from coopctl.settings.answers import QUESTIONS, WAYS_TO_PAY

    answers, problems = _check(QUESTIONS, given=given)
    if problems:
        raise InvalidInputError("the inventory can't be written", problems=problems)
    missing = [q for q in QUESTIONS if q.name not in answers and q.default is None]
    if missing and sys.stdin.isatty():
        answers |= {q.name: _ask(q) for q in QUESTIONS if q.name not in answers}
        while not any(answers[way] for way in WAYS_TO_PAY):
            say("invoices must say how to pay: IBAN, Bankgiro or Swish")
            answers |= {q.name: _ask(q) for q in QUESTIONS if q.name in WAYS_TO_PAY}
        return answers
    if missing:
        raise InvalidInputError(
            "the inventory can't be written",
            problems=[f"--{q.name.replace('_', '-')}: {q.text}" for q in missing],
            hint="on a terminal, `coopctl init NAME` asks for what no option says",
        )
    return {q.name: q.default or "" for q in QUESTIONS} | answers


def _check(
    questions: Iterable[Question], *, given: Mapping[str, str | None]
) -> tuple[dict[str, str], list[str]]:
    answers, problems = {}, []
    for question in questions:
        text = given[question.name]
        if text is None:
            continue
        try:
            answers[question.name] = question.check(text.strip())
        except ValueError as error:
            problems.append(f"--{question.name.replace('_', '-')}: {error}")
    return answers, problems


def _ask(question: Question) -> str:
    """Ask until the answer is right: what was answered before stays."""
    while True:
        shown = bool(question.default)
        text = typer.prompt(question.text, default=question.default, show_default=shown, err=True)
        try:
            return question.check(str(text).strip())
        except ValueError as error:
            say(f"  {error}")
