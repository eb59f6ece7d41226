"""`coopctl invoice`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.completing import offer_invoices
from coopctl.cli.files import write_into
from coopctl.cli.inventory import config_of
from coopctl.cli.options import today_of
from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.cli.settlement import print_invoice
from coopctl.core.errors import ExitCode, InvalidInputError
from coopctl.core.money.period import parse_period

if TYPE_CHECKING:
    from coopctl.billing.models import Invoice
    from coopctl.core.invoices.invoice import InvoiceDocument

app = registry_app("Issued invoices, as text, JSON and PDF. They never change.")

_AGREES = "Computed again from what is stored, it agrees."
_DIFFERS = "Computed again from what is stored, it differs:"

Number = Annotated[
    str, typer.Argument(help="An invoice's number, like 2026-0012.", autocompletion=offer_invoices)
]


@app.command("list")
def list_(
    ctx: typer.Context,
    *,
    period: Annotated[str | None, typer.Option(help="Only this month's, like 2026-10.")] = None,
    household: Annotated[str | None, typer.Option(help="Only this household's.")] = None,
) -> None:
    """List invoices in the order of their numbers."""
    from coopctl.billing.queries.invoices import list_invoices
    from coopctl.registry.queries.households import get_household

    month = str(parse_period(period, zone=config_of(ctx).timezone)) if period else None
    number = get_household(household).number if household else None
    invoices = list_invoices(period=month, household=number)
    columns = ("number", "household", "period", "issued", "due", "amount", "currency")
    print_listing(
        invoices,
        columns=columns,
        as_json=session_of(ctx).json,
        empty="no invoices; `coopctl period close` issues them",
    )


@app.command("show")
def show(ctx: typer.Context, number: Number) -> None:
    """Show an invoice; with --json, the document that it is."""
    from coopctl.billing.queries.invoices import get_invoice, read_document

    invoice = get_invoice(number)
    if session_of(ctx).json:
        print_json(read_document(invoice).model_dump(mode="json"))
    else:
        print_invoice(
            read_document(invoice), period=parse_period(invoice.period.pk, zone=invoice.period.zone)
        )


@app.command("explain")
def explain(ctx: typer.Context, number: Number) -> None:
    """Recompute an invoice from costs, memberships and readings; exit code 1 if it differs."""
    from coopctl.billing.queries.explain import explain_invoice

    explanation = explain_invoice(number)
    if session_of(ctx).json:
        document = explanation.invoice.model_dump(mode="json")
        print_json(
            {
                "agrees": explanation.agrees,
                "differences": list(explanation.differences),
                "notes": list(explanation.notes),
                "invoice": document,
            }
        )
    else:
        print_invoice(explanation.invoice, period=explanation.period)
        say("Each amount is its share of the part, rounded towards zero, plus the rounding unit.")
        for note in explanation.notes:
            say(note)
        say(_AGREES if explanation.agrees else "\n  ".join([_DIFFERS, *explanation.differences]))
    raise typer.Exit(ExitCode.DONE if explanation.agrees else ExitCode.FAILED)


@app.command("credit")
def credit(
    ctx: typer.Context,
    number: Number,
    *,
    line: Annotated[
        list[int] | None,
        typer.Option(
            metavar="N", help="Only this line, as `invoice show` counts; may be repeated."
        ),
    ] = None,
    amount: Annotated[
        str | None,
        typer.Option(
            help="Only this much, like 12.50: of the one --line, or of the whole invoice."
        ),
    ] = None,
    reason: Annotated[
        str,
        typer.Option(
            help=(
                "Why; the note says it to the household, and the journal and the audit log keep it."
            )
        ),
    ] = "",
    yes: Yes = False,
) -> None:
    """Cancel an invoice by a credit note, in full or in part; the reserve bears it.

    The month stays closed and isn't invoiced to the household again. An invoice and its credit
    notes never sum to less than zero.
    """
    from coopctl.billing.queries.invoices import read_document
    from coopctl.billing.services.credit import credit_invoice

    today, actor = today_of(ctx), session_of(ctx).actor
    note = do_after_asking(
        lambda: credit_invoice(
            number, today=today, actor=actor, reason=reason, lines=line or (), amount=amount
        ),
        question=lambda note: (
            f"credit {_tell_amount(note)} of invoice {number} to household {note.household}?",
            ["the reserve bears it", "a credit note can't be taken back"],
        ),
        yes=yes,
    )
    if session_of(ctx).json:
        print_json(read_document(note).model_dump(mode="json"))
    else:
        print_invoice(
            read_document(note), period=parse_period(note.period.pk, zone=note.period.zone)
        )
        say(_tell_left(read_document(note)))


@app.command("pdf")
def pdf(
    ctx: typer.Context,
    number: Annotated[
        str | None,
        typer.Argument(help="An invoice's number, like 2026-0012.", autocompletion=offer_invoices),
    ] = None,
    *,
    every: Annotated[
        str | None,
        typer.Option("--all", metavar="PERIOD", help="All invoices of this month instead."),
    ] = None,
    to: Annotated[Path, typer.Option(help="The folder to write to; created if missing.")] = Path(),
) -> None:
    """Write invoices as PDF/A-3 with their JSON attached: the same bytes each time."""
    from coopctl.billing.queries.invoices import find_invoices, get_invoice
    from coopctl.documents.pdf import render_invoice

    if (number is None) == (every is None):
        raise InvalidInputError(
            "which invoice?", hint="give a number, or --all with a month like 2026-10"
        )
    if every is None:
        invoices = [get_invoice(number or "")]
    else:
        invoices = find_invoices(period=str(parse_period(every, zone=config_of(ctx).timezone)))
    files = [
        str(file)
        for file in write_into(
            to, ((f"{one.number}.pdf", render_invoice(one.document)) for one in invoices)
        )
    ]
    if session_of(ctx).json:
        print_json(files)
    else:
        typer.echo("\n".join(files))


def _tell_left(note: InvoiceDocument) -> str:
    from coopctl.core.money.amounts import Money, decimal_text

    if not note.left:
        return f"credit note {note.number} credits invoice {note.refers_to}: together they are zero"
    left = decimal_text(Money(note.left, note.currency))
    return (
        f"credit note {note.number} credits a part of invoice {note.refers_to}: {left} "
        f"{note.currency} are left of it"
    )


def _tell_amount(note: Invoice) -> str:
    from coopctl.core.money.amounts import Money, decimal_text

    return f"{decimal_text(Money(-note.total, note.currency))} {note.currency}"
