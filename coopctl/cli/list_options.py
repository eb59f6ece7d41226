"""What `coopctl list add` and `set` share: addresses, and options that change what is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from coopctl.cli.completing import offer_lists
from coopctl.cli.inventory import config_of

ListAddress = Annotated[
    str,
    typer.Argument(
        help="The list's address; without a domain it's in lists.<the co-op's domain>.",
        autocompletion=offer_lists,
    ),
]
Owners = Annotated[
    list[str], typer.Option(help="The address of a member who owns it; may be repeated.")
]
Description = Annotated[str | None, typer.Option(help="A line that says what it's about.")]
Subscription = Annotated[
    str | None,
    typer.Option(help="Who may subscribe: open, moderated (an owner decides) or closed."),
]
Posting = Annotated[
    str | None,
    typer.Option(
        help="Who posts: subscribers, anyone, moderated (an owner sees all first) or owners."
    ),
]
Others = Annotated[
    str | None, typer.Option(help="What happens to others' posts: refuse, or hold for an owner.")
]
Prefix = Annotated[
    str | None,
    typer.Option(help="The prefix of every subject, like '[garden]'; '' for none."),
]
Footer = Annotated[str | None, typer.Option(help="The footer of every post; '' for none.")]
ReplyTo = Annotated[str | None, typer.Option(help="Where answers go: sender or list.")]
MaxSize = Annotated[str | None, typer.Option(help="The largest post, like '500 kB'.")]
PublicArchive = Annotated[
    str | None, typer.Option("--archive", help="The archive on the web: off, members or public.")
]
Bounces = Annotated[
    int | None, typer.Option(help="After how many bounces a subscriber is removed.")
]
Digest = Annotated[
    bool | None,
    typer.Option("--digest/--no-digest", help="Whether subscribers may choose digests."),
]

_RENAMED = {"max_size": "max_bytes"}


def complete_list(ctx: typer.Context, address: str) -> str:
    """Return the list's address with the domain of the co-op's lists if it has none."""
    from coopctl.core.accounts.lists import lists_domain

    return address if "@" in address else f"{address}@{lists_domain(config_of(ctx).domain)}"


def gather_changes(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that were named on the command line."""
    from coopctl.core.accounts.lists import ListSettings

    named = {
        _RENAMED.get(name, name): value for name, value in options.items() if value is not None
    }
    return {name: value for name, value in named.items() if name in ListSettings.model_fields}
