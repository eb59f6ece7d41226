"""The mail part of a plan. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from coopctl.core.accounts.dkim import find_signing, select_kept
from coopctl.core.names.addresses import domain_of
from coopctl.core.plans.mail import (
    MailPlan,
    PlannedAlias,
    PlannedAppPassword,
    PlannedDomain,
    PlannedMailbox,
)
from coopctl.planning.lists import open_lists
from coopctl.planning.rows import AliasRow, DomainRow, MailboxRow, Rows


def plan_mail(rows: Rows) -> MailPlan:
    """Return domains, mailboxes and aliases, each sorted by its name.

    A mailbox whose person or household has left is closed. An alias passes mail on only to what
    still takes it, and is left out when nothing does: mail to it is then refused at once, not
    bounced later. Domains that haven't been proved to be their household's are left out with all
    that is in them. A mailbox forwards in the same way as an alias, and keeps what it can't pass
    on.
    """
    with_drawer = rows.with_drawer
    unproved = {row.name for row in rows.domains if not row.is_served}
    domains = [
        _plan_domain(row, rows=rows)
        for row in sorted(rows.domains, key=lambda row: row.name)
        if row.is_served and (row.household is None or row.household in with_drawer)
    ]
    app_passwords = _plan_app_passwords(rows)
    opened = {
        row.address
        for row in rows.mailboxes
        if row.state == "active"
        and not rows.has_left(row.household_left, row.person_left)
        and domain_of(row.address) not in unproved
    }
    aliases = [
        row
        for row in rows.aliases
        if not rows.has_left(row.household_left) and domain_of(row.address) not in unproved
    ]
    ours = {domain.name for domain in domains} | unproved
    takers = opened | open_lists(rows)
    living = _find_living(aliases, takers=takers, ours=ours)
    mailboxes = [
        _plan_mailbox(
            row,
            is_open=row.address in opened,
            forward_to=_keep(row.forward_to, takers=takers, aliases=living, ours=ours),
            app_passwords=app_passwords.get(row.address, ()),
        )
        for row in sorted(rows.mailboxes, key=lambda row: row.address)
        if row.state != "active" or domain_of(row.address) not in unproved
    ]
    return MailPlan(
        domains=tuple(domains),
        mailboxes=tuple(mailboxes),
        aliases=_plan_aliases(aliases, living=living),
    )


def _plan_domain(row: DomainRow, *, rows: Rows) -> PlannedDomain:
    return PlannedDomain(
        name=row.name,
        household=row.household,
        dkim_selector=find_signing(row.selectors, today=rows.today).name,
        dkim_selectors=tuple(
            selector.name for selector in select_kept(row.selectors, today=rows.today)
        ),
    )


def _plan_app_passwords(rows: Rows) -> Mapping[str, tuple[PlannedAppPassword, ...]]:
    found: dict[str, list[PlannedAppPassword]] = defaultdict(list)
    for row in sorted(rows.app_passwords):
        found[row.address].append(
            PlannedAppPassword(id=row.public_id, password_hash=row.password_hash)
        )
    return {address: tuple(planned) for address, planned in found.items()}


def _plan_mailbox(
    row: MailboxRow,
    *,
    is_open: bool,
    forward_to: tuple[str, ...],
    app_passwords: tuple[PlannedAppPassword, ...],
) -> PlannedMailbox:
    return PlannedMailbox(
        address=row.address,
        household=row.household,
        password_hash=row.password_hash,
        quota_bytes=row.quota_bytes,
        state="active" if is_open else "closed",
        app_passwords=app_passwords if is_open else (),
        forward_to=forward_to if is_open else (),
        keep_copy=row.keep_copy or not forward_to or not is_open,
    )


def _plan_aliases(
    aliases: Sequence[AliasRow], *, living: Mapping[str, tuple[str, ...]]
) -> tuple[PlannedAlias, ...]:
    return tuple(
        PlannedAlias(address=row.address, household=row.household, targets=living[row.address])
        for row in sorted(aliases, key=lambda row: row.address)
        if row.address in living
    )


def _find_living(
    aliases: Sequence[AliasRow], *, takers: set[str], ours: set[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return the targets that take mail, by alias. Aliases of dead aliases die too, so this repeats
    until nothing changes.
    """
    known = {row.address: tuple(sorted(row.targets)) for row in aliases}
    living = known
    while True:
        kept = {
            address: _keep(targets, takers=takers, aliases=living, ours=ours)
            for address, targets in known.items()
        }
        kept = {address: targets for address, targets in kept.items() if targets}
        if kept == living:
            return kept
        living = kept


def _keep(
    targets: Sequence[str], *, takers: set[str], aliases: Mapping[str, object], ours: set[str]
) -> tuple[str, ...]:
    return tuple(
        target
        for target in targets
        if target in takers or target in aliases or domain_of(target) not in ours
    )
