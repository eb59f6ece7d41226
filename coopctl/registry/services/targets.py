"""Where aliases and forwarding mailboxes pass mail on to; never in a loop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names.addresses import domain_of, parse_outside_address
from coopctl.registry.models import Alias, Domain, Mailbox, MailingList


def read_targets(targets: Iterable[str]) -> list[str]:
    """Return the addresses in their one spelling, sorted. Raises InvalidInputError that names every
    bad one.
    """
    parsed: set[str] = set()
    problems: list[str] = []
    for target in targets:
        try:
            parsed.add(parse_outside_address(target))
        except ValueError as error:
            problems.append(str(error))
    if problems:
        raise InvalidInputError("some targets can't be used", problems=problems)
    if not parsed:
        raise InvalidInputError("mail must be passed on to at least one address")
    return sorted(parsed)


def check_targets(targets: Sequence[str], *, of: str) -> None:
    """Check within a change where the mail of `of`, an alias or a mailbox, shall go.

    Raises RefusedError if it would come back to it, InvalidInputError for addresses of ours that
    don't exist.
    """
    aliases = _aliases()
    if path := find_loop(of, targets=targets, others=aliases | _forwards()):
        raise RefusedError(f"mail would loop: {' -> '.join(path)}", hint="let it end at a mailbox")
    ours = set(
        Domain.objects.filter(name__in={domain_of(target) for target in targets}).values_list(
            "name", flat=True
        )
    )
    mailboxes = set(
        Mailbox.objects.filter(address__in=targets, state=Mailbox.State.ACTIVE).values_list(
            "address", flat=True
        )
    )
    lists = set(
        MailingList.objects.filter(address__in=targets, state=MailingList.State.ACTIVE).values_list(
            "address", flat=True
        )
    )
    known = mailboxes | lists | set(aliases)
    missing = [target for target in targets if domain_of(target) in ours and target not in known]
    if missing:
        problems = [f"{target} is neither a mailbox nor an alias" for target in missing]
        raise InvalidInputError(
            "some targets don't exist",
            problems=problems,
            hint="`coopctl mailbox list` and `coopctl alias list` show them all",
        )


def find_forwarders(address: str) -> list[str]:
    """Return the aliases and mailboxes that pass mail on to `address`, sorted."""
    return sorted(
        known for known, targets in (_aliases() | _forwards()).items() if address in targets
    )


def _aliases() -> dict[str, tuple[str, ...]]:
    return {
        known: tuple(targets)
        for known, targets in Alias.objects.order_by().values_list("address", "targets")
    }


def _forwards() -> dict[str, tuple[str, ...]]:
    forwarding = Mailbox.objects.filter(state=Mailbox.State.ACTIVE).exclude(forward_to=[])
    return {
        known: tuple(targets)
        for known, targets in forwarding.order_by().values_list("address", "forward_to")
    }


def find_loop(
    address: str, *, targets: Sequence[str], others: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """Return the path by which mail to `address` would come back to it, from it to itself, or () if
    there is none.
    """
    came_from = dict.fromkeys(targets, address)
    queue = list(came_from)
    for current in queue:
        if current == address:
            return _trace(address, came_from=came_from)
        fresh = [target for target in others.get(current, ()) if target not in came_from]
        came_from.update(dict.fromkeys(fresh, current))
        queue += fresh
    return ()


def _trace(address: str, *, came_from: Mapping[str, str]) -> tuple[str, ...]:
    path = [address, came_from[address]]
    while path[-1] != address:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))
