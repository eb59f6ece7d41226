"""The plan as the text of files. Pure: equal plans give equal bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coopctl.core.app_passwords import OWN_PASSWORD
from coopctl.core.names import domain_of
from coopctl.core.plan import HostPlan, MailPlan, PlannedHousehold, PlannedMailbox
from deploy.members.drawers.render import ROOT

INDEXES = "/var/lib/coop-mail"
ELSEWHERE = "x"  # as in passwd(5): the passwords are in a file of their own
NO_LOGIN = "!"  # and this is a mailbox that has none


def render_passwd_file(plan: HostPlan) -> str:
    """Dovecot's passwd-file: where mailboxes lie. Closed ones too: mail that was queued for them is still delivered.

    Fields: user:password:uid:gid:gecos:home:shell:extra (Dovecot manual, passwd-file).
    """
    homes = {household.number: household for household in plan.households}
    return "".join(_passwd_line(mailbox, household=homes[mailbox.household]) for mailbox in _mail(plan).mailboxes)


def _passwd_line(mailbox: PlannedMailbox, *, household: PlannedHousehold) -> str:
    password = ELSEWHERE if mailbox.state == "active" else NO_LOGIN
    # Without a quota of its own, what its household's drawer holds: members see a limit, and are warned before they meet it.
    quota = f"userdb_quota_storage_size={mailbox.quota_bytes or household.quota_bytes}B"
    home = f"{ROOT}/{mailbox.household}/mail/{mailbox.address}"
    return f"{mailbox.address}:{password}:{household.uid}:{household.uid}::{home}::{quota}\n"


def render_credentials(plan: HostPlan) -> str:
    """What opens mailboxes, `address<tab>id<tab>hash<tab>key` per line, sorted by bytes: Dovecot's Lua passdb searches it by halves.

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
    """A private folder per household for Dovecot's indexes (tmpfiles.d(5)): outside the drawer, where a full one can still be read."""
    return "".join(f"d {INDEXES}/{household.uid} 0700 {household.uid} {household.uid} -\n" for household in plan.households)


def render_postfix_maps(plan: HostPlan) -> dict[str, str]:
    """Postfix's tables by name, `key<tab>value` per line: domains, mailboxes, aliases, senders (postmap(1))."""
    mail = _mail(plan)
    active = {mailbox.address for mailbox in mail.mailboxes if mailbox.state == "active"}
    aliases = {alias.address: alias.targets for alias in mail.aliases}
    return {
        "domains": _render({domain.name: "coop" for domain in mail.domains}),
        "mailboxes": _render(dict.fromkeys(active, "coop")),
        "aliases": _render(_with_identities(aliases, active=active | {one.address for one in plan.lists if one.state == "active"})),
        "senders": _render(_senders(aliases, active=active)),
    }


def _with_identities(aliases: Mapping[str, tuple[str, ...]], *, active: set[str]) -> dict[str, str]:
    """A catch-all (`@domain`) would take the mailboxes' and lists' own mail too: each of them then points to itself (virtual(5))."""
    caught = {address.removeprefix("@") for address in aliases if address.startswith("@")}
    identities = {address: address for address in active if domain_of(address) in caught}
    return identities | {address: ", ".join(targets) for address, targets in aliases.items()}


def _senders(aliases: Mapping[str, tuple[str, ...]], *, active: set[str]) -> dict[str, str]:
    """Who may send as an address: the mailbox itself, and every mailbox that mail to an alias ends in."""
    senders = {address: {address} for address in active}
    for alias in aliases:
        senders.setdefault(alias, set()).update(_mailboxes_of(alias, aliases=aliases, active=active))
    return {address: ",".join(sorted(logins)) for address, logins in senders.items() if logins}


def _mailboxes_of(alias: str, *, aliases: Mapping[str, tuple[str, ...]], active: set[str]) -> set[str]:
    reached: set[str] = set()
    waiting = [alias]
    while waiting:
        fresh = set(aliases.get(waiting.pop(), ())) - reached
        reached |= fresh
        waiting.extend(fresh)
    return reached & active


def render_dkim_selectors(plan: HostPlan) -> str:
    """Rspamd's selector map: `domain selector` per line, the selector that signs now."""
    return "".join(f"{domain.name} {domain.dkim_selector}\n" for domain in _mail(plan).domains)


def _render(table: Mapping[str, str]) -> str:
    return "".join(f"{key}\t{value}\n" for key, value in sorted(table.items()))


def _mail(plan: HostPlan) -> MailPlan:
    return plan.mail or MailPlan()
