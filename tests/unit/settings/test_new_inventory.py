import re

import pytest
import yaml

from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import ConfigurationError, InvalidInputError, RefusedError
from coopctl.provision.hosts import read_hosts
from coopctl.settings import new_inventory as module
from coopctl.settings.answers import QUESTIONS
from coopctl.settings.inventory import Inventory
from coopctl.settings.new_inventory import write_inventory

ANSWERS = {question.name: question.default or "" for question in QUESTIONS} | {
    "coop": 'The "Freezer": #1',
    "organisation_number": "802400-0000",
    "domain": "ours.example",
    "timezone": "Europe/Berlin",
    "language": "de",
    "address": "192.0.2.7",
    "iban": "SE35 5000 0000 0549 1000 0003",
}
CHECKS = {question.name: question.check for question in QUESTIONS}


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "CHECKOUT", tmp_path)
    return tmp_path


def test_what_is_written_is_a_valid_configuration_with_the_answers(checkout):
    config = Inventory(write_inventory("ours", answers=ANSWERS)).config
    assert (config.name, config.domain, config.language) == (
        ANSWERS["coop"],
        "ours.example",
        "de",
    )
    assert set(config.pools) == {"server", "domain"}
    assert config.payment.iban == ANSWERS["iban"]


def test_umlauts_are_written_as_such(checkout):
    folder = write_inventory("ours", answers=ANSWERS | {"coop": "Kühlhäusle Örebro"})
    assert '"Kühlhäusle Örebro"' in (folder / "group_vars/all/coop.yml").read_text()


@pytest.mark.parametrize("types", ["mail", "mail,lists,web", "web"])
def test_the_server_is_in_the_groups_that_were_chosen_with_all_its_addresses(checkout, types):
    folder = write_inventory(
        "ours",
        answers=ANSWERS
        | {"types": types, "addresses": "192.0.2.7,2001:db8::7", "operators": "sam@e.example"},
    )
    (host,) = read_hosts(folder)
    assert host.types == set(types.split(","))
    assert [str(one) for one in host.addresses] == ["192.0.2.7", "2001:db8::7"]


def test_every_key_that_coop_yml_may_have_stands_in_the_file(checkout):
    folder = write_inventory("ours", answers=ANSWERS)
    text = (folder / "group_vars/all/coop.yml").read_text()
    shown = set(re.findall(r"^  (?:# )?([a-z_]+):", text, re.MULTILINE))
    assert shown == set(CoopConfig.model_fields)


def test_what_is_commented_out_is_valid_too(checkout):
    folder = write_inventory("ours", answers=ANSWERS)
    for file in (folder / "hosts.yml", folder / "group_vars/all/coop.yml"):
        text = file.read_text()
        head, _, body = text.partition("\ncoop:" if "coop.yml" in file.name else "\nmail:")
        shown = re.sub(r"^( *)# (?= *[a-z_{-]+[:{ ])", r"\1", body, flags=re.MULTILINE)
        file.write_text(head + ("\ncoop:" if "coop.yml" in file.name else "\nmail:") + shown)
        assert yaml.safe_load(file.read_text())
    config = Inventory(folder).config
    assert config.mail.host == "mail.ours.example"
    assert config.labour.rate == "150.00"
    assert [str(one) for one in read_hosts(folder)[0].addresses] == ["192.0.2.10", "2001:db8::10"]


@pytest.mark.parametrize(
    ("name", "answer", "written"),
    [
        ("domain", "Ours.Example", "ours.example"),
        ("domain", "straße.example", "xn--strae-oqa.example"),
        ("currency", "sek", "SEK"),
        ("types", "web, mail", "mail,web"),
        ("addresses", "192.0.2.7, 2001:DB8:0::7", "192.0.2.7,2001:db8::7"),
        ("iban", "se3550000000054910000003", "SE35 5000 0000 0549 1000 0003"),
        ("iban", "", ""),
        ("bankgiro", "50501055", "5050-1055"),
        ("swish", "123 000 00 00", "1230000000"),
        ("pools", "server domain", "server,domain"),
    ],
)
def test_an_answer_is_written_as_coopctl_needs_it(name, answer, written):
    assert CHECKS[name](answer) == written


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("coop", ""),
        ("domain", "ours"),
        ("domain", "192.0.2.1"),
        ("currency", "EURO"),
        ("timezone", "Mars"),
        ("timezone", "../etc"),
        ("timezone", ""),
        ("language", "fr"),
        ("types", ""),
        ("types", "mail,chat"),
        ("server", "m 1"),
        ("server", "Mail1"),
        ("address", "a b"),
        ("addresses", "192.0.2.300"),
        ("iban", "SE35 5000 0000 0549 1000 0004"),
        ("iban", "12"),
        ("bankgiro", "5050-1056"),
        ("swish", "0701234567"),
        ("pools", ""),
        ("pools", "Server!"),
        ("operators", "sam"),
    ],
)
def test_a_wrong_answer_is_told_at_once(name, answer):
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        CHECKS[name](answer)


def test_answers_that_do_not_fit_together_write_nothing(checkout):
    with pytest.raises(ConfigurationError, match="your answers: coop"):
        write_inventory("ours", answers=ANSWERS | {"language": "fr"})
    assert not (checkout / "inventories").exists()


@pytest.mark.parametrize("name", ["Ours", "../x", "demo", "example", ""])
def test_names_that_are_none_are_refused(checkout, name):
    with pytest.raises(InvalidInputError):
        write_inventory(name, answers=ANSWERS)


def test_an_inventory_that_exists_is_never_overwritten(checkout):
    write_inventory("ours", answers=ANSWERS)
    with pytest.raises(RefusedError, match="exists already"):
        write_inventory("ours", answers=ANSWERS | {"server": "mail2"})
