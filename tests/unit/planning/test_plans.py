import json
import random
from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coopctl.core.names.dns import verification_text
from coopctl.core.plans.host import generation, read_plan, render_plan
from coopctl.planning.plans import build_plan
from coopctl.registry.models import (
    Alias,
    AppPassword,
    DkimSelector,
    Domain,
    Household,
    Mailbox,
    MailingList,
    SftpKey,
    Site,
)
from coopctl.registry.services.aliases import add_alias
from coopctl.registry.services.app_passwords import add_app_password, revoke_app_passwords
from coopctl.registry.services.domains import add_domain, remove_domain, verify_domain
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.mailboxes import add_mailbox, release_mailbox, remove_mailbox
from coopctl.registry.services.persons import leave_person
from tests.unit.registry.test_sites import public_key

pytestmark = pytest.mark.django_db


def alias(name, *targets, today, household=None):
    full = [target if "@" in target else f"{target}@frysboxen.example" for target in targets]
    add_alias(
        f"{name}@frysboxen.example", actor="test", targets=full, household=household, today=today
    )


def states(plan):
    return {mailbox.address.partition("@")[0]: mailbox.state for mailbox in plan.mail.mailboxes}


def aliases(plan):
    return {
        one.address.partition("@")[0]: [
            target.removesuffix("@frysboxen.example") for target in one.targets
        ]
        for one in plan.mail.aliases
    }


def prove(name, *, household, today):
    domain = add_domain(name, actor="test", household=household, today=today)
    verify_domain(name, actor="test", texts=[verification_text(domain.token)], today=today)


def test_a_mail_server_gets_everything_that_members_have(mailboxes, plan, today):
    Household.objects.filter(number="0002").update(quota_bytes=5)
    alias("board", "tove", "sam", "x@elsewhere.example", today=today)
    document = json.loads(render_plan(plan()))
    assert document["households"] == [
        {"number": "0001", "uid": 20001, "quota_bytes": 2**30, "frozen": False},
        {"number": "0002", "uid": 20002, "quota_bytes": 5, "frozen": False},
        {"number": "0003", "uid": 20003, "quota_bytes": 2**30, "frozen": False},
    ]
    assert document["mail"]["domains"] == [
        {
            "name": "frysboxen.example",
            "household": None,
            "dkim_selector": "c202611",
            "dkim_selectors": ["c202611"],
        }
    ]
    assert [mailbox["address"][:4] for mailbox in document["mail"]["mailboxes"]] == [
        "alma",
        "bo@f",
        "cleo",
        "sam@",
        "tove",
    ]
    assert document["mail"]["mailboxes"][0]["password_hash"] == mailboxes["alma"].password_hash
    assert document["mail"]["aliases"] == [
        {
            "address": "board@frysboxen.example",
            "household": None,
            "targets": ["sam@frysboxen.example", "tove@frysboxen.example", "x@elsewhere.example"],
        }
    ]


def test_an_empty_registry_gives_an_empty_plan(db, plan):
    assert json.loads(render_plan(plan())) == {
        "version": 1,
        "host": "mail1",
        "households": [],
        "mail": {"domains": [], "mailboxes": [], "aliases": []},
        "lists": None,
        "web": None,
    }


def test_other_servers_get_no_mail_and_a_mere_hub_no_drawers(mailboxes, plan):
    web = plan(types=frozenset({"web"}))
    assert (len(web.households), web.mail) == (3, None)
    hub = plan(types=frozenset({"hub", "monitor"}))
    assert (hub.households, hub.mail) == ((), None)


def test_the_plan_reads_back_and_does_not_depend_on_the_order_of_rows(mailboxes, plan, today):
    alias("board", "tove", "sam", today=today)
    first = plan()
    assert read_plan(render_plan(first)) == first
    shuffled = list(Mailbox.objects.all())
    random.Random(1).shuffle(shuffled)
    Mailbox.objects.all().delete()
    for mailbox in shuffled:
        mailbox.pk = None
        mailbox.save(force_insert=True)
    Alias.objects.update(targets=["tove@frysboxen.example", "sam@frysboxen.example"])
    assert generation(plan()) == generation(first)


def test_an_open_mailbox_has_the_app_passwords_that_are_not_revoked(mailboxes, plan, today):
    address = mailboxes["alma"].address
    rows = [
        add_app_password(address, actor="test", name=name, today=today)[0]
        for name in ("phone", "laptop", "tablet")
    ]
    revoke_app_passwords(address, actor="test", names=["laptop"], today=today)
    alma = plan().mail.mailboxes[0]
    assert {one.id: one.password_hash for one in alma.app_passwords} == {
        row.public_id: row.password_hash for row in rows if row.name != "laptop"
    }
    assert [one.id for one in alma.app_passwords] == sorted(one.id for one in alma.app_passwords)
    assert not plan().mail.mailboxes[1].app_passwords


def test_a_closed_mailbox_has_none(mailboxes, plan, today):
    for name in ("alma", "cleo"):
        add_app_password(mailboxes[name].address, actor="test", name="phone", today=today)
    remove_mailbox(mailboxes["alma"].address, actor="test", today=today)
    leave_household("0002", actor="test", on=today, today=today)
    assert not any(mailbox.app_passwords for mailbox in plan().mail.mailboxes)


def test_removing_user3_leaves_auser3(alma, mailboxes, plan, today):
    for name in ("user3", "auser3"):
        add_mailbox(
            f"{name}@frysboxen.example",
            actor="test",
            household="0001",
            password="correct horse battery",
            today=today,
        )
    remove_mailbox("user3@frysboxen.example", actor="test", today=today)
    assert {name: state for name, state in states(plan()).items() if "user" in name} == {
        "auser3": "active",
        "user3": "closed",
    }


def test_a_closed_mailbox_stays_in_the_plan_until_its_mail_is_released(mailboxes, plan, today):
    remove_mailbox("alma@frysboxen.example", actor="test", today=today)
    assert states(plan())["alma"] == "closed"
    release_mailbox("alma@frysboxen.example", actor="test", today=today)
    assert "alma" not in states(plan())


def test_what_a_household_holds_closes_on_the_day_it_leaves(mailboxes, plan, today):
    alias("almgren", "alma", "x@elsewhere.example", today=today, household="0001")
    day = today + timedelta(10)
    leave_household("0001", actor="test", on=day, today=today)
    eve = plan(on=day - timedelta(1))
    assert (states(eve)["alma"], list(aliases(eve))) == ("active", ["almgren"])
    after = plan(on=day)
    assert states(after) == {
        "alma": "closed",
        "bo": "closed",
        "cleo": "active",
        "sam": "active",
        "tove": "active",
    }
    assert aliases(after) == {}


def test_a_persons_mailbox_closes_on_the_day_the_person_leaves(mailboxes, plan, today):
    day = today + timedelta(10)
    leave_person("alma@elsewhere.example", actor="test", on=day, today=today)
    assert states(plan())["alma"] == "active"
    assert states(plan(on=day)) == {
        "alma": "closed",
        "bo": "active",
        "cleo": "active",
        "sam": "active",
        "tove": "active",
    }


def test_a_household_that_left_keeps_its_drawer_until_its_mail_is_released(mailboxes, plan, today):
    prove("berg.example", household="0002", today=today)
    leave_household("0002", actor="test", on=today, today=today)
    assert "0002" in [household.number for household in plan().households]
    release_mailbox("cleo@frysboxen.example", actor="test", today=today)
    released = plan()
    assert [household.number for household in released.households] == ["0001", "0003"]
    assert [domain.name for domain in released.mail.domains] == ["frysboxen.example"]


def test_every_planned_mailbox_and_domain_has_a_planned_drawer(mailboxes, plan, today):
    prove("berg.example", household="0002", today=today)
    leave_household("0002", actor="test", on=today, today=today)
    planned = plan()
    numbers = {household.number for household in planned.households}
    assert {mailbox.household for mailbox in planned.mail.mailboxes} <= numbers
    assert {domain.household for domain in planned.mail.domains if domain.household} <= numbers


def test_a_removed_domain_leaves_the_plan_and_its_closed_mailbox_stays(mailboxes, plan, today):
    add_domain("berg.example", actor="test", household="0002", today=today)
    add_mailbox(
        "cleo@berg.example",
        actor="test",
        household="0002",
        password="correct horse battery",
        today=today,
    )
    remove_mailbox("cleo@berg.example", actor="test", today=today)
    remove_domain("berg.example", actor="test")
    planned = plan()
    assert [domain.name for domain in planned.mail.domains] == ["frysboxen.example"]
    assert "cleo@berg.example" in [mailbox.address for mailbox in planned.mail.mailboxes]


def test_a_households_domain_is_served_only_once_it_is_verified(mailboxes, plan, today):
    domain = add_domain("berg.example", actor="test", household="0002", today=today)
    add_mailbox(
        "cleo@berg.example",
        actor="test",
        household="0002",
        password="correct horse battery",
        today=today,
    )
    add_alias(
        "info@berg.example",
        actor="test",
        targets=["cleo@berg.example"],
        household="0002",
        today=today,
    )
    alias("board", "cleo@berg.example", "sam", today=today)
    before = plan().mail
    assert [one.name for one in before.domains] == ["frysboxen.example"]
    assert "berg.example" not in before.model_dump_json()

    verify_domain(
        "berg.example", actor="test", texts=[verification_text(domain.token)], today=today
    )
    after = plan().mail
    assert [one.name for one in after.domains] == ["berg.example", "frysboxen.example"]
    assert "cleo@berg.example" in [mailbox.address for mailbox in after.mailboxes]
    assert aliases(plan()) == {"board": ["cleo@berg.example", "sam"], "info": ["cleo@berg.example"]}


def test_mail_in_a_domain_that_came_back_unverified_stays(mailboxes, plan, today):
    prove("berg.example", household="0002", today=today)
    add_mailbox(
        "cleo@berg.example",
        actor="test",
        household="0002",
        password="correct horse battery",
        today=today,
    )
    remove_mailbox("cleo@berg.example", actor="test", today=today)
    remove_domain("berg.example", actor="test")
    add_domain("berg.example", actor="test", household="0001", today=today)
    assert [one.state for one in plan().mail.mailboxes if one.address == "cleo@berg.example"] == [
        "closed"
    ]


def test_aliases_pass_mail_on_only_to_what_takes_it(mailboxes, plan, today):
    alias("board", "sam", "tove", today=today)
    alias("one", "sam", today=today)
    alias("two", "one", today=today)
    alias("three", "two", "board", today=today)
    remove_mailbox("sam@frysboxen.example", actor="test", today=today)
    assert aliases(plan()) == {"board": ["tove"], "three": ["board"]}


def test_the_day_is_that_of_the_co_ops_time_zone(mailboxes, config):
    east, west = (
        config.model_copy(update={"timezone": name})
        for name in ("Pacific/Kiritimati", "Etc/GMT+12")
    )  # 26 hours apart
    Household.objects.filter(number="0002").update(
        left=datetime.now(ZoneInfo(east.timezone)).date()
    )
    closed, still_open = (
        build_plan("mail1", host_types=frozenset({"mail"}), config=one) for one in (east, west)
    )
    assert (states(closed)["cleo"], states(still_open)["cleo"]) == ("closed", "active")


@pytest.mark.parametrize("rows", [1, 3])
def test_planning_takes_as_many_queries_however_many_members_there_are(
    people, config, rows, today, django_assert_num_queries
):
    fill(rows, person=people["alma"], today=today)
    types = frozenset({"mail", "lists", "web"})
    with django_assert_num_queries(8):
        planned = build_plan("mail1", host_types=types, config=config, today=today)
    held = Counter(item.label.partition(" ")[0] for item in planned.items())
    assert held == {"household": 3} | dict.fromkeys(
        ("domain", "mailbox", "alias", "list", "site", "SFTP"), rows
    )
    assert [len(mailbox.app_passwords) for mailbox in planned.mail.mailboxes] == [1] * rows


def fill(rows, *, person, today):
    """Give a person's household `rows` of each thing that a household can hold."""
    household = person.household
    for n in range(rows):
        domain = Domain.objects.create(
            name=f"d{n}.example", household=household, token="x", verified=today
        )
        DkimSelector.objects.create(domain=domain, name="c202611", signs_from=today)
        mailbox = Mailbox.objects.create(
            address=f"m@d{n}.example",
            household=household,
            password_hash="{ARGON2ID}$argon2id$x",
        )
        AppPassword.objects.create(
            mailbox=mailbox,
            name="phone",
            public_id="k7m2",
            password_hash="{SSHA512}x",
            created=today,
        )
        Alias.objects.create(
            address=f"a@d{n}.example", household=household, targets=[mailbox.address]
        )
        MailingList.objects.create(
            address=f"l@d{n}.example", household=household, owners=[mailbox.address]
        )
        Site.objects.create(name=f"s{n}.example", household=household)
        SftpKey.objects.create(
            household=household,
            person=person,
            label=f"laptop {n}",
            key=public_key(bytes([n])).removesuffix(" alma@laptop"),
            added=today,
        )
