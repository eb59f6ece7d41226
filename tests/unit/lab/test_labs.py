from itertools import combinations

import pytest

from coopctl.core.errors import InvalidInputError
from lab import images
from lab.images import image_name
from lab.labs import LABS, find_lab


def test_labs_share_neither_network_nor_names():
    for one, other in combinations(LABS.values(), 2):
        assert not one.network.overlaps(other.network)
        assert one.network_name != other.network_name
        assert f"{one.prefix}x" != f"{other.prefix}x"


def test_an_unknown_lab_is_refused():
    with pytest.raises(InvalidInputError, match="no lab 'garage'"):
        find_lab("garage")


def test_an_image_gets_another_name_when_its_recipe_or_its_parents_changes(tmp_path, monkeypatch):
    monkeypatch.setattr(images, "RECIPES", tmp_path)
    for kind in ("plain", "server", "outside"):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / "Containerfile").write_text("FROM x")
    before = {kind: image_name(kind) for kind in ("plain", "server", "outside")}
    (tmp_path / "server" / "packages.txt").write_text("postfix")
    assert image_name("server") != before["server"]
    assert image_name("outside") == before["outside"]
    (tmp_path / "plain" / "Containerfile").write_text("FROM y")
    assert image_name("outside") != before["outside"]
