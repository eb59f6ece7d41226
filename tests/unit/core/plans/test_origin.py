"""Whose members a server has."""

import pytest

from coopctl.core.plans.origin import Origin, compare_origins, read_origin, render_origin

OURS = Origin(coop="frysboxen.example", registry="4b1d0000", revision=640)


def test_what_is_written_is_read_and_nothing_else():
    assert read_origin(render_origin(OURS)) == OURS
    for other in ("", "{}", "null", '{"coop": "x.example"}', "no JSON"):
        assert read_origin(other) is None


@pytest.mark.parametrize("revision", [0, 639, 640])
def test_a_server_of_this_registry_as_it_is_or_was_may_be_changed(revision):
    assert compare_origins(OURS.model_copy(update={"revision": revision}), OURS) is None


@pytest.mark.parametrize(
    ("there", "words"),
    [
        ({"coop": "other.example"}, "a server of other.example"),
        ({"registry": "99ff0000"}, "from the registry 99ff0000"),
        ({"revision": 641}, "change 641 of this registry"),
    ],
)
def test_what_differs_is_named(there, words):
    assert words in compare_origins(OURS.model_copy(update=there), OURS)
