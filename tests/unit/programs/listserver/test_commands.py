"""What the control side and the timer call."""

import json

from programs.listserver import cli
from programs.listserver.cli import run
from tests.unit.programs.listserver.conftest import CHOIR, GARDEN


def call(config, monkeypatch, *arguments):
    monkeypatch.setattr(cli, "Config", lambda: config)
    return run(arguments)


def test_a_held_post_with_letters_that_are_none_is_shown(config, garden, monkeypatch, capsysbinary):
    (garden.folder / "moderation" / "0123456789abcdef").write_bytes(
        b"From: vera@y.example\r\nSubject: =?utf-7?q?h+2AA-i?=\r\n\r\n"
    )
    assert call(config, monkeypatch, "show", GARDEN) == 0
    assert json.loads(capsysbinary.readouterr().out)["held"][0]["subject"] == "hi"


def test_a_subscriber_whose_address_is_no_text_is_listed(
    config, program, monkeypatch, capsysbinary
):
    program("mlmmj-list", r"printf 'bo\345@y.example\n'")
    assert call(config, monkeypatch, "show", GARDEN) == 0
    assert [one["address"] for one in json.loads(capsysbinary.readouterr().out)["subscribers"]] == [
        "bo�@y.example"
    ]


def test_upkeep_goes_on_with_the_next_list_whatever_one_holds(
    config, garden, program, monkeypatch, capsys
):
    program("mlmmj-list", "echo bo@y.example")
    (garden.folder / "known.json").write_bytes(b"[1]")
    assert call(config, monkeypatch, "maintain") == 1
    assert GARDEN in capsys.readouterr().err
    assert (config.lists[CHOIR].folder / "known.json").exists()
