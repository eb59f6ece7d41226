"""Who may send as whom. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from coopctl.core.names.addresses import domain_of
from coopctl.core.plans.mail import MailPlan
from deploy.members.mail.addresses import active_mailboxes, find_ends


def find_senders(mail: MailPlan) -> dict[str, tuple[str, ...]]:
    """Return the logins that may send as each address; `@domain` stands for what else there is in a
    domain.

    A mailbox sends as itself. An alias is for every mailbox that its mail ends in, of the alias's
    own household, or of any where it's the co-op's. In a household's own domain its mailboxes send
    as every address, only not as each other. Who forwards doesn't thereby lend an address.
    """
    opened = active_mailboxes(mail)
    owners = {
        domain.name: domain.household for domain in mail.domains if domain.household is not None
    }
    aliases = {alias.address: alias.targets for alias in mail.aliases}
    senders: dict[str, set[str]] = {
        f"@{domain}": _mailboxes_of(household, opened=opened)
        for domain, household in owners.items()
    }
    for alias in mail.aliases:
        reached = find_ends(alias.address, targets=aliases) & opened.keys()
        logins = {login for login in reached if alias.household in (None, opened[login])}
        owner = owners.get(domain_of(alias.address))
        senders.setdefault(alias.address, set()).update(
            logins | _mailboxes_of(owner, opened=opened)
        )
    senders |= {address: {address} for address in opened}
    return {address: tuple(sorted(logins)) for address, logins in senders.items() if logins}


def find_identities(mail: MailPlan) -> dict[str, tuple[str, ...]]:
    """Return the addresses (and `@domain`s) that each login may send as: the same, the other way
    round.
    """
    identities: dict[str, list[str]] = {}
    for address, logins in sorted(find_senders(mail).items()):
        for login in logins:
            identities.setdefault(login, []).append(address)
    return {login: tuple(addresses) for login, addresses in identities.items()}


def _mailboxes_of(household: str | None, *, opened: Mapping[str, str]) -> set[str]:
    return {
        address for address, owner in opened.items() if household is not None and owner == household
    }
