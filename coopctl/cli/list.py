"""`coopctl list`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from coopctl.cli import list_subscribers
from coopctl.cli.applying import apply_now
from coopctl.cli.inventory import config_of
from coopctl.cli.list_end import remove, reopen
from coopctl.cli.list_options import (
    Bounces,
    Description,
    Digest,
    Footer,
    ListAddress,
    MaxSize,
    Others,
    Owners,
    Posting,
    Prefix,
    PublicArchive,
    ReplyTo,
    Subscription,
    complete_list,
    gather_changes,
)
from coopctl.cli.list_server import ask_server, decide_held
from coopctl.cli.options import HouseholdOption, NoApply, none_found, today_of
from coopctl.cli.output import print_listing, print_record, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of

if TYPE_CHECKING:
    from coopctl.registry.models import MailingList

app = registry_app("Mailing lists: who owns them, how they work, who is subscribed.")
app.add_typer(list_subscribers.app, name="subscribers")

NewPassword = Annotated[
    bool, typer.Option("--new-password", help="Make a new password for the members' archive.")
]


@app.command("add")
def add(
    ctx: typer.Context,
    address: ListAddress,
    *,
    owner: Owners,
    household: HouseholdOption = None,
    description: Description = None,
    subscription: Subscription = None,
    posting: Posting = None,
    others: Others = None,
    prefix: Prefix = None,
    footer: Footer = None,
    reply_to: ReplyTo = None,
    max_size: MaxSize = None,
    archive: PublicArchive = None,
    bounces: Bounces = None,
    digest: Digest = None,
    no_apply: NoApply = False,
) -> None:
    """Add a list of a household; without `--household` it's the co-op's own.

    A closed one opens again for its owner.
    """
    from coopctl.core.accounts.lists import lists_domain
    from coopctl.registry.services.lists import add_list

    changes = gather_changes(locals())
    mailing_list, password = add_list(
        complete_list(ctx, address),
        actor=session_of(ctx).actor,
        household=household,
        owners=owner,
        changes=changes,
        today=today_of(ctx),
        coop_domain=lists_domain(config_of(ctx).domain),
    )
    say(
        f"{mailing_list.address} is a list; to subscribe, write to "
        f"{mailing_list.address.replace('@', '+subscribe@')}"
    )
    apply_now(ctx, no_apply=no_apply)
    _show_password(ctx, mailing_list, password)


@app.command("set")
def set_(
    ctx: typer.Context,
    address: ListAddress,
    *,
    owner: Annotated[
        list[str] | None, typer.Option(help="All of its owners; may be repeated.")
    ] = None,
    description: Description = None,
    subscription: Subscription = None,
    posting: Posting = None,
    others: Others = None,
    prefix: Prefix = None,
    footer: Footer = None,
    reply_to: ReplyTo = None,
    max_size: MaxSize = None,
    archive: PublicArchive = None,
    bounces: Bounces = None,
    digest: Digest = None,
    new_password: NewPassword = False,
    no_apply: NoApply = False,
) -> None:
    """Change what is named; everything else stays."""
    from coopctl.registry.services.lists import change_list

    changes = gather_changes(locals())
    mailing_list, password = change_list(
        complete_list(ctx, address),
        actor=session_of(ctx).actor,
        owners=owner or None,
        changes=changes,
        new_password=new_password,
        today=today_of(ctx),
    )
    say(f"{mailing_list.address}: settings changed")
    apply_now(ctx, no_apply=no_apply)
    _show_password(ctx, mailing_list, password)


@app.command("list")
def list_(ctx: typer.Context, *, household: HouseholdOption = None) -> None:
    """List all mailing lists, or those of one household, until they're released."""
    from coopctl.registry.queries.households import get_household
    from coopctl.registry.queries.lists import list_lists

    of = get_household(household) if household is not None else None
    print_listing(
        list_lists(today=today_of(ctx), household=of),
        columns=("address", "household", "subscription", "posting", "archive", "state"),
        as_json=session_of(ctx).json,
        empty=none_found(
            "lists",
            household=household,
            otherwise="there are no lists yet; `coopctl list add` begins one",
        ),
    )


@app.command("show")
def show(
    ctx: typer.Context,
    address: ListAddress,
    *,
    offline: Annotated[
        bool, typer.Option("--offline", help="Don't ask the server: no subscribers, no held posts.")
    ] = False,
) -> None:
    """Show a list: its settings, its subscribers, and the posts that wait for a moderator."""
    from coopctl.registry.queries.lists import describe_list, get_list

    mailing_list = get_list(complete_list(ctx, address))
    record: dict[str, Any] = describe_list(mailing_list, today=today_of(ctx))
    if not offline and record["state"] == "active":
        record |= ask_server(ctx, mailing_list.address)
    print_record(record, as_json=session_of(ctx).json)


@app.command("moderate")
def moderate(
    ctx: typer.Context,
    address: ListAddress,
    held: Annotated[
        str, typer.Argument(help="The held post's id, as `coopctl list show` prints it.")
    ],
    *,
    reject: Annotated[
        bool, typer.Option("--reject", help="Discard it instead of sending it.")
    ] = False,
) -> None:
    """Send a post that waits, or throw it away. Owners do this by answering the list's mail."""
    from coopctl.registry.queries.lists import get_list

    mailing_list = get_list(complete_list(ctx, address))
    decide_held(ctx, mailing_list.address, held=held, approve=not reject)
    say(f"{held} is {'discarded' if reject else 'sent'}")


app.command("remove")(remove)
app.command("reopen")(reopen)


def _show_password(ctx: typer.Context, mailing_list: MailingList, password: str | None) -> None:
    from coopctl.core.accounts.lists import list_id, lists_domain

    if password is None:
        return
    place = f"https://{lists_domain(config_of(ctx).domain)}/{list_id(mailing_list.address)}/"
    say(
        f"the archive for members is at {place}; any name and this password, which is shown only "
        "now, open it:"
    )
    print_record({"archive_password": password}, as_json=session_of(ctx).json)
