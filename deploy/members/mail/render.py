"""The plan as the text of files. Pure: equal plans give equal bytes."""

from __future__ import annotations

from collections.abc import Iterator

from coopctl.core.accounts.app_passwords import OWN_PASSWORD
from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import MailPlan, PlannedMailbox
from deploy.places import DRAWERS

INDEXES = "/var/lib/coop-mail"
ELSEWHERE = "x"  # as in passwd(5): the passwords are in a file of their own
NO_LOGIN = "!"  # and this is a mailbox that has none


def render_passwd_file(plan: HostPlan) -> str:
    """Dovecot's passwd-file: where mailboxes lie. Closed ones too: mail that was queued for them is
    still delivered.

    Fields: user:password:uid:gid:gecos:home:shell:extra (Dovecot manual, passwd-file).
    """
    homes = {household.number: household for household in plan.households}
    return "".join(
        _passwd_line(mailbox, household=homes[mailbox.household])
        for mailbox in _mail(plan).mailboxes
    )


def _passwd_line(mailbox: PlannedMailbox, *, household: PlannedHousehold) -> str:
    password = ELSEWHERE if mailbox.state == "active" else NO_LOGIN
    # Without a quota of its own, what its household's drawer holds: members see a limit, and are
    # warned before they meet it.
    quota = f"userdb_quota_storage_size={mailbox.quota_bytes or household.quota_bytes}B"
    home = f"{DRAWERS}/{mailbox.household}/mail/{mailbox.address}"
    return f"{mailbox.address}:{password}:{household.uid}:{household.uid}::{home}::{quota}\n"


def render_credentials(plan: HostPlan) -> str:
    """What opens mailboxes, `address<tab>id<tab>hash<tab>key` per line, sorted by bytes: Dovecot's
    Lua passdb searches it by halves.

    `key` is room for the mailbox's key as this password alone opens it; nothing is encrypted yet.
    """
    lines = (
        f"{mailbox.address}\t{name}\t{password_hash}\t\n"
        for mailbox in _mail(plan).mailboxes
        if mailbox.state == "active"
        for name, password_hash in _credentials(mailbox)
    )
    return "".join(sorted(lines))


def _credentials(mailbox: PlannedMailbox) -> Iterator[tuple[str, str]]:
    yield OWN_PASSWORD, f"{{ARGON2ID}}{mailbox.password_hash.removeprefix('{ARGON2ID}')}"
    for app_password in mailbox.app_passwords:
        yield app_password.id, app_password.password_hash


def render_index_folders(plan: HostPlan) -> str:
    """A private folder per household for Dovecot's indexes (tmpfiles.d(5)): outside the drawer,
    where a full one can still be read.
    """
    return "".join(
        f"d {INDEXES}/{household.uid} 0700 {household.uid} {household.uid} -\n"
        for household in plan.households
    )


def render_dkim_selectors(plan: HostPlan) -> str:
    """Rspamd's selector map: `domain selector` per line, the selector that signs now."""
    return "".join(f"{domain.name} {domain.dkim_selector}\n" for domain in _mail(plan).domains)


def _mail(plan: HostPlan) -> MailPlan:
    return plan.mail or MailPlan()
