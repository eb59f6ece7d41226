"""`coopctl init`: asked on a terminal, or told by options."""

import pytest

from coopctl.cli import init as command
from coopctl.cli.app import run
from coopctl.settings import new_inventory
from coopctl.settings.inventory import Inventory

OPTIONS = {
    "--coop": "Frysboxen",
    "--organisation-number": "802400-0005",
    "--domain": "frysboxen.example",
    "--address": "192.0.2.7",
}


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    monkeypatch.setattr(new_inventory, "CHECKOUT", tmp_path)
    return tmp_path


@pytest.fixture
def answer(monkeypatch):
    """Somebody at a terminal who gives these answers, then the usual ones."""

    def give(*answers):
        left, asked = list(answers), []

        def prompt(text, *, default, **_):
            asked.append(text)
            return left.pop(0) if left else default

        monkeypatch.setattr("sys.stdin", Terminal())
        monkeypatch.setattr(command.typer, "prompt", prompt)
        return asked

    return give


class Terminal:
    def isatty(self):
        return True


def words_of(options):
    return [word for pair in options.items() for word in pair]


def test_options_alone_are_enough(checkout, capsys):
    assert run(["init", "ours", *words_of(OPTIONS)]) == 0
    assert Inventory(checkout / "inventories" / "ours").config.name == "Frysboxen"
    said = capsys.readouterr().err
    assert "1. coopctl -i ours domain show frysboxen.example" in said
    assert "3. coopctl -i ours deploy" in said


def test_options_that_are_wrong_or_missing_are_told_all_at_once(checkout, capsys):
    options = OPTIONS | {"--currency": "EURO", "--timezone": "Mars", "--iban": "SE1"}
    assert run(["init", "ours", *words_of(options)]) == 2
    said = capsys.readouterr().err
    assert all(f"{name}: " in said for name in ("--currency", "--timezone", "--iban"))
    assert not (checkout / "inventories").exists()


def test_without_a_terminal_what_is_missing_is_named(checkout, capsys):
    assert run(["init", "ours", "--coop", "Frysboxen"]) == 2
    said = capsys.readouterr().err
    assert "--domain: " in said
    assert "--address: " in said


def test_a_name_that_is_taken_is_told_before_any_question(checkout, answer):
    (checkout / "inventories" / "ours").mkdir(parents=True)
    asked = answer()
    assert run(["init", "ours"]) == 5
    assert asked == []


def test_a_wrong_answer_is_asked_again_and_the_others_stay(checkout, answer, capsys):
    asked = answer(
        "Frysboxen",
        "802400-0005",
        "no domain",
        "frysboxen.example",
        "EURO",
        "SEK",
        "Mars",
        "Europe/Stockholm",
        "sv",
        "server",
        "",
        "5050-1056",
        "5050-1055",
        "",
        "mail1",
        "mail",
        "192.0.2.7",
    )
    assert run(["init", "ours"]) == 0
    config = Inventory(checkout / "inventories" / "ours").config
    assert (config.currency, config.language) == ("SEK", "sv")
    assert config.payment.bankgiro == "5050-1055"
    assert len(asked) == len(set(asked)) + 4
    said = capsys.readouterr().err
    assert "a digit of this Bankgiro number is wrong" in said


def test_a_way_to_pay_is_asked_for_until_there_is_one(checkout, answer, capsys):
    answer(
        "Frysboxen",
        "802400-0005",
        "frysboxen.example",
        "SEK",
        "Europe/Stockholm",
        "sv",
        "server",
        "",
        "",
        "",
        "mail1",
        "mail",
        "192.0.2.7",
        "",
        "",
        "",
        "",
        "1230000000",
    )
    assert run(["init", "ours"]) == 0
    assert Inventory(checkout / "inventories" / "ours").config.payment.swish == "1230000000"
    assert "invoices must say how to pay" in capsys.readouterr().err
