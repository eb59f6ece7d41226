"""`coopctl payment`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli import payment_policy, payment_remind
from coopctl.cli.applying import apply_now
from coopctl.cli.files import read_input
from coopctl.cli.inventory import config_of
from coopctl.cli.options import HouseholdOption, NoApply, today_of
from coopctl.cli.output import print_json, print_listing, print_record, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.errors import InvalidInputError
from coopctl.core.quantity import count_of

if TYPE_CHECKING:
    from coopctl.billing.services.payments.importing import PaymentsImport
    from coopctl.billing.services.payments.matching import Purpose

app = registry_app(
    "Payments: from the bank's files to the households' accounts. What names no invoice waits in a "
    "queue."
)
app.command("balances")(payment_policy.balances)
app.command("remind")(payment_remind.remind)
app.command("reminders")(payment_remind.reminders)
app.command("use-deposit")(payment_policy.use_deposit)

PaymentNumber = Annotated[
    str, typer.Argument(metavar="PAYMENT", help="Its number in `coopctl payment list`.")
]
_COLUMNS = ("payment", "date", "paid", "currency", "payer", "text", "matched_with")


@app.command("import")
def import_(
    ctx: typer.Context,
    file: Annotated[
        str,
        typer.Argument(
            help="CAMT.053, CAMT.054 or CSV, as the bank hands it out; - reads standard input."
        ),
    ],
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Store nothing, only show what would happen.")
    ] = False,
    no_apply: NoApply = False,
) -> None:
    """Import a bank file: all of it or nothing. Payments already stored are left alone."""
    from coopctl.billing.services.late import thaw_settled
    from coopctl.billing.services.payments.importing import import_payments

    config, actor = config_of(ctx), session_of(ctx).actor
    result = import_payments(read_input(file), actor=actor, config=config, check=check)
    thawed = () if check else thaw_settled(today=today_of(ctx), actor=actor, config=config)
    if session_of(ctx).json:
        print_json(asdict(result) | {"thawed": thawed})
    else:
        _say_imported(result, check=check)
    _thaw(ctx, thawed, no_apply=no_apply)


def _say_imported(result: PaymentsImport, *, check: bool) -> None:
    say(
        f"{count_of(result.added, 'payment')} {'to add' if check else 'added'}, "
        f"{result.unchanged} already stored, {result.skipped} entries left out"
    )
    if result.unmatched:
        say(f"{result.unmatched} of them wait: `coopctl payment list --unmatched`")


@app.command("list")
def list_(
    ctx: typer.Context,
    *,
    unmatched: Annotated[
        bool, typer.Option("--unmatched", help="Only the queue: what isn't wholly matched.")
    ] = False,
    household: HouseholdOption = None,
) -> None:
    """List payments in the order in which they were imported."""
    from coopctl.billing.queries.payments import list_payments
    from coopctl.registry.queries.households import get_household

    number = get_household(household).number if household is not None else None
    payments = list_payments(unmatched=unmatched, household=number)
    print_listing(payments, columns=_COLUMNS, as_json=session_of(ctx).json, empty="no payments")


@app.command("match")
def match(
    ctx: typer.Context,
    payment: PaymentNumber,
    purpose: Annotated[
        str | None, typer.Argument(metavar="INVOICE|HOUSEHOLD", help="What it is for.")
    ] = None,
    *,
    deposit: Annotated[
        bool,
        typer.Option("--deposit", help="The household's deposit: held apart from its invoices."),
    ] = False,
    suppliers: Annotated[
        bool,
        typer.Option("--suppliers", help="It went to, or came from, a supplier."),
    ] = False,
    reserve: Annotated[
        bool,
        typer.Option(
            "--reserve", help="It's the co-op's own: interest, a grant, a fee of the bank."
        ),
    ] = False,
    returned_by: Annotated[
        str | None, typer.Option(metavar="PAYMENT", help="The payment that sent it back.")
    ] = None,
    amount: Annotated[
        str | None,
        typer.Option(help="Only this much of it, like 120.00; the rest stays in the queue."),
    ] = None,
    no_apply: NoApply = False,
) -> None:
    """Match a payment to what it is for.

    An overpayment is the household's credit and pays its other invoices; money out is a refund.
    """
    from coopctl.billing.queries.payments import describe_payment, get_payment
    from coopctl.billing.services.late import thaw_settled
    from coopctl.billing.services.payments.matching import find_purpose, match_payment, match_return

    if [purpose is not None, suppliers, reserve, returned_by is not None].count(True) != 1 or (
        deposit and purpose is None
    ):
        raise InvalidInputError(
            "what is the payment for?",
            hint=(
                "give an invoice or a household, or one of --suppliers, --reserve and --returned-by"
            ),
        )
    if returned_by is not None and amount is not None:
        raise InvalidInputError(
            "--amount doesn't go with --returned-by",
            hint="a payment is returned as a whole: leave --amount out",
        )
    config, actor, today = config_of(ctx), session_of(ctx).actor, today_of(ctx)
    if returned_by is not None:
        match_return(payment, other=returned_by, actor=actor)
    else:
        chosen = (
            find_purpose(purpose, deposit=deposit) if purpose is not None else _own(reserve=reserve)
        )
        match_payment(
            payment, purpose=chosen, today=today, actor=actor, config=config, amount=amount
        )
    thawed = thaw_settled(today=today, actor=actor, config=config)
    print_record(describe_payment(get_payment(payment)), as_json=session_of(ctx).json)
    _thaw(ctx, thawed, no_apply=no_apply)


@app.command("unmatch")
def unmatch(
    ctx: typer.Context,
    payment: PaymentNumber,
    *,
    reason: Annotated[str, typer.Option(help="Why; the ledger keeps it.")],
) -> None:
    """Undo a payment's match: it returns to the queue, and the ledger keeps both."""
    from coopctl.billing.queries.payments import describe_payment, get_payment
    from coopctl.billing.services.payments.matching import unmatch_payment

    unmatch_payment(payment, today=today_of(ctx), actor=session_of(ctx).actor, reason=reason)
    print_record(describe_payment(get_payment(payment)), as_json=session_of(ctx).json)


def _own(*, reserve: bool) -> Purpose:
    from coopctl.billing.models import PaymentMatch
    from coopctl.billing.services.payments.matching import Purpose

    return Purpose(PaymentMatch.Target.RESERVE if reserve else PaymentMatch.Target.SUPPLIERS)


def _thaw(ctx: typer.Context, numbers: tuple[str, ...], *, no_apply: bool) -> None:
    for number in numbers:
        say(f"household {number} is no longer frozen: nothing is overdue")
    if numbers:
        apply_now(ctx, no_apply=no_apply)
