"""App passwords are made, shown once, and revoked."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Iterable
from datetime import date

from coopctl.core.accounts.app_passwords import ALPHABET, GROUP, GROUPS, id_of, join_groups
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import AppPassword, Mailbox
from coopctl.registry.queries.app_passwords import find_app_password
from coopctl.registry.queries.mailboxes import get_mailbox, state_on
from coopctl.registry.services.changes import change_registry, record_added, save_change, snapshot

MAX_NAME = 60
_SALT_BYTES = 16


def add_app_password(
    address: str, *, actor: str, name: str, today: date
) -> tuple[AppPassword, str]:
    """Make an app password for an open mailbox. Returns the row, and the password (not stored).

    Raises InvalidInputError for a bad name, RefusedError if the mailbox is closed or has one of
    that name.
    """
    name = name.strip()
    if not 0 < len(name) <= MAX_NAME or not name.isprintable():
        raise InvalidInputError(
            f"{name!r} is not a name for an app password; it has 1 to {MAX_NAME} printable "
            "characters"
        )
    with change_registry():
        mailbox = get_mailbox(address)
        if state_on(mailbox, today=today) != Mailbox.State.ACTIVE:
            raise RefusedError(
                f"{mailbox.address} is closed",
                hint=f"`coopctl mailbox add {mailbox.address}` opens it again for its owner",
            )
        if AppPassword.objects.filter(mailbox=mailbox, name=name, revoked=None).exists():
            raise RefusedError(
                f"{mailbox.address} has an app password {name!r} already",
                hint="revoke it first, or choose another name",
            )
        taken = set(AppPassword.objects.filter(mailbox=mailbox).values_list("public_id", flat=True))
        password = _make_password(taken)
        row = AppPassword(
            mailbox=mailbox,
            name=name,
            public_id=id_of(password),
            password_hash=hash_app_password(password),
            created=today,
        )
        row.save()
        record_added([row], actor=actor)
        return row, password


def revoke_app_passwords(
    address: str, *, actor: str, names: Iterable[str], today: date
) -> list[AppPassword]:
    """Revoke those with these names or ids, all or none. Raises InvalidInputError if the mailbox
    has no such one.
    """
    with change_registry():
        mailbox = get_mailbox(address)
        rows = {row.pk: row for row in (find_app_password(mailbox, name) for name in names)}
        return [_revoke(row, actor=actor, today=today) for row in rows.values()]


def revoke_all(mailbox: Mailbox, *, actor: str, today: date) -> list[AppPassword]:
    """Revoke whatever app passwords a mailbox has, within a change."""
    rows = AppPassword.objects.filter(mailbox=mailbox, revoked=None).select_related("mailbox")
    return [_revoke(row, actor=actor, today=today) for row in rows]


def revoke_all_of(address: str, *, actor: str, today: date) -> list[AppPassword]:
    """Revoke whatever app passwords the mailbox with this address has."""
    with change_registry():
        return revoke_all(get_mailbox(address), actor=actor, today=today)


def hash_app_password(password: str) -> str:
    """Return `{SSHA512}` and base64 of SHA-512(password, salt) and salt, as Dovecot reads it.

    A slow hash makes guesses expensive where they can succeed. Against 100 random bits none can, so
    each login may be quick.
    """
    salt = secrets.token_bytes(_SALT_BYTES)
    return (
        "{SSHA512}"
        + base64.b64encode(hashlib.sha512(password.encode() + salt).digest() + salt).decode()
    )


def _make_password(taken: set[str]) -> str:
    while True:
        password = join_groups("".join(secrets.choice(ALPHABET) for _ in range(GROUP * GROUPS)))
        if id_of(password) not in taken:
            return password


def _revoke(row: AppPassword, *, actor: str, today: date) -> AppPassword:
    before = snapshot(row)
    row.revoked = max(today, row.created)
    save_change(
        row,
        actor=actor,
        action="revoke",
        before=before,
        note={"name": row.name, "public_id": row.public_id},
    )
    return row
