"""A mailbox's mail is passed on, with or without a copy that stays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from coopctl.core.errors import RefusedError
from coopctl.registry.models import Mailbox
from coopctl.registry.queries.mailboxes import get_mailbox, state_on
from coopctl.registry.services.changes import change_registry, save_change, snapshot
from coopctl.registry.services.targets import check_targets, read_targets


def forward_mailbox(
    address: str, *, actor: str, targets: Iterable[str], keep_copy: bool, today: date
) -> Mailbox:
    """Pass the mail of an open mailbox on to `targets`, replacing those that it had.

    Raises InvalidInputError for bad and unknown targets, RefusedError if mail would loop
    or the mailbox is closed.
    """
    parsed = read_targets(targets)
    with change_registry():
        mailbox = get_mailbox(address)
        if state_on(mailbox, today=today) != Mailbox.State.ACTIVE:
            raise RefusedError(
                f"{mailbox.address} is closed",
                hint=f"`coopctl mailbox add {mailbox.address}` opens it again for its owner",
            )
        check_targets(parsed, of=mailbox.address)
        before = snapshot(mailbox)
        mailbox.forward_to, mailbox.keep_copy = parsed, keep_copy
        save_change(mailbox, actor=actor, action="forward", before=before)
        return mailbox


def keep_mail(address: str, *, actor: str) -> Mailbox:
    """Stop forwarding a mailbox's mail. Raises RefusedError if it isn't forwarded."""
    with change_registry():
        mailbox = get_mailbox(address)
        if not mailbox.forward_to:
            raise RefusedError(f"{mailbox.address} forwards to nobody")
        before = snapshot(mailbox)
        mailbox.forward_to, mailbox.keep_copy = [], True
        save_change(mailbox, actor=actor, action="forward", before=before)
        return mailbox
