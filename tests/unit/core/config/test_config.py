import copy
from fractions import Fraction

import pytest
import yaml

from coopctl.core.config.coop import parse_config
from coopctl.core.errors import ConfigurationError
from coopctl.settings.paths import CHECKOUT

EXAMPLE = yaml.safe_load((CHECKOUT / "inventories/example/group_vars/all/coop.yml").read_text())


def problems_of(**changes):
    document = copy.deepcopy(EXAMPLE)
    document["coop"].update(changes)
    with pytest.raises(ConfigurationError) as caught:
        parse_config(document, source="coop.yml")
    return "\n".join([str(caught.value), caught.value.hint])


def test_the_example_is_valid_and_exact():
    config = parse_config(EXAMPLE, source="coop.yml")
    assert [key.part for key in config.pools["server"].keys] == [Fraction(3, 5), Fraction(2, 5)]
    assert config.household_quota == 10 * 2**30
    assert config.pools["backup"].keys[0].included == 2 * 10**9


def test_every_error_is_named_at_once_with_file_and_key():
    said = problems_of(currency="EURO", timezone="Mars", domian="x", household_quota="1 XB")
    assert "coop.yml: coop.currency: 'EURO' is not an ISO 4217 code" in said
    assert "coop.yml: coop.timezone: 'Mars'" in said
    assert "coop.yml: coop.domian: unknown key" in said
    assert "coop.yml: coop.household_quota: '1 XB' is not a size" in said
    assert "inventories/example" in said


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (
            [{"key": "equal", "part": "60%"}, {"key": "share", "part": "30%"}],
            "sum to 90 %, not to 100 %",
        ),
        ([{"key": "usage"}], "the key 'usage' needs a meter"),
        ([{"key": "usage", "meter": "mail_received"}], "doesn't switch on"),
        ([{"key": "usage", "meter": "steps"}], "'steps' is not a meter"),
        ([{"key": "equal", "meter": "storage"}], "takes no meter"),
        ([{"key": "overage", "meter": "storage"}], "'included' goes with the key 'overage'"),
        ([], "at least 1 item"),
    ],
)
def test_a_pool_that_cannot_be_divided_is_refused(keys, sentence):
    assert sentence in problems_of(pools={"server": {"keys": keys}})


@pytest.mark.parametrize("document", [None, [], {"koop": {}}, {"coop": "x"}])
def test_a_file_without_the_section_says_so(document):
    with pytest.raises(ConfigurationError, match="the section 'coop' is missing"):
        parse_config(document, source="coop.yml")


def test_an_unknown_section_beside_coop_is_named():
    with pytest.raises(ConfigurationError, match="coup: unknown key"):
        parse_config(EXAMPLE | {"coup": 1}, source="coop.yml")


@pytest.mark.parametrize(
    ("domain", "written"),
    [("Frysboxen.Example", "frysboxen.example"), ("straße.example", "xn--strae-oqa.example")],
)
def test_the_co_ops_domain_stands_there_as_playbooks_need_it(domain, written):
    assert f"write it as '{written}'" in str(problems_of(domain=domain))


def test_the_co_ops_domain_leaves_room_for_its_records():
    assert "too long" in str(problems_of(domain="a." * 110 + "example"))


def test_the_configuration_has_the_exit_code_of_its_kind():
    with pytest.raises(ConfigurationError) as caught:
        parse_config({}, source="coop.yml")
    assert caught.value.exit_code == 3


PUBLISHED = {
    "web_hosting": {"per": "site", "flat": "12.00", "every": "year"},
    "list_service": {
        "per": "list",
        "meter": "list_deliveries",
        "package": 1000,
        "price": "1.00",
        "mode": "volume",
        "free_up_to": 500,
    },
}


def test_prices_may_be_written_before_they_are_used():
    config = parse_config(
        {"coop": EXAMPLE["coop"] | {"settlement": "cost", "tariffs": PUBLISHED}}, source="coop.yml"
    )
    assert config.tariffs["list_service"].free_up_to == 500


@pytest.mark.parametrize("settlement", ["tariff", "rent"])
def test_a_settlement_by_prices_reads_them(settlement):
    changes = {
        "settlement": settlement,
        "tariffs": PUBLISHED,
        "meters": ["storage", "list_deliveries"],
    }
    assert (
        parse_config({"coop": EXAMPLE["coop"] | changes}, source="coop.yml").settlement
        == settlement
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"settlement": "tariff", "tariffs": {}}, "the settlement 'tariff' needs 'tariffs'"),
        (
            {"settlement": "rent", "tariffs": PUBLISHED, "meters": ["storage"]},
            "a tariff prices list_deliveries, which 'meters' doesn't",
        ),
        ({"settlement": "gift"}, "coop.settlement: 'gift' is none of 'cost', 'tariff' or 'rent'"),
        (
            {"tariffs": {"server": {"per": "site", "flat": "1.00"}}},
            "tariffs.server: this name is taken by a pool",
        ),
        (
            {"tariffs": {"rebate": {"per": "site", "flat": "1.00"}}},
            "tariffs.rebate: this name is taken",
        ),
        (
            {"tariffs": {"web": {"per": "site", "flat": "-1.00"}}},
            "coop.tariffs.web.flat: the price '-1.00' is negative",
        ),
        (
            {"tariffs": {"web": {"per": "site", "flat": "1.001"}}},
            "tariffs.web: flat: '1.001' has 3 decimals; SEK has 2",
        ),
        (
            {"tariffs": {"web": {"per": "site", "flat": 12.5}}},
            "coop.tariffs.web.flat: 12.5 is not a price; write it in quotes",
        ),
        (
            {"tariffs": {"web": {"per": "house", "flat": "1.00"}}},
            "coop.tariffs.web.per: 'house' is none of",
        ),
        (
            {"settlement": "rent", "tariffs": {"shelf": {"per": "folder", "flat": "1.00"}}},
            (
                "tariffs.shelf: there is no folder account yet, so nobody would pay; there are "
                "mailbox, alias,"
            ),
        ),
        ({"labour": {"rate": "0.001"}}, "labour.rate: '0.001' has 3 decimals"),
    ],
)
def test_prices_that_cannot_be_used_are_named(changes, sentence):
    assert sentence in problems_of(**changes)


def test_the_prices_of_the_manual_are_valid():
    text = (
        (CHECKOUT / "docs" / "money.md").read_text().partition("```yaml\n")[2].partition("```")[0]
    )
    coop = (
        EXAMPLE["coop"]
        | yaml.safe_load(text)
        | {"settlement": "tariff", "meters": ["storage", "list_deliveries", "mail_sent"]}
    )
    assert set(parse_config({"coop": coop}, source="coop.yml").tariffs) == {
        "web_hosting",
        "list_service",
        "storage",
    }
