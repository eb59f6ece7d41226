"""Prices, late readings, quarantine, credit notes and volunteer hours, as people type them."""

import json

import pytest

pytestmark = pytest.mark.django_db
COOP = """coop:
  name: Frysboxen
  organisation_number: "802400-0000"
  domain: frysboxen.example
  currency: EUR
  timezone: Europe/Stockholm
  language: en
  settlement: {settlement}
  meters: [storage, list_deliveries]
  pools:
    server: {{keys: [{{key: equal, part: 60%}}, {{key: usage, meter: storage, part: 40%}}]}}
  tariffs:
    membership: {{per: household, flat: "12.00", every: year}}
    list_service:
      {{per: list, meter: list_deliveries, package: 1000, price: "1.00", mode: volume,
        free_up_to: 500}}
  labour: {{rate: "15.00"}}
"""
HOUSEHOLDS = """number,name,joined,left,shares,solidarity,language,email
0001,Almgren,2025-01-01,,1,1,sv,a@elsewhere.example
0002,Berg,2025-01-01,,1,1,de,b@elsewhere.example
0003,Left,2025-01-01,2025-12-31,1,1,de,l@elsewhere.example
"""
PERSONS = """household,name,email,joined,left,role
0001,Alma,alma@elsewhere.example,2025-01-01,,member
0002,Tove,tove@elsewhere.example,2025-01-01,,treasurer
"""
HEADER = "host,household,meter,resource,hour,quantity\n"
STORAGE = "mail1,{},storage,drawer/{},2026-01-0{}T13:00:00Z,{}\n"
LISTS = "mail1,0001,list_deliveries,list/{},2026-01-01T13:00:00Z,{}\n"
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
    """Run a command line with one of the settlements, else `cost`."""
    return lambda *words, stdin="", settlement="cost": in_inventory(
        COOP.format(settlement=settlement)
    )(*words, stdin=stdin)


@pytest.fixture
def january(coopctl):
    """Two households and one that left, and 100.00 for the server."""
    for noun, rows in (("households", HOUSEHOLDS), ("persons", PERSONS)):
        assert coopctl("import", noun, "-", stdin=rows)[0] == 0
    load(coopctl, STORAGE.format("0001", "0001", 1, 3))
    assert coopctl("cost", "add", *COST, "--amount", "100.00")[0] == 0


def load(coopctl, *rows):
    code, _, said = coopctl("import", "readings", "-", stdin=HEADER + "".join(rows))
    assert code == 0, said
    return said


def read(coopctl, *words, **options):
    code, stdout, stderr = coopctl(*words, "--json", **options)
    assert code == 0, stderr
    return json.loads(stdout)


def totals(preview):
    return {household["number"]: household["total"] for household in preview["households"]}


def test_the_same_month_by_cost_by_prices_and_by_rent(coopctl, january):
    load(coopctl, LISTS.format("small", 500), LISTS.format("large", 501))
    previews = {
        name: read(coopctl, "period", "preview", "2026-01", settlement=name)
        for name in ("cost", "tariff", "rent")
    }
    assert [preview["settlement"] for preview in previews.values()] == ["cost", "tariff", "rent"]
    assert totals(previews["cost"]) == {"0001": 7000, "0002": 3000}
    assert totals(previews["tariff"]) == {"0001": 101 + 100, "0002": 101}
    assert totals(previews["rent"]) == {"0001": 201 + 4849, "0002": 101 + 4849}
    for preview in previews.values():
        to_reserve = sum(pool["to_reserve"] for pool in preview["pools"])
        assert (
            sum(totals(preview).values()) + to_reserve
            == sum(pool["cost"] for pool in preview["pools"])
            == preview["total"]
        )


def test_prices_are_readable_and_the_reserve_is_reported(coopctl, january):
    load(coopctl, LISTS.format("small", 500), LISTS.format("large", 501))
    code, shown, _ = coopctl("period", "close", "2026-01", "--yes", settlement="tariff")
    assert code == 0
    assert "list/large: 501 messages" in shown
    assert "1 × €1.00" in shown
    assert "free" in shown
    [row] = read(coopctl, "period", "reserve")
    assert (row["amount"], row["balance"], row["holds"]) == (302 - 10000, 302 - 10000, "-96.98")
    number = read(coopctl, "invoice", "list", "--household", "0001")[0]["number"]
    assert read(coopctl, "invoice", "explain", number, settlement="cost")["agrees"]


def test_a_reading_that_comes_late_is_a_line_of_the_next_month(coopctl, january):
    read(coopctl, "period", "close", "2026-01", "--yes")
    load(coopctl, STORAGE.format("0002", "0002", 1, 1))
    preview = read(coopctl, "period", "preview", "2026-02")
    assert totals(preview) == {"0001": -1000, "0002": 1000}
    [line] = preview["households"][1]["lines"]
    assert (line["pool"], line["key"], line["amount"], line["correction"]["period"]) == (
        "server",
        "correction",
        1000,
        "2026-01",
    )
    code, shown, _ = coopctl("period", "preview", "2026-02")
    assert "correction of 2026-01" in shown
    assert "was €30.00" in shown
    assert "is €40.00" in shown
    number = read(coopctl, "invoice", "list", "--household", "0001")[0]["number"]
    code, _, said = coopctl("invoice", "explain", number)
    assert code == 0
    assert "came after it was closed" in said


def test_missing_hours_are_estimated_and_can_be_shown(coopctl, january):
    load(coopctl, STORAGE.format("0001", "0001", 2, 5))
    assert read(coopctl, "usage", "show", "--period", "2026-01")[0] | {"shown": ""} == {
        "period": "2026-01",
        "household": "0001",
        "meter": "storage",
        "quantity": 24 * 3 + 5,
        "unit": "byte-seconds",
        "shown": "",
        "estimated": True,
    }
    [gap] = read(coopctl, "usage", "estimates", "--period", "2026-01", "--household", "0001")
    assert (gap["from"], gap["hours"], gap["each"]) == ("2026-01-01T14:00:00Z", 23, 3)
    assert read(coopctl, "usage", "estimates", "--period", "2026-02") == []
    assert [
        household["estimated"]
        for household in read(coopctl, "period", "preview", "2026-01")["households"]
    ] == [True, False]


def test_doubtful_readings_wait_until_somebody_decides(coopctl, january):
    load(coopctl, STORAGE.format("0001", "0001", 1, 4), STORAGE.format("0001", "0001", 1, 5))
    waiting = read(coopctl, "usage", "quarantine", "list")
    assert [(row["reason"], row["quantity"], row["stored"]) for row in waiting] == [
        ("conflict", 4, 3),
        ("conflict", 5, 3),
    ]
    first, second = (str(row["id"]) for row in waiting)
    assert read(coopctl, "usage", "quarantine", "accept", first, "--reason", "checked") == [
        {"id": int(first), "verdict": "accepted"}
    ]
    assert coopctl("usage", "quarantine", "reject", second)[0] == 0
    assert read(coopctl, "usage", "quarantine", "list") == []
    assert [
        row["verdict"] for row in read(coopctl, "usage", "quarantine", "list", "--decided")
    ] == ["accepted", "rejected"]
    assert read(coopctl, "usage", "show", "--period", "2026-01")[0]["quantity"] == 4
    code, _, said = coopctl("usage", "quarantine", "accept", second)
    assert (code, f"reading {second} is rejected already" in said) == (5, True)
    code, _, said = coopctl("usage", "quarantine", "accept", "99")
    assert (code, "there is no quarantined reading 99" in said) == (2, True)


def test_an_invoice_is_cancelled_by_a_credit_note(coopctl, january, tmp_path):
    read(coopctl, "period", "close", "2026-01", "--yes")
    number = read(coopctl, "invoice", "list", "--household", "0001")[0]["number"]
    note = read(coopctl, "invoice", "credit", number, "--yes", "--reason", "wrong household")
    assert (note["kind"], note["refers_to"], note["total"]) == ("credit_note", number, -7000)
    assert sum(row["total"] for row in read(coopctl, "invoice", "list", "--household", "0001")) == 0
    assert read(coopctl, "invoice", "explain", note["number"])["notes"] == [
        f"It credits invoice {number}."
    ]
    assert coopctl("invoice", "pdf", note["number"], "--to", str(tmp_path))[0] == 0
    code, _, said = coopctl("invoice", "credit", number)
    assert (code, f"credited already, by {note['number']}" in said) == (5, True)


def test_volunteer_hours_are_recorded_approved_and_credited(coopctl, january):
    work = (
        "--hours",
        "1.5",
        "--pool",
        "server",
        "--description",
        "Backups",
        "--date",
        "2026-01-10",
    )
    entry = read(coopctl, "labour", "add", "alma@elsewhere.example", *work)
    assert (entry["state"], entry["amount"], entry["household"]) == ("waiting", None, "0001")
    code, _, said = coopctl("labour", "approve", str(entry["id"]), "--by", "alma@elsewhere.example")
    assert (code, "alma@elsewhere.example did this work" in said) == (5, True)
    approved = read(
        coopctl, "labour", "approve", str(entry["id"]), "--by", "tove@elsewhere.example"
    )
    assert (approved["state"], approved["amount"], approved["by"]) == (
        "approved",
        2250,
        "tove@elsewhere.example",
    )
    assert read(coopctl, "period", "preview", "2026-01")["total"] == 12250
    other = read(coopctl, "labour", "add", "alma@elsewhere.example", *work)
    assert (
        read(coopctl, "labour", "decline", str(other["id"]), "--by", "tove@elsewhere.example")[
            "state"
        ]
        == "declined"
    )
    assert read(coopctl, "labour", "list", "--waiting") == []
    assert [row["state"] for row in read(coopctl, "labour", "list", "--household", "0001")] == [
        "approved",
        "declined",
    ]
    code, _, said = coopctl(
        "labour",
        "add",
        "alma@elsewhere.example",
        "--hours",
        "1,5",
        "--pool",
        "server",
        "--description",
        "x",
    )
    assert (code, "--hours: '1,5' is not a number of hours" in said) == (2, True)


def test_who_left_before_the_month_has_no_part_and_no_invoice(coopctl, january):
    closed = read(coopctl, "period", "close", "2026-01", "--yes")
    assert [invoice["household"] for invoice in closed["invoices"]] == ["0001", "0002"]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("period", "close", "2026-01"), 5, "2026-01 is closed already"),
        (
            ("cost", "add", *COST, "--amount", "7"),
            5,
            "2026-01 is closed, so nothing can be added to it",
        ),
        (
            ("cost", "add", *COST[:4], "--pool", "", "--amount", "7"),
            2,
            "pool: a cost needs a pool; there are server",
        ),
        (
            ("cost", "add", *COST, "--amount", "1.001"),
            2,
            "amount: '1.001' has 3 decimals; EUR has 2",
        ),
        (
            ("cost", "add", *COST, "--amount", "1", "--currency", "SEK"),
            2,
            "currency: 'SEK' is not the co-op's currency",
        ),
        (
            (
                "labour",
                "add",
                "bo@elsewhere.example",
                "--hours",
                "1",
                "--pool",
                "server",
                "--description",
                "x",
            ),
            2,
            "there is no person",
        ),
    ],
)
def test_each_mistake_says_what_and_where(coopctl, january, words, code, sentence):
    read(coopctl, "period", "close", "2026-01", "--yes")
    result = coopctl(*words)
    assert (result[0], sentence in result[2]) == (code, True), result
    assert "hint: " in result[2]
