import pytest

from coopctl.core.errors import ConfigurationError, InvalidInputError, RefusedError
from coopctl.settings import new_inventory as module
from coopctl.settings.inventory import Inventory
from coopctl.settings.new_inventory import write_inventory

COOP = {
    "name": 'The "Freezer": #1',
    "organisation_number": "802400-0000",
    "domain": "ours.example",
    "currency": "EUR",
    "timezone": "Europe/Berlin",
    "language": "de",
}


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "CHECKOUT", tmp_path)
    return tmp_path


def test_what_is_written_is_a_valid_configuration_with_the_answers(checkout):
    folder = write_inventory("ours", server="mail1", address="192.0.2.7", coop=COOP)
    config = Inventory(folder).config
    assert (config.name, config.domain, config.language) == (COOP["name"], "ours.example", "de")


@pytest.mark.parametrize(
    ("answer", "written"),
    [("Ours.Example", "ours.example"), ("straße.example", "xn--strae-oqa.example")],
)
def test_the_domain_is_written_as_playbooks_need_it(checkout, answer, written):
    folder = write_inventory(
        "ours", server="mail1", address="192.0.2.7", coop=COOP | {"domain": answer}
    )
    assert Inventory(folder).config.domain == written
    assert answer not in (folder / "hosts.yml").read_text()


@pytest.mark.parametrize(
    "change", [{"currency": "EURO"}, {"domain": "ours"}, {"timezone": "Mars"}, {"language": "fr"}]
)
def test_a_wrong_answer_writes_nothing(checkout, change):
    with pytest.raises(ConfigurationError, match=r"your answers: coop\."):
        write_inventory("ours", server="mail1", address="192.0.2.7", coop=COOP | change)
    assert not (checkout / "inventories").exists()


@pytest.mark.parametrize(
    "names",
    [
        ("Ours", "mail1", "a"),
        ("../x", "mail1", "a"),
        ("demo", "mail1", "a"),
        ("ours", "m 1", "a"),
        ("ours", "m", "a b"),
    ],
)
def test_names_that_are_none_are_refused(checkout, names):
    name, server, address = names
    with pytest.raises(InvalidInputError):
        write_inventory(name, server=server, address=address, coop=COOP)


def test_an_inventory_that_exists_is_never_overwritten(checkout):
    write_inventory("ours", server="mail1", address="a", coop=COOP)
    with pytest.raises(RefusedError, match="exists already"):
        write_inventory("ours", server="mail2", address="b", coop=COOP)
