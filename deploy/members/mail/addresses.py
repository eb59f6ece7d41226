"""Where mail to each address goes: aliases, forwards and catch-alls as one table. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from coopctl.core.names.addresses import domain_of, is_catch_all
from coopctl.core.plans.mail import MailPlan

Targets = Mapping[str, tuple[str, ...]]


def active_mailboxes(mail: MailPlan) -> dict[str, str]:
    """Return the household of each mailbox that is open, by address."""
    return {
        mailbox.address: mailbox.household
        for mailbox in mail.mailboxes
        if mailbox.state == "active"
    }


def find_targets(mail: MailPlan, *, others: Collection[str]) -> Targets:
    """Return the targets of every address that doesn't simply end in its mailbox (virtual(5)).

    A mailbox that forwards and keeps a copy is among its own targets. A catch-all (`@domain`) would
    take the mail of mailboxes and of `others`, which take mail too: each of them then points to
    itself.
    """
    aliases = {alias.address: alias.targets for alias in mail.aliases}
    caught = {domain_of(address) for address in aliases if is_catch_all(address)}
    opened = active_mailboxes(mail)
    kept = {address: (address,) for address in (*opened, *others) if domain_of(address) in caught}
    forwards = {
        mailbox.address: (*((mailbox.address,) if mailbox.keep_copy else ()), *mailbox.forward_to)
        for mailbox in mail.mailboxes
        if mailbox.address in opened and mailbox.forward_to
    }
    return kept | forwards | aliases


def find_ends(address: str, *, targets: Targets) -> frozenset[str]:
    """Return every address that mail to `address` passes or ends at."""
    reached: set[str] = set()
    waiting = [address]
    while waiting:
        fresh = set(targets.get(waiting.pop(), ())) - reached
        reached |= fresh
        waiting.extend(fresh)
    return frozenset(reached)
