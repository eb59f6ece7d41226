import pytest

from coopctl.core.errors import ConfigurationError
from coopctl.settings import inventory as module
from coopctl.settings.inventory import find_inventory


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "CHECKOUT", tmp_path)
    monkeypatch.delenv("COOPCTL_INVENTORY", raising=False)
    for name in ("example", "demo"):
        add_inventory(tmp_path, name)
    return tmp_path


def add_inventory(checkout, name, *, coop="coop: {}"):
    folder = checkout / "inventories" / name
    (folder / "group_vars" / "all").mkdir(parents=True)
    (folder / "hosts.yml").write_text("all: {}")
    (folder / "group_vars" / "all" / "coop.yml").write_text(coop)
    return folder


def test_the_only_inventory_beside_example_and_demo_is_taken(checkout):
    folder = add_inventory(checkout, "ours")
    assert find_inventory().path == folder


def test_without_an_inventory_the_cure_is_named(checkout):
    with pytest.raises(ConfigurationError, match="no inventory yet") as caught:
        find_inventory()
    assert "coopctl init" in caught.value.hint


def test_with_several_the_choice_is_asked_for(checkout):
    add_inventory(checkout, "north")
    add_inventory(checkout, "south")
    with pytest.raises(ConfigurationError, match="several inventories: north, south"):
        find_inventory()


def test_an_inventory_is_chosen_by_name_or_by_path_or_by_environment(checkout, monkeypatch):
    north, south = add_inventory(checkout, "north"), add_inventory(checkout, "south")
    assert find_inventory("south").path == south
    assert find_inventory(str(north)).path == north
    monkeypatch.setenv("COOPCTL_INVENTORY", "south")
    assert find_inventory().path == south


def test_a_name_without_a_folder_is_refused(checkout):
    with pytest.raises(ConfigurationError, match="no inventory at nowhere"):
        find_inventory("nowhere")


@pytest.mark.parametrize(
    ("text", "sentence"), [("a: [", "isn't YAML"), ("", "the section 'coop' is missing")]
)
def test_a_broken_coop_yml_is_named_with_its_path(checkout, text, sentence):
    add_inventory(checkout, "ours", coop=text)
    with pytest.raises(ConfigurationError, match=sentence) as caught:
        _ = find_inventory().config
    assert "coop.yml" in str(caught.value)
