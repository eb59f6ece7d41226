"""More members than Alma and Cleo: what only some of them have, for the tests that need it."""

from __future__ import annotations

from dataclasses import dataclass

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import PlannedAlias, PlannedDomain, PlannedMailbox
from coopctl.registry.services.passwords import hash_password

MIB = 2**20
ALMAS, CLEOS = "990a", "9902"  # households; a number may have letters
OWN_DOMAIN = "berg.example"
OUTSIDE = "vera@outside.example"
PASSWORD = "a neighbour's long password"


@dataclass(frozen=True)
class Neighbour:
    """`household`: Alma's, Cleo's, 9903, which is frozen, or 9904, which sends too much."""

    household: str
    address: str
    password: str = PASSWORD


@dataclass(frozen=True)
class Neighbours:
    """`bo`: of Alma's household, in its own domain. `asa`: an address with å. `both` and `away`
    forward, with and without a copy.
    """

    bo: Neighbour
    asa: Neighbour
    both: Neighbour
    away: Neighbour
    frost: Neighbour
    eager: Neighbour


def neighbours_of(domain: str) -> Neighbours:
    """Return them for a co-op's domain."""
    return Neighbours(
        bo=Neighbour(ALMAS, f"bo@{OWN_DOMAIN}"),
        asa=Neighbour(CLEOS, f"åsa@{domain}"),
        both=Neighbour(CLEOS, f"both@{domain}"),
        away=Neighbour(CLEOS, f"gone@{domain}"),
        frost=Neighbour("9903", f"frost@{domain}"),
        eager=Neighbour("9904", f"eager@{domain}"),
    )


def with_neighbours(plan: HostPlan, *, domain: str) -> HostPlan:
    """Return the plan of Alma and Cleo with the neighbours, Alma's own domain with a catch-all, and
    aliases of every kind.
    """
    them = neighbours_of(domain)
    hashed = hash_password(PASSWORD)
    forwards = {them.both: True, them.away: False}
    mailboxes = [
        PlannedMailbox(
            address=one.address,
            household=one.household,
            password_hash=hashed,
            quota_bytes=4 * MIB,
            state="active",
            forward_to=(OUTSIDE,) if one in forwards else (),
            keep_copy=forwards.get(one, True),
        )
        for one in vars(them).values()
    ]
    alma, cleo = (mailbox.address for mailbox in plan.mail.mailboxes)
    aliases = [
        PlannedAlias(address=f"@{OWN_DOMAIN}", household=ALMAS, targets=(alma,)),
        PlannedAlias(address=f"berries@{domain}", household=ALMAS, targets=(alma,)),
        PlannedAlias(address=f"board@{domain}", household=None, targets=(alma, cleo)),
        PlannedAlias(address=f"far@{domain}", household=CLEOS, targets=(OUTSIDE,)),
        PlannedAlias(address=f"two@{domain}", household=ALMAS, targets=(alma, them.bo.address)),
    ]
    mail = plan.mail.model_copy(
        update={
            "domains": (
                PlannedDomain(name=OWN_DOMAIN, household=ALMAS, dkim_selector="test"),
                *plan.mail.domains,
            ),
            "mailboxes": tuple(
                sorted([*plan.mail.mailboxes, *mailboxes], key=lambda one: one.address)
            ),
            "aliases": tuple(sorted([*plan.mail.aliases, *aliases], key=lambda one: one.address)),
        }
    )
    households = (
        PlannedHousehold(number="9903", uid=29903, quota_bytes=64 * MIB, frozen=True),
        PlannedHousehold(number="9904", uid=29904, quota_bytes=64 * MIB),
    )
    return plan.model_copy(update={"households": (*plan.households, *households), "mail": mail})
