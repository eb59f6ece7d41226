"""The plan as Postfix's tables and Rspamd's map of senders. Pure: equal plans give equal bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coopctl.core.names.domains import domain_in_unicode
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import MailPlan
from deploy.members.mail.addresses import active_mailboxes, find_targets
from deploy.members.mail.senders import Senders, find_identities

TABLE_NAMES = ("domains", "direct", "mailboxes", "aliases", "senders", "frozen", "households")


def render_postfix_maps(
    plan: HostPlan, *, senders: Senders, others: Sequence[str]
) -> dict[str, str]:
    """Postfix's tables by name, `key<tab>value` per line (postmap(1)): domains, mailboxes, aliases,
    senders, and three more. `others` are addresses that take mail without being mailboxes or
    aliases.

    `direct`: domains whose mail goes out as it is, all other passes SRS; `frozen`: what a login
    that may not send is answered; `households`: each mailbox's, for the policy service.
    """
    mail = plan.mail or MailPlan()
    opened = active_mailboxes(mail)
    frozen = {household.number for household in plan.households if household.frozen}
    return {
        "domains": _render(_both_spellings({domain.name: "coop" for domain in mail.domains})),
        "direct": _render(_both_spellings({f"@{domain.name}": "smtp:" for domain in mail.domains})),
        "mailboxes": _render(dict.fromkeys(opened, "coop")),
        "aliases": _render(_aliases(mail, opened=opened, others=others)),
        "senders": _render(
            _both_spellings({address: ",".join(logins) for address, logins in senders.items()})
        ),
        "frozen": _render(
            {address: _say_frozen(number) for address, number in opened.items() if number in frozen}
        ),
        "households": _render(opened),
    }


def render_sender_map(senders: Senders) -> str:
    """Rspamd's map: `login address,@domain,…` per line."""
    identities = find_identities(senders)
    return "".join(
        f"{login} {','.join(_each_spelling(addresses))}\n"
        for login, addresses in sorted(identities.items())
    )


def _aliases(mail: MailPlan, *, opened: Mapping[str, str], others: Sequence[str]) -> dict[str, str]:
    aliases = _both_spellings(
        {
            address: ", ".join(targets)
            for address, targets in find_targets(mail, others=others).items()
        }
    )
    twins = {
        twin: address for address in (*opened, *others) if (twin := _in_postfix(address)) != address
    }
    return twins | aliases


def _say_frozen(household: str) -> str:
    return (
        f"550 5.7.1 household {household} may not send mail for now, since its invoices are "
        "unpaid; mail still comes in and can be read"
    )


def _both_spellings(table: Mapping[str, str]) -> dict[str, str]:
    """Add the keys of internationalised domains as people write them: Postfix takes both, and
    compares neither with the other.
    """
    return {_in_postfix(key): value for key, value in table.items()} | dict(table)


def _each_spelling(addresses: tuple[str, ...]) -> list[str]:
    return sorted({*addresses, *map(_in_unicode, addresses)})


def _in_postfix(key: str) -> str:
    """Return a key as people write it, unless Postfix would then take it for another: its tables
    go by Unicode's full case folding, which makes ß ss and ς σ.
    """
    shown = _in_unicode(key)
    return shown if shown.casefold() == shown else key


def _in_unicode(key: str) -> str:
    local, at, domain = key.rpartition("@")
    return f"{local}{at}{domain_in_unicode(domain)}"


def _render(table: Mapping[str, str]) -> str:
    return "".join(f"{key}\t{value}\n" for key, value in sorted(table.items()))
