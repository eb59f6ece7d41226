"""The mail part of a plan. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from coopctl.core.accounts.dkim import find_signing, select_kept
from coopctl.core.accounts.living import find_living, keep_targets
from coopctl.core.accounts.states import state_on
from coopctl.core.names.addresses import domain_of
from coopctl.core.plans.mail import (
    MailPlan,
    PlannedAlias,
    PlannedAppPassword,
    PlannedDomain,
    PlannedMailbox,
)
from coopctl.planning.mail.rows import AliasRow, MailboxRow, MailRows, read_mail
from coopctl.planning.members import DomainRow, Members
from coopctl.planning.planner import Planner


def _plan_mail(rows: MailRows, members: Members) -> MailPlan:
    """Return domains, mailboxes and aliases, each sorted by its name.

    A mailbox whose person or household has left is closed. An alias passes mail on only to what
    still takes it, and is left out when nothing does: mail to it is then refused at once, not
    bounced later. Domains that haven't been verified to be their household's are left out with all
    that is in them. A mailbox forwards in the same way as an alias, and keeps what it can't pass
    on.
    """
    unverified = {row.name for row in members.domains if not row.is_served}
    domains = [
        _plan_domain(row, members=members)
        for row in sorted(members.domains, key=lambda row: row.name)
        if row.is_served and (row.household is None or row.household in members.with_drawer)
    ]
    app_passwords = _plan_app_passwords(rows)
    opened = _find_open(rows.mailboxes, members=members, unverified=unverified)
    aliases = [
        row
        for row in rows.aliases
        if not members.has_left(row.household_left) and domain_of(row.address) not in unverified
    ]
    ours = {domain.name for domain in domains} | unverified
    takers = opened | members.takers
    living = find_living(
        {row.address: tuple(sorted(row.targets)) for row in aliases}, takers=takers, ours=ours
    )
    mailboxes = [
        _plan_mailbox(
            row,
            is_open=row.address in opened,
            forward_to=keep_targets(row.forward_to, takers=takers, aliases=living, ours=ours),
            app_passwords=app_passwords.get(row.address, ()),
        )
        for row in sorted(rows.mailboxes, key=lambda row: row.address)
        if row.state != "active" or domain_of(row.address) not in unverified
    ]
    return MailPlan(
        domains=tuple(domains),
        mailboxes=tuple(mailboxes),
        aliases=_plan_aliases(aliases, living=living),
    )


def _keep_drawers(rows: MailRows, _members: Members) -> Iterator[str]:
    """Mail stays until it's released."""
    return (row.household for row in rows.mailboxes)


def _find_open(
    mailboxes: Sequence[MailboxRow], *, members: Members, unverified: Collection[str]
) -> set[str]:
    return {
        row.address
        for row in mailboxes
        if domain_of(row.address) not in unverified
        and state_on(row.state, row.household_left, row.person_left, today=members.today)
        == "active"
    }


def _plan_domain(row: DomainRow, *, members: Members) -> PlannedDomain:
    return PlannedDomain(
        name=row.name,
        household=row.household,
        dkim_selector=find_signing(row.selectors, today=members.today).name,
        dkim_selectors=tuple(
            selector.name for selector in select_kept(row.selectors, today=members.today)
        ),
    )


def _plan_app_passwords(rows: MailRows) -> Mapping[str, tuple[PlannedAppPassword, ...]]:
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


MAIL = Planner(
    service="mail",
    host_types=frozenset({"mail"}),
    read=read_mail,
    plan=_plan_mail,
    drawers=_keep_drawers,
)
