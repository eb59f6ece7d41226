"""The made-up co-op as rows of the registry. Needs django.setup()."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from django.core.management import call_command
from django.db import transaction

from benchmarks.coop import (
    HOUSEHOLDS,
    JOINED,
    LISTS_DOMAIN,
    PASSWORD,
    SELECTOR,
    Block,
    MadeHousehold,
    count_blocks,
)
from coopctl.core.accounts.sshkeys import fingerprint
from coopctl.registry.models import (
    AddressHistory,
    Alias,
    AppPassword,
    DkimSelector,
    Domain,
    Household,
    Mailbox,
    MailingList,
    Person,
    SftpKey,
    Site,
)
from coopctl.registry.services.app_passwords import hash_app_password
from coopctl.registry.services.domains import ensure_coop_domain
from coopctl.registry.services.passwords import hash_password
from coopctl.registry.services.tokens import hash_token
from lab.labs import CO_OP_DOMAIN

_FIRST_UID = 20000  # household 0001 has the next one
_AT_ONCE = 200
_BATCH = 1000
_Made = Sequence[tuple[Block, Sequence[Household]]]
_Persons = dict[str, Person]


def fill_registry(mailboxes: int) -> None:
    """Add the blocks that are missing until there are so many mailboxes. Makes the tables first.

    A block is there with all its rows or not at all, and what else the registry holds stays: so it
    doesn't matter what was added or removed between two calls.
    """
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        for domain in (CO_OP_DOMAIN, LISTS_DOMAIN):
            ensure_coop_domain(actor="benchmark", domain=domain, today=JOINED)
        known = set(Household.objects.values_list("number", flat=True))
        blocks = [Block(number) for number in range(count_blocks(mailboxes))]
        missing = [block for block in blocks if block.households[0].number not in known]
        writer = _Writer()
        for start in range(0, len(missing), _AT_ONCE):
            writer.add(missing[start : start + _AT_ONCE])


def add_mailboxes(count: int) -> None:
    """Add mailboxes of the first household that have nothing beside them."""
    password = hash_password(PASSWORD)
    household = Household.objects.order_by("number")[0]
    first = Mailbox.objects.filter(address__startswith="plain").count()
    Mailbox.objects.bulk_create(
        [
            Mailbox(
                address=f"plain{number}@{CO_OP_DOMAIN}", household=household, password_hash=password
            )
            for number in range(first, first + count)
        ],
        batch_size=_BATCH,
    )


class _Writer:
    """Writes blocks. Everybody has the same password: a hash takes a tenth of a second."""

    def __init__(self) -> None:
        self._password = hash_password(PASSWORD)
        self._app_password = hash_app_password(PASSWORD)
        self._archive_password = hash_token(PASSWORD)

    def add(self, blocks: Sequence[Block]) -> None:
        """Write all that these blocks hold."""
        households = _add_households(one for block in blocks for one in block.households)
        homes = (
            households[start : start + HOUSEHOLDS]
            for start in range(0, len(households), HOUSEHOLDS)
        )
        made = list(zip(blocks, homes, strict=True))
        persons = _add_persons(made)
        self._add_mailboxes(made, persons=persons)
        _add_domains(made)
        self._add_lists(made)
        Alias.objects.bulk_create(
            Alias(address=one.address, household=owners[one.home], targets=sorted(one.targets))
            for block, owners in made
            for one in block.aliases
        )
        AddressHistory.objects.bulk_create(_history(made, persons=persons), batch_size=_BATCH)
        _add_sites(made, persons=persons)

    def _add_mailboxes(self, made: _Made, *, persons: _Persons) -> None:
        boxes = Mailbox.objects.bulk_create(
            [
                Mailbox(
                    address=one.address,
                    household=owners[one.home],
                    person=persons[one.address],
                    password_hash=self._password,
                    forward_to=list(one.forward_to),
                    keep_copy=one.keep_copy,
                )
                for block, owners in made
                for one in block.mailboxes
            ],
            batch_size=_BATCH,
        )
        password = {"password_hash": self._app_password, "created": JOINED}
        AppPassword.objects.bulk_create(
            [AppPassword(mailbox=box, name="phone", public_id="phon", **password) for box in boxes],
            batch_size=_BATCH,
        )

    def _add_lists(self, made: _Made) -> None:
        MailingList.objects.bulk_create(
            MailingList(
                address=one.address,
                household=owners[1],
                owners=list(one.owners),
                settings=one.settings,
                password_hash=self._archive_password if one.has_password else None,
            )
            for block, owners in made
            if (one := block.mailing_list)
        )


def _add_households(made: Iterable[MadeHousehold]) -> list[Household]:
    return Household.objects.bulk_create(
        [
            Household(
                number=one.number,
                name=one.family.title(),
                joined=JOINED + timedelta(days=one.place % 365),
                shares=1 + one.place % 3,
                solidarity_denominator=2 if one.place % 10 == 0 else 1,
                language=one.language,
                email=f"{one.family}{one.place}@mail.example",
                uid=_FIRST_UID + one.place,
            )
            for one in made
        ]
    )


def _add_persons(made: _Made) -> _Persons:
    """Add a person for each mailbox. Returns them by its address."""
    boxes = [(one, owners[one.home]) for block, owners in made for one in block.mailboxes]
    persons = Person.objects.bulk_create(
        [
            Person(
                household=household,
                name=f"{one.given.title()} {household.name}",
                email=one.contact,
                joined=household.joined,
            )
            for one, household in boxes
        ],
        batch_size=_BATCH,
    )
    return {one.address: person for (one, _), person in zip(boxes, persons, strict=True)}


def _add_domains(made: _Made) -> None:
    domains = Domain.objects.bulk_create(
        Domain(name=block.domain, household=owners[2], token="benchmark", verified=JOINED)
        for block, owners in made
    )
    DkimSelector.objects.bulk_create(
        DkimSelector(domain=domain, name=SELECTOR, signs_from=JOINED) for domain in domains
    )


def _add_sites(made: _Made, *, persons: _Persons) -> None:
    Site.objects.bulk_create(
        Site(
            name=block.domain,
            household=owners[2],
            others=[f"www.{block.domain}"],
            kind=block.site_kind,
            database=block.has_database,
        )
        for block, owners in made
    )
    SftpKey.objects.bulk_create(
        SftpKey(
            household=owners[2],
            person=persons[block.mailboxes[8].address],
            label="laptop",
            key=block.sftp_key,
            fingerprint=fingerprint(block.sftp_key),
            added=JOINED,
        )
        for block, owners in made
    )


def _history(made: _Made, *, persons: _Persons) -> Iterator[AddressHistory]:
    """Whose each address is for good. A catch-all goes with its domain and has no history."""
    for block, owners in made:
        for box in block.mailboxes:
            yield AddressHistory(
                address=box.address, household=owners[box.home], person=persons[box.address]
            )
        for alias in block.aliases:
            if not alias.address.startswith("@"):
                yield AddressHistory(address=alias.address, household=owners[alias.home])
        if block.mailing_list:
            yield AddressHistory(address=block.mailing_list.address, household=owners[1])
