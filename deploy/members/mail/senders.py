"""Who may send as whom. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from coopctl.core.names.addresses import domain_of
from coopctl.core.plans.mail import MailPlan
from deploy.members.mail.addresses import active_mailboxes, find_ends

Senders = Mapping[str, tuple[str, ...]]


def find_senders(mail: MailPlan) -> Senders:
    """Return the logins that may send as each address; `@domain` stands for what else there is in a
    domain.

    A mailbox sends as itself. An alias is for every mailbox that its mail ends in, of the alias's
    own household, or of any where it's the co-op's. In a household's own domain its mailboxes send
    as every address, only not as each other. Who forwards doesn't thereby lend an address.
    """
    opened = active_mailboxes(mail)
    mailboxes_of: dict[str | None, set[str]] = defaultdict(set)
    for address, household in opened.items():
        mailboxes_of[household].add(address)
    owners = {
        domain.name: domain.household for domain in mail.domains if domain.household is not None
    }
    aliases = {alias.address: alias.targets for alias in mail.aliases}
    senders: dict[str, set[str]] = {
        f"@{domain}": set(mailboxes_of[household]) for domain, household in owners.items()
    }
    for alias in mail.aliases:
        reached = find_ends(alias.address, targets=aliases) & opened.keys()
        logins = {login for login in reached if alias.household in (None, opened[login])}
        owner = owners.get(domain_of(alias.address))
        senders.setdefault(alias.address, set()).update(logins | mailboxes_of[owner])
    senders |= {address: {address} for address in opened}
    return {address: tuple(sorted(logins)) for address, logins in senders.items() if logins}


def find_identities(senders: Senders) -> Senders:
    """Return the addresses (and `@domain`s) that each login may send as: the same, the other way
    round.
    """
    identities: dict[str, list[str]] = defaultdict(list)
    for address, logins in sorted(senders.items()):
        for login in logins:
            identities[login].append(address)
    return {login: tuple(addresses) for login, addresses in identities.items()}
