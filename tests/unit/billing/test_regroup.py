"""Households split and merge in mid-month, exact by days; every refusal gives its reason."""

import json
from datetime import date
from fractions import Fraction

import pytest

from coopctl.billing.models import Invoice
from coopctl.billing.queries.checks import check_books
from coopctl.billing.queries.explain import explain_invoice
from coopctl.billing.queries.preview import preview_period
from coopctl.billing.queries.receivables import read_accounts
from coopctl.billing.services import regroup
from coopctl.core.config.coop import parse_config
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.money.period import parse_period
from coopctl.ledger.accounts import deposit_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.services.journal import post_transaction
from coopctl.planning.plans import build_plan
from coopctl.registry.entries import HouseholdEntry
from coopctl.registry.models import Alias, AuditEntry, FormerPledge, Household, Mailbox, Person
from coopctl.registry.services.aliases import add_alias
from coopctl.registry.services.domains import add_domain
from coopctl.registry.services.freezing import freeze_household
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.lists import add_list, remove_list
from coopctl.registry.services.mailboxes import add_mailbox, release_mailbox, remove_mailbox
from coopctl.registry.services.persons import add_person
from coopctl.registry.services.sftp_keys import add_key, remove_key
from coopctl.registry.services.sites import CoopNames, add_site, remove_site

pytestmark = pytest.mark.django_db
TODAY, DAY = date(2026, 10, 20), date(2026, 10, 11)
PASSWORD = "correct horse battery"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"


@pytest.fixture
def config(config):
    """One pool by equal parts, one by shares, one by persons."""
    pools = {
        name: {"keys": [{"key": key}]}
        for name, key in (("server", "equal"), ("domain", "share"), ("support", "person"))
    }
    return parse_config(
        {"coop": config.model_dump(exclude={"pools"}) | {"pools": pools}}, source="coop.yml"
    )


@pytest.fixture
def domain(people):
    add_domain("frysboxen.example", actor="t", household=None, today=date(2026, 1, 1))


@pytest.fixture
def split(people, config):
    def split(
        number="0001",
        *,
        new="0004",
        persons=("bo@elsewhere.example",),
        on=DAY,
        shares=1,
        keeps=None,
        today=TODAY,
    ):
        entry = HouseholdEntry(
            new, "Bo", on, None, shares, Fraction(1, 2), "de", "bo@elsewhere.example"
        )
        return regroup.split_household(
            number,
            into=entry,
            persons=persons,
            keeps=keeps,
            today=today,
            actor="tove",
        )

    return split


@pytest.fixture
def merge(people, config):
    def merge(number="0002", *, into="0001", on=DAY, shares=None, today=TODAY):
        return regroup.merge_household(
            number, into=into, on=on, shares=shares, today=today, actor="tove", config=config
        )

    return merge


def days_of(config, pool):
    """What each household brings to a pool in October."""
    preview = preview_period(parse_period("2026-10", zone=config.timezone), config=config)
    return {
        home.number: int(line.quantity)
        for home in preview.households
        for line in home.lines
        if line.pool == pool
    }


def test_a_split_moves_persons_and_shares_by_the_day(split, add_cost, config):
    Household.objects.filter(number="0001").update(shares=3)
    for pool in ("server", "domain", "support"):
        add_cost(pool=pool, description=pool)
    new = split(shares=2)
    assert (new.number, new.joined, new.shares, new.solidarity, new.language) == (
        "0004",
        DAY,
        2,
        Fraction(1, 2),
        "de",
    )
    assert new.uid > max(Household.objects.exclude(pk=new.pk).values_list("uid", flat=True))
    assert days_of(config, "server") == {"0001": 31, "0002": 31, "0003": 31, "0004": 21}
    assert days_of(config, "domain") == {
        "0001": 10 * 3 + 21 * 1,
        "0002": 31,
        "0003": 31,
        "0004": 21 * 2,
    }
    assert days_of(config, "support") == {"0001": 31 + 10, "0002": 31, "0003": 62, "0004": 21}
    stays = list(
        Person.objects.filter(email="bo@elsewhere.example").values_list(
            "household__number", "joined", "left"
        )
    )
    assert stays == [("0001", date(2025, 1, 1), DAY), ("0004", DAY, None)]


def test_after_a_split_the_month_is_closed_to_the_cent_and_explained(split, add_cost, close):
    for pool in ("server", "domain", "support"):
        add_cost(pool=pool, description=pool, amount="100.01")
    split()
    close("2026-10", today=date(2026, 11, 2))
    assert sum(Invoice.objects.values_list("total", flat=True)) == 3 * 10001
    assert all(
        explain_invoice(number).agrees
        for number in Invoice.objects.values_list("number", flat=True)
    )
    assert check_books() == []


@pytest.mark.parametrize(
    ("pledged", "wanted", "keeps", "left"),
    [(5, 2, None, 3), (1, 1, None, 1), (2, 5, None, 1), (3, 1, 3, 3)],
)
def test_the_old_household_keeps_what_the_new_one_does_not_take_and_at_least_one_share(
    split, pledged, wanted, keeps, left
):
    Household.objects.filter(number="0001").update(shares=pledged)
    split(shares=wanted, keeps=keeps)
    assert Household.objects.get(number="0001").shares == left
    assert list(FormerPledge.objects.values_list("until", "shares")) == (
        [(DAY, pledged)] if left != pledged else []
    )


def test_mailboxes_stay_open_in_the_drawer_that_their_mail_lies_in(split, domain, config):
    add_mailbox(
        "bo@frysboxen.example",
        actor="t",
        household="0001",
        person="bo@elsewhere.example",
        password=PASSWORD,
        today=date(2026, 1, 1),
    )
    split()
    mailbox = Mailbox.objects.get()
    assert (mailbox.household.number, mailbox.person, mailbox.state) == ("0001", None, "active")
    plan = build_plan("mail1", host_types=frozenset({"mail"}), config=config, today=TODAY)
    assert [
        (planned.address, planned.household, planned.state) for planned in plan.mail.mailboxes
    ] == [("bo@frysboxen.example", "0001", "active")]
    assert AuditEntry.objects.get(action="keep").before == {"person": "bo@elsewhere.example"}


def test_a_mailbox_that_was_kept_can_be_opened_again_until_it_is_let_go_for_its_person(
    split, domain
):
    address, today = "bo@frysboxen.example", date(2026, 10, 20)

    def add(household, *, person=None):
        return add_mailbox(
            address, actor="t", household=household, person=person, password=PASSWORD, today=today
        )

    add("0001", person="bo@elsewhere.example")
    split()
    remove_mailbox(address, actor="t", today=today)
    with pytest.raises(RefusedError, match="never given to anybody else"):
        add("0001", person="alma@elsewhere.example")
    assert add("0001").state == "active"
    remove_mailbox(address, actor="t", today=today)
    with pytest.raises(RefusedError, match="still belongs to household 0001"):
        add("0004", person="bo@elsewhere.example")
    release_mailbox(address, actor="t", today=today)
    with pytest.raises(RefusedError, match="never given to anybody else"):
        add("0001")
    assert add("0004", person="bo@elsewhere.example").household.number == "0004"


def test_a_merger_brings_persons_shares_and_what_lies_in_no_drawer(merge, domain, add_cost, config):
    Household.objects.filter(number="0002").update(shares=2)
    add_domain("berg.example", actor="t", household="0002", today=date(2026, 1, 1))
    add_alias(
        "cleo@frysboxen.example",
        actor="t",
        household="0002",
        targets=["cleo@elsewhere.example"],
        today=date(2026, 1, 1),
    )
    for pool in ("server", "domain", "support"):
        add_cost(pool=pool, description=pool)
    merged = merge()
    assert (merged.household.number, merged.household.shares) == ("0001", 3)
    assert days_of(config, "server") == {"0001": 31, "0002": 10, "0003": 31}
    assert days_of(config, "domain") == {"0001": 10 * 1 + 21 * 3, "0002": 10 * 2, "0003": 31}
    assert days_of(config, "support") == {"0001": 62 + 21, "0002": 10, "0003": 62}
    assert {alias.household.number for alias in Alias.objects.all()} == {"0001"}
    assert Household.objects.get(number="0001").domains.get().name == "berg.example"
    assert Household.objects.get(number="0002").left == DAY
    actions = (
        AuditEntry.objects.filter(kind="alias").order_by("pk").values_list("action", flat=True)
    )
    assert list(actions) == ["add", "remove", "add"]


def test_credit_and_deposit_go_with_a_household_that_owes_nothing(merge, config):
    entries = (
        Entry("household:0002", -500, "SEK"),
        Entry(deposit_account("0002"), -9000, "SEK"),
        Entry("bank:A1", 9500, "SEK"),
    )
    post_transaction(Draft(DAY, "paid", "tove", "paid", entries))
    merger = merge()
    assert (merger.credit, merger.deposit, merger.owes) == (500, 9000, 0)
    accounts = read_accounts(currency="SEK")
    assert (accounts["0001"].standing.credit, accounts["0001"].deposit) == (500, 9000)
    assert (accounts["0002"].balance, accounts["0002"].deposit) == (0, 0)
    assert AuditEntry.objects.get(action="take over").after == {
        "credit": 500,
        "deposit": 9000,
        "owes": 0,
        "currency": "SEK",
        "from": "0002",
    }
    assert check_books() == []


def test_what_it_owes_stays_its_own_and_so_does_the_deposit_until_then(merge, add_cost, close):
    add_cost(service_start="2026-09-01", service_end="2026-10-01")
    close("2026-09", today=date(2026, 10, 2))
    post_transaction(
        Draft(
            DAY,
            "paid",
            "tove",
            "paid",
            (Entry(deposit_account("0002"), -9000, "SEK"), Entry("bank:A1", 9000, "SEK")),
        )
    )
    merger = merge()
    assert (merger.credit, merger.deposit, merger.owes) == (0, 0, 20000)
    assert balances_of(deposit_account("0002")) == {(deposit_account("0002"), "SEK"): -9000}
    assert len(read_accounts(currency="SEK", household="0002")["0002"].standing.unpaid) == 1
    add_cost(pool="domain")
    close("2026-10", today=date(2026, 11, 2))
    assert Invoice.objects.filter(household="0002", period="2026-10").exists()


def test_both_can_be_done_again_later(split, merge):
    split()
    assert merge("0004", into="0001", on=date(2026, 10, 15)).household.shares == 2
    stays = (
        Person.objects.filter(email="bo@elsewhere.example")
        .order_by("joined")
        .values_list("household__number", "joined")
    )
    assert [number for number, _ in stays] == ["0001", "0004", "0001"]


def spoil_frozen(number="0001"):
    freeze_household(number, actor="t", today=TODAY, reason="owes")


def spoil_left(number="0001"):
    leave_household(number, actor="t", on=date(2026, 12, 1), today=TODAY)


@pytest.mark.parametrize(
    ("choices", "error", "sentence"),
    [
        ({"on": date(2026, 10, 21)}, InvalidInputError, "2026-10-21 is in the future"),
        (
            {"on": date(2025, 1, 1)},
            InvalidInputError,
            "household 0001 joined on 2025-01-01: nothing changes on 2025-01-01",
        ),
        ({"number": "0009"}, InvalidInputError, "there is no household '0009'"),
        ({"new": "0002"}, RefusedError, "there is a household 0002 already"),
        ({"new": "00/4"}, InvalidInputError, "number"),
        ({"shares": 0}, InvalidInputError, "shares: 0 is not between 1 and"),
        ({"keeps": 0}, InvalidInputError, "shares: 0 is not between 1 and"),
        ({"persons": ()}, InvalidInputError, "nobody moves"),
        (
            {"persons": ("cleo@elsewhere.example",)},
            InvalidInputError,
            "cleo@elsewhere.example isn't in household 0001 on 2026-10-11",
        ),
        (
            {"persons": ("alma@elsewhere.example", "Bo@elsewhere.example ")},
            RefusedError,
            "nobody would be left in household 0001",
        ),
    ],
)
def test_a_split_that_cannot_be_is_refused_and_changes_nothing(split, choices, error, sentence):
    before = AuditEntry.objects.count()
    with pytest.raises(error) as refused:
        split(**choices)
    assert sentence in str(refused.value)
    assert (AuditEntry.objects.count(), Household.objects.count()) == (before, 3)


def test_who_came_on_that_day_cannot_leave_on_it(split):
    add_person(actor="t", household="0001", name="New", email="new@elsewhere.example", joined=DAY)
    with pytest.raises(InvalidInputError) as refused:
        split(persons=("new@elsewhere.example",))
    assert refused.value.problems == ("new@elsewhere.example joined on 2026-10-11",)


def test_a_merger_that_cannot_be_is_refused_and_changes_nothing(merge, domain):
    with pytest.raises(InvalidInputError, match="a household can't merge with itself"):
        merge("0001", into="0001")
    with pytest.raises(InvalidInputError, match="2026-10-21 is in the future"):
        merge(on=date(2026, 10, 21))
    add_mailbox(
        "cleo@frysboxen.example",
        actor="t",
        household="0002",
        password=PASSWORD,
        today=date(2026, 1, 1),
    )
    add_list(
        "friends@frysboxen.example",
        actor="t",
        household="0002",
        owners=["cleo@elsewhere.example"],
        changes={},
        today=TODAY,
    )
    add_site(
        "berg.example",
        actor="t",
        household="0002",
        coop=CoopNames("frysboxen.example"),
        today=TODAY,
    )
    add_key(
        KEY,
        actor="t",
        household="0002",
        person="cleo@elsewhere.example",
        label="laptop",
        today=TODAY,
    )
    with pytest.raises(
        RefusedError, match="household 0002 can't end yet: its drawer is in use"
    ) as refused:
        merge()
    assert [problem.partition(":")[0] for problem in refused.value.problems] == [
        "the mailbox cleo@frysboxen.example",
        "the list friends@frysboxen.example",
        "the site berg.example",
        "the SFTP key 'laptop'",
    ]
    assert Household.objects.filter(left=None).count() == 3
    remove_mailbox("cleo@frysboxen.example", actor="t", today=TODAY)
    remove_list("friends@frysboxen.example", actor="t")
    with pytest.raises(RefusedError, match="the site berg"):
        merge()
    remove_site("berg.example", actor="t")
    with pytest.raises(RefusedError, match="the SFTP key"):
        merge()
    remove_key("laptop", actor="t", household="0002")
    assert merge().household.number == "0001"


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [(spoil_frozen, "household 0001 is frozen since"), (spoil_left, "leaves on 2026-12-01")],
)
def test_a_frozen_household_and_one_that_leaves_stay_as_they_are(split, merge, spoil, sentence):
    spoil()
    for change in (split, merge, lambda: merge("0001", into="0002")):
        with pytest.raises(RefusedError, match=sentence):
            change()


def test_a_closed_month_is_not_touched(split, merge, add_cost, close, config):
    add_cost(service_start="2026-09-01", service_end="2026-10-01")
    close("2026-09", today=date(2026, 10, 2))
    in_september = date(2026, 9, 30)
    for change in (
        lambda: split(on=in_september),
        lambda: merge(on=in_september),
        lambda: regroup.pledge_shares("0001", shares=4, on=in_september, actor="tove"),
    ):
        with pytest.raises(
            RefusedError, match="2026-09 is closed, so nothing can change on 2026-09-30"
        ):
            change()


def test_a_pledge_changes_from_a_day_on(people, config, add_cost):
    add_cost(pool="domain")
    regroup.pledge_shares("0001", shares=4, on=DAY, actor="tove")
    assert days_of(config, "domain")["0001"] == 10 * 1 + 21 * 4
    with pytest.raises(RefusedError, match="household 0001 pledged 4 from 2026-10-11 on"):
        regroup.pledge_shares("0001", shares=2, on=DAY, actor="tove")
    regroup.pledge_shares("0001", shares=4, on=DAY, actor="tove")
    with pytest.raises(InvalidInputError, match="shares: 0 is not between 1 and"):
        regroup.pledge_shares("0001", shares=0, on=TODAY, actor="tove")
    entry = AuditEntry.objects.get(action="pledge")
    assert (entry.before, json.loads(json.dumps(entry.after))) == (
        {"shares": 1},
        {"shares": 4, "on": "2026-10-11"},
    )
