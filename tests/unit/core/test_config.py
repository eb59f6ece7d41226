import copy
from fractions import Fraction

import pytest
import yaml

from coopctl.core.config import parse_config
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
        ([{"key": "equal", "part": "60%"}, {"key": "share", "part": "30%"}], "sum to 90 %, not to 100 %"),
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


def test_the_configuration_has_the_exit_code_of_its_kind():
    with pytest.raises(ConfigurationError) as caught:
        parse_config({}, source="coop.yml")
    assert caught.value.exit_code == 3
