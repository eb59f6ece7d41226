import pytest

from coopctl.registry.services.aliases import add_alias
from coopctl.registry.services.domains import ensure_coop_domain
from coopctl.registry.services.mailboxes import add_mailbox

DOMAIN = "frysboxen.example"
PASSWORD = "correct horse battery"


@pytest.fixture
def coop_domain(people, today):
    return ensure_coop_domain(actor="test", domain=DOMAIN, today=today)


@pytest.fixture
def open_mailbox(coop_domain, today):
    """Open a mailbox for a person: `open_mailbox("alma", alma)`; with `household=` for a whole
    household.
    """

    def open_it(name, person=None, *, household=None, on=today, **fields):
        address = name if "@" in name else f"{name}@{DOMAIN}"
        number = household or person.household.number
        fields = {"password": PASSWORD} | fields
        return add_mailbox(
            address,
            actor="test",
            household=number,
            person=person and person.email,
            today=on,
            **fields,
        )

    return open_it


@pytest.fixture
def make_alias(coop_domain, today):
    """Make an alias in the co-op's domain: `make_alias("board", "sam",
    "tove@elsewhere.example")`.
    """

    def make(name, *targets, household=None):
        full = [target if "@" in target else f"{target}@{DOMAIN}" for target in targets]
        return add_alias(
            name if "@" in name else f"{name}@{DOMAIN}",
            actor="test",
            targets=full,
            household=household,
            today=today,
        )

    return make
