from datetime import date

import pytest

from benchmarks.coop import PASSWORD, Block, made_mailboxes
from benchmarks.registry import add_mailboxes, fill_registry
from coopctl.core.accounts.sshkeys import parse_public_key
from coopctl.core.plans.host import render_plan
from coopctl.planning.plans import build_plan
from coopctl.registry.models import (
    Alias,
    AppPassword,
    Domain,
    Household,
    Mailbox,
    MailingList,
    Site,
)
from coopctl.registry.services.mailboxes import add_mailbox, remove_mailbox
from deploy.members.server import render_server

pytestmark = pytest.mark.django_db
TYPES = frozenset({"mail", "lists", "web"})
DAY = date(2026, 11, 20)


def test_a_registry_is_as_full_as_real_ones_are():
    fill_registry(100)
    assert Mailbox.objects.count() == 100
    assert Household.objects.count() == 30
    assert Alias.objects.count() == 20
    assert AppPassword.objects.count() == 100
    assert Domain.objects.exclude(household=None).count() == 10
    assert MailingList.objects.count() == 5
    assert Site.objects.count() == 10


def test_all_of_it_is_served(config):
    fill_registry(40)
    plan = build_plan("demo", host_types=TYPES, config=config, today=DAY)
    assert len(plan.mail.aliases) == 8
    assert {mailbox.state for mailbox in plan.mail.mailboxes} == {"active"}
    assert sum(bool(mailbox.forward_to) for mailbox in plan.mail.mailboxes) == 4
    assert {len(mailbox.app_passwords) for mailbox in plan.mail.mailboxes} == {1}
    assert {planned.state for planned in plan.lists.lists} == {"active"}
    assert {site.kind for site in plan.web.sites} == {"php", "static"}
    assert len(plan.web.keys) == 4
    assert render_server(plan)


def test_it_has_catch_alls_and_aliases_with_several_targets():
    aliases = [alias for number in range(4) for alias in Block(number).aliases]
    assert any(alias.address.startswith("@") for alias in aliases)
    assert max(len(alias.targets) for alias in aliases) > 2


def test_the_keys_are_public_keys():
    assert parse_public_key(Block(0).sftp_key) == Block(0).sftp_key


def test_filling_in_steps_gives_the_same_members_as_at_once(config):
    fill_registry(20)
    fill_registry(20)
    fill_registry(50)
    plan = build_plan("demo", host_types=TYPES, config=config, today=DAY)
    addresses = {mailbox.address for mailbox in plan.mail.mailboxes}
    assert addresses == {made.address for made in made_mailboxes(50)}
    assert len(plan.households) == 15


def test_what_came_or_went_meanwhile_leaves_no_hole():
    fill_registry(10)
    new = {"actor": "test", "password": PASSWORD, "today": DAY}
    for number in range(5):
        add_mailbox(f"new{number}@frysboxen.example", household="0001", **new)
    remove_mailbox("new0@frysboxen.example", actor="test", today=DAY)
    fill_registry(20)
    made = {one.address for one in made_mailboxes(20)}
    assert made <= set(Mailbox.objects.values_list("address", flat=True))


def test_plain_mailboxes_are_added_beside_what_is_there(config):
    fill_registry(10)
    add_mailboxes(5)
    add_mailboxes(5)
    plan = build_plan("demo", host_types=TYPES, config=config, today=DAY)
    assert len(plan.mail.mailboxes) == 20
    assert "plain9@frysboxen.example" in render_plan(plan)
