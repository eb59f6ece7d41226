"""Who may have which mail address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from coopctl.core.accounts.states import has_left
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names.addresses import domain_of, is_catch_all, parse_address, parse_alias_address
from coopctl.registry.models import (
    AddressHistory,
    Alias,
    Domain,
    Household,
    Mailbox,
    MailingList,
    Person,
)
from coopctl.registry.services.domains import ensure_coop_domain

# RFC 2142's mailboxes, and those by which a certificate authority verifies a domain (CA/B Baseline
# Requirements 3.2.2.4.4).
RESERVED = frozenset(
    {
        "abuse",
        "admin",
        "administrator",
        "hostmaster",
        "mailer-daemon",
        "noc",
        "postmaster",
        "root",
        "security",
        "webmaster",
    }
)


@dataclass(frozen=True)
class Owner:
    """A person in a household, a household as a whole, or the co-op (neither)."""

    household: Household | None
    person: Person | None = None

    def __str__(self) -> str:
        if self.person is not None:
            return self.person.email
        return f"household {self.household.number}" if self.household is not None else "the co-op"

    @property
    def identity(self) -> tuple[str, str]:
        """Who this is, permanently: a person by e-mail address, whichever household the person is
        in.
        """
        if self.person is not None:
            return ("person", self.person.email)
        return ("household", self.household.number) if self.household is not None else ("co-op", "")

    def left_on(self) -> date | None:
        """The first day on which the owner isn't a member any more, None while none is known."""
        ends = [
            one.left
            for one in (self.person, self.household)
            if one is not None and one.left is not None
        ]
        return min(ends, default=None)


def read_address(text: str) -> str:
    """Return the address in its one spelling. Raises InvalidInputError."""
    return _read(text, parse=parse_address)


def read_alias_address(text: str) -> str:
    """Return an alias's address in its one spelling, or `@domain` for a catch-all. Raises
    InvalidInputError.
    """
    return _read(text, parse=parse_alias_address)


def _read(text: str, *, parse: Callable[[str], str]) -> str:
    try:
        return parse(text)
    except ValueError as error:
        raise InvalidInputError(
            str(error), hint="an address is written like alma@berg.example"
        ) from None


def enter_coop_domain(address: str, *, domain: str | None, actor: str, today: date) -> None:
    """Have the co-op's own `domain` in the registry, within a change, if the address is in it: it
    comes with its first address.
    """
    if domain is not None and domain_of(address) == domain:
        ensure_coop_domain(actor=actor, domain=domain, today=today)


def claim_address(address: str, *, owner: Owner, today: date) -> None:
    """Make an address that nobody uses now the owner's permanently, within a change. Raises
    RefusedError if it may not be.

    A catch-all goes with its domain: whoever holds that may have it.
    """
    refuse_left(owner, today=today)
    _check_domain(address, owner=owner)
    if is_catch_all(address):
        return
    first = (
        AddressHistory.objects.select_related("household", "person").filter(address=address).first()
    )
    if first is None:
        AddressHistory.objects.create(
            address=address, household=owner.household, person=owner.person
        )
    elif Owner(first.household, first.person).identity != owner.identity and not _keeps(
        owner, address=address
    ):
        raise RefusedError(
            f"{address} was in use and is never given to anybody else",
            hint="it may only return to its first owner; choose another address",
        )


def refuse_left(owner: Owner, *, today: date) -> None:
    """Raise RefusedError if the owner isn't a member any more."""
    left = owner.left_on()
    if has_left(left, today=today):
        raise RefusedError(f"{owner} left on {left} and can't get anything new")


def _keeps(owner: Owner, *, address: str) -> bool:
    """Tell whether it's a mailbox that the household kept when its person moved away, and hasn't
    released since.
    """
    kept = Mailbox.objects.filter(address=address, household=owner.household, person=None).exclude(
        state=Mailbox.State.RELEASED
    )
    return owner.person is None and kept.exists()


def refuse_address_in_use(address: str) -> None:
    """Raise RefusedError if the address is a mailbox, an alias or a list now."""
    if Alias.objects.filter(address=address).exists():
        raise RefusedError(
            f"{address} is an alias already", hint="`coopctl alias show` shows where it goes"
        )
    if MailingList.objects.filter(address=address).exists():
        raise RefusedError(
            f"{address} is a list, or was one and can't be anything else",
            hint="`coopctl list show` shows whose it is",
        )
    state = Mailbox.objects.filter(address=address).values_list("state", flat=True).first()
    if state is not None:
        known = (
            "is a mailbox already"
            if state == Mailbox.State.ACTIVE
            else "was a mailbox and can't be anything else"
        )
        raise RefusedError(f"{address} {known}", hint="`coopctl mailbox show` shows whose it is")


def _check_domain(address: str, *, owner: Owner) -> None:
    name = domain_of(address)
    domain = Domain.objects.select_related("household").filter(name=name).first()
    if domain is None:
        raise InvalidInputError(
            f"{name} is not a domain of the co-op or a household",
            hint=f"`coopctl domain add {name}` adds it",
        )
    if domain.household is None:
        if owner.household is not None and is_catch_all(address):
            raise RefusedError(
                f"{name} is the co-op's: a household can't have what nobody else gets there",
                hint=(
                    "a catch-all goes with a domain of the household's own; `coopctl domain add "
                    "--household` adds one"
                ),
            )
        if owner.household is not None and address.partition("@")[0] in RESERVED:
            raise RefusedError(
                f"{address} belongs to the co-op itself",
                hint="make it an alias without a household",
            )
    elif domain.household != owner.household:
        raise RefusedError(
            f"{name} is the domain of household {domain.household.number}, not of {owner}"
        )
