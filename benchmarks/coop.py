"""A made-up co-op of any size whose registry is as full as a real one's.

It comes in blocks of ten mailboxes of three households, with an app password for each mailbox, two
aliases, a domain of a household's own with a site in it, the key that opens the site's files and,
in every second block, a mailing list. Pure: a block's number says all that is in it.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from coopctl.core.accounts.dkim import name_selector
from coopctl.core.accounts.lists import lists_domain
from coopctl.core.names.languages import LANGUAGES
from lab.labs import CO_OP_DOMAIN

JOINED = date(2025, 1, 1)  # the first day on which there was anybody
SELECTOR = name_selector(JOINED)  # of every domain
PASSWORD = "a long enough password"  # everybody's
BLOCK = 10
HOUSEHOLDS = 3  # in a block
LISTS_DOMAIN = lists_domain(CO_OP_DOMAIN)
_AT_HOME = (0, 0, 0, 0, 1, 1, 1, 2, 2, 2)  # which of the three households each mailbox belongs to
_IN_OWN_DOMAIN = 8  # the first mailbox that lies in the household's own domain
_FORWARDING = 5
_KEY_HEAD = b"\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20"  # RFC 8709 section 4: the type, 32 bytes
_GIVEN = (
    *(
        "alma",
        "bo",
        "cleo",
        "dan",
        "elsa",
        "finn",
        "greta",
        "hugo",
        "ines",
        "jon",
        "karin",
        "lars",
        "maja",
    ),
    *("nils", "olga", "per", "ronja", "sam", "tove", "ulla", "viktor", "wilma", "yngve", "zoe"),
)
_FAMILIES = (
    *(
        "almgren",
        "berg",
        "sommer",
        "dahl",
        "ek",
        "falk",
        "granlund",
        "holm",
        "isaksson",
        "jansson",
        "klein",
    ),
    *(
        "lind",
        "moberg",
        "nyman",
        "ost",
        "palm",
        "quist",
        "ros",
        "strand",
        "tell",
        "uhr",
        "vogel",
        "wik",
    ),
)
_TOPICS = (
    "garden",
    "choir",
    "board",
    "parents",
    "skiing",
    "books",
    "boats",
    "allotment",
    "orchestra",
)
_LIST_SETTINGS: tuple[dict[str, Any], ...] = (
    {"description": "Who does what, and when"},
    {"description": "News for everybody", "posting": "owners", "archive": "public"},
    {"posting": "anyone", "subscription": "moderated", "archive": "members", "prefix": "[list]"},
)


def count_blocks(mailboxes: int) -> int:
    """Return how many blocks hold so many mailboxes."""
    return -(-mailboxes // BLOCK)


def count_households(mailboxes: int) -> int:
    """Return how many households have so many mailboxes.

    >>> count_households(10), count_households(10_000)
    (3, 3000)
    """
    return HOUSEHOLDS * count_blocks(mailboxes)


def household_number(place: int) -> str:
    """Return the number of a household by its place, from 1."""
    return f"{place:04}"


@dataclass(frozen=True)
class MadeHousehold:
    """`place` from 1, in the whole co-op."""

    place: int
    family: str

    @property
    def number(self) -> str:
        """Its number."""
        return household_number(self.place)

    @property
    def language(self) -> str:
        """What it reads."""
        return LANGUAGES[self.place % len(LANGUAGES)]


@dataclass(frozen=True)
class MadeMailbox:
    """A mailbox of a person; `home` is the place of its household in the block, from 0."""

    address: str
    home: int
    given: str
    contact: str
    forward_to: tuple[str, ...] = ()
    keep_copy: bool = True


@dataclass(frozen=True)
class MadeAlias:
    """An alias of the household `home` of the block."""

    address: str
    home: int
    targets: tuple[str, ...]


@dataclass(frozen=True)
class MadeList:
    """A mailing list of the block's second household."""

    address: str
    owners: tuple[str, ...]
    settings: dict[str, Any]

    @property
    def has_password(self) -> bool:
        """Its archive is for members."""
        return self.settings.get("archive") == "members"


@dataclass(frozen=True)
class Block:
    """Ten mailboxes, and what their households have besides. `number` from 0."""

    number: int

    @cached_property
    def households(self) -> tuple[MadeHousehold, ...]:
        """Its three households; the first of all is 0001."""
        places = (self.number * HOUSEHOLDS + one for one in range(1, HOUSEHOLDS + 1))
        return tuple(MadeHousehold(place, _FAMILIES[place % len(_FAMILIES)]) for place in places)

    @property
    def domain(self) -> str:
        """The third household's own domain, which is also its site's name."""
        return f"{self.households[2].family}{self.number + 1}.example"

    @cached_property
    def mailboxes(self) -> tuple[MadeMailbox, ...]:
        """Eight in the co-op's domain, two in the household's own.

        One forwards, in every second block without keeping a copy.
        """
        return tuple(self._mailbox(place) for place in range(BLOCK))

    @property
    def aliases(self) -> tuple[MadeAlias, ...]:
        """A family's address; in the own domain a catch-all or an address with two targets."""
        boxes = [mailbox.address for mailbox in self.mailboxes]
        family = self.households[0].family
        relatives = (f"grandma{self.number}@mail.example",) if self.number % 3 == 0 else ()
        shared = MadeAlias(
            f"family.{family}{self.number + 1}@{CO_OP_DOMAIN}", 0, (*boxes[:3], *relatives)
        )
        if self.number % 2:
            return shared, MadeAlias(f"info@{self.domain}", 2, tuple(boxes[8:10]))
        return shared, MadeAlias(f"@{self.domain}", 2, (boxes[8],))

    @property
    def mailing_list(self) -> MadeList | None:
        """The list, in every second block."""
        if self.number % 2:
            return None
        place, boxes = self.number // 2, self.mailboxes
        address = f"{_TOPICS[place % len(_TOPICS)]}{place + 1}@{LISTS_DOMAIN}"
        owners = tuple(sorted((boxes[0].address, boxes[4].address)))
        return MadeList(address, owners, _LIST_SETTINGS[place % len(_LIST_SETTINGS)])

    @property
    def site_kind(self) -> str:
        """`static` and `php` in turns."""
        return "php" if self.number % 2 else "static"

    @property
    def has_database(self) -> bool:
        """Every fifth site with PHP has one."""
        return self.number % 10 == 1

    @property
    def sftp_key(self) -> str:
        """The public key of the ninth mailbox's person. Nobody has the private one."""
        point = hashlib.sha256(self.domain.encode()).digest()
        return f"ssh-ed25519 {base64.b64encode(_KEY_HEAD + point).decode()}"

    def _mailbox(self, place: int) -> MadeMailbox:
        given = _GIVEN[(self.number * BLOCK + place) % len(_GIVEN)]
        name = f"{given}.{self.households[_AT_HOME[place]].family}{self.number + 1}"
        own = place >= _IN_OWN_DOMAIN
        return MadeMailbox(
            address=f"{given}@{self.domain}" if own else f"{name}@{CO_OP_DOMAIN}",
            home=_AT_HOME[place],
            given=given,
            contact=f"{name}@mail.example",
            forward_to=(f"{name}@mail.example",) if place == _FORWARDING else (),
            keep_copy=place != _FORWARDING or self.number % 2 == 0,
        )


def made_mailboxes(count: int) -> list[MadeMailbox]:
    """Return the mailboxes of the blocks that hold so many."""
    return [mailbox for number in range(count_blocks(count)) for mailbox in Block(number).mailboxes]
