"""Costs, periods and invoices as a treasurer types them: exit codes, JSON as docs/interfaces.md
says, one sentence for each mistake.
"""

import json

import pytest

from coopctl.billing.models import Cost
from coopctl.metering.models import Reading
from tests.unit.frysboxen import EQUAL_AND_STORAGE, coop_yml

pytestmark = pytest.mark.django_db
COOP = coop_yml(pools={"server": EQUAL_AND_STORAGE}, payment={"swish": "1230000000"})
HOUSEHOLDS = """number,name,joined,left,shares,solidarity,language,email
0001,Almgren,2025-01-01,,1,1,sv,a@elsewhere.example
0002,Berg,2025-01-01,,1,1,de,b@elsewhere.example
0003,Sommer,2025-01-01,,1,1/2,en,s@elsewhere.example
"""
READINGS = """host,household,meter,resource,hour,quantity
mail1,0001,storage,drawer/0001,2026-01-01T13:00:00Z,3
mail1,0002,storage,drawer/0002,2026-01-01T13:00:00Z,1
"""
COST = (
    "--supplier",
    "Hetzner",
    "--description",
    "Server",
    "--pool",
    "server",
    "--date",
    "2026-01-05",
)


@pytest.fixture
def coopctl(in_inventory):
    return in_inventory(COOP)


@pytest.fixture
def january(coopctl):
    """Three households, some use, and 600.00 for the server."""
    assert coopctl("import", "households", "-", stdin=HOUSEHOLDS)[0] == 0
    assert coopctl("import", "readings", "-", stdin=READINGS)[0] == 0
    assert coopctl("cost", "add", *COST, "--amount", "600.00")[0] == 0


def read(coopctl, *words):
    code, stdout, stderr = coopctl(*words, "--json")
    assert code == 0, stderr
    return json.loads(stdout)


def test_a_cost_pays_for_the_month_of_its_bill_if_nothing_else_is_reported(coopctl):
    cost = read(coopctl, "cost", "add", *COST, "--amount", "600.00")
    assert (cost["amount"], cost["service_start"], cost["service_end"]) == (
        60000,
        "2026-01-01",
        "2026-02-01",
    )
    assert read(coopctl, "cost", "list", "--period", "2026-01") == [cost]
    assert read(coopctl, "cost", "list", "--period", "2026-02") == []


def test_the_preview_has_the_names_that_programs_rely_on(coopctl, january):
    preview = read(coopctl, "period", "preview", "2026-01")
    assert {
        name: preview[name] for name in ("period", "currency", "settlement", "state", "total")
    } == {
        "period": "2026-01",
        "currency": "SEK",
        "settlement": "cost",
        "state": "open",
        "total": 60000,
    }
    (pool,) = preview["pools"]
    assert (pool["pool"], pool["cost"], pool["allocated"], pool["to_reserve"]) == (
        "server",
        60000,
        60000,
        0,
    )
    first = preview["households"][0]
    assert (first["number"], first["total"], first["estimated"]) == ("0001", 32400, False)
    line = {
        name: first["lines"][0][name]
        for name in ("pool", "key", "quantity", "unit", "share", "amount")
    }
    assert line == {
        "pool": "server",
        "key": "equal",
        "quantity": "31",
        "unit": "days",
        "share": "62/155",
        "amount": 14400,
    }
    assert sum(household["total"] for household in preview["households"]) == 60000


def test_closing_issues_invoices_that_can_be_listed_shown_explained_and_written(
    coopctl, january, tmp_path
):
    before = read(coopctl, "period", "preview", "2026-01")
    closed = read(coopctl, "period", "close", "2026-01", "--yes")
    assert closed["households"] == before["households"]
    assert [invoice["household"] for invoice in closed["invoices"]] == ["0001", "0002", "0003"]
    numbers = [
        invoice["number"] for invoice in read(coopctl, "invoice", "list", "--period", "2026-01")
    ]
    assert read(coopctl, "invoice", "show", numbers[0])["total"] == 32400
    assert read(coopctl, "invoice", "explain", numbers[2]) | {"invoice": None} == {
        "agrees": True,
        "differences": [],
        "notes": [],
        "invoice": None,
    }
    files = read(coopctl, "invoice", "pdf", "--all", "2026-01", "--to", str(tmp_path / "out"))
    assert [file.rpartition("/")[2] for file in files] == [f"{number}.pdf" for number in numbers]
    assert all(
        (tmp_path / "out" / f"{number}.pdf").read_bytes().startswith(b"%PDF") for number in numbers
    )


def test_people_read_tables(coopctl, january):
    code, stdout, stderr = coopctl("period", "close", "2026-01", "--yes")
    assert code == 0
    assert "324,00\xa0kr" in stdout
    assert "2026-01 is closed" in stderr
    number = read(coopctl, "invoice", "list")[0]["number"]
    code, stdout, stderr = coopctl("invoice", "explain", number)
    assert "62/155" in stdout
    assert "it agrees" in stderr


def test_explaining_an_invoice_that_no_longer_agrees_fails(coopctl, january):
    read(coopctl, "period", "close", "2026-01", "--yes")
    number = read(coopctl, "invoice", "list")[0]["number"]
    Reading.objects.filter(household="0001").update(quantity=1)
    code, _, stderr = coopctl("invoice", "explain", number)
    assert code == 1
    assert "it differs" in stderr


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("cost", "add", *COST, "--amount", "600,00"), 2, "amount: '600,00' has a comma"),
        (("cost", "add", *COST, "--amount", "600.001"), 2, "amount: '600.001' has 3 decimals"),
        (
            ("cost", "add", *COST, "--amount", "1", "--currency", "EUR"),
            2,
            "currency: 'EUR' is not the co-op's currency",
        ),
        (
            ("cost", "add", *COST[:5], "sever", "--amount", "1"),
            2,
            "pool: there is no pool 'sever'; there are server",
        ),
        (
            ("cost", "add", *COST, "--amount", "1", "--service-start", "2026-01-01"),
            2,
            "service_end: '' is not a date",
        ),
        (("cost", "add", *COST, "--amount", "600.00"), 5, "this cost is there already"),
        (("period", "preview", "2026-13"), 2, "'2026-13' is not a period"),
        (("period", "close", "2999-01"), 5, "2999-01 hasn't ended"),
        (("invoice", "show", "2026-9999"), 2, "there is no invoice '2026-9999'"),
        (("invoice", "pdf"), 2, "which invoice?"),
        (("invoice", "list", "--household", "0099"), 2, "there is no household '0099'"),
    ],
)
def test_each_mistake_has_a_sentence_a_hint_and_its_exit_code(
    coopctl, january, words, code, sentence
):
    result = coopctl(*words)
    assert result[0] == code, result
    assert sentence in result[2]
    assert "hint: " in result[2]
    assert Cost.objects.count() == 1


def test_a_closed_month_is_refused(coopctl, january):
    read(coopctl, "period", "close", "2026-01", "--yes")
    code, stdout, stderr = coopctl("period", "close", "2026-01", "--yes")
    assert (code, stdout) == (5, "")
    assert "error: 2026-01 is closed already\nhint: the next open period is 2026-02" in stderr
    code, _, stderr = coopctl("cost", "add", *COST, "--amount", "7")
    assert code == 5
    assert "the next open period is 2026-02" in stderr


def test_a_folder_that_cannot_be_written_is_reported(coopctl, january, tmp_path):
    read(coopctl, "period", "close", "2026-01", "--yes")
    (tmp_path / "file").write_text("")
    code, _, stderr = coopctl(
        "invoice", "pdf", "--all", "2026-01", "--to", str(tmp_path / "file" / "out")
    )
    assert code == 1
    assert "can't be written: Not a directory" in stderr
