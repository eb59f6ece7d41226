import pytest

from coopctl.planning.plans import build_plan
from coopctl.registry.services.domains import ensure_coop_domain
from coopctl.registry.services.mailboxes import add_mailbox


@pytest.fixture
def plan(config, today):
    """Plan the server `mail1` on a day: `plan()`, `plan(on=tomorrow)`."""

    def make(*, on=today, types=frozenset({"mail"})):
        return build_plan("mail1", host_types=types, config=config, today=on)

    return make


@pytest.fixture
def mailboxes(people, today):
    """A mailbox in the co-op's domain for everybody."""
    ensure_coop_domain(actor="test", domain="frysboxen.example", today=today)
    return {
        name: add_mailbox(
            f"{name}@frysboxen.example",
            actor="test",
            household=person.household.number,
            person=person.email,
            password="correct horse battery",
            today=today,
        )
        for name, person in people.items()
    }
