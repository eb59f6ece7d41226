"""Payments and books as a treasurer types them, from the bank file to the closed year."""

import json
from datetime import date

import pytest

from coopctl.billing.models import Invoice, Reminder
from coopctl.billing.services.close import close_period
from coopctl.billing.services.costs import add_cost
from coopctl.core.invoices.payment import ocr_reference
from coopctl.core.money.period import parse_period
from tests.unit.frysboxen import EQUAL, coop_config, coop_yml

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
HEADER = "account,date,amount,currency,reference,payer,text,bank_reference\n"
POOLS = {"domain": EQUAL}
CONFIG = coop_config(pools=POOLS)


@pytest.fixture
def coopctl(in_inventory):
    """The bank's and the books' files are bytes."""
    coop = coop_yml(
        pools=POOLS,
        reminders={"after_days": [7]},
        freezing={"after_days": 60},
        books={"sie": {"bank": "1920"}},
    )
    return in_inventory(coop, binary=True)


@pytest.fixture
def invoices(db):
    """January's three invoices of 200.00, issued and due long ago, by household."""
    cost = {
        "date": "2025-01-05",
        "supplier": "Hetzner",
        "description": "Domain",
        "pool": "domain",
        "amount": "600.00",
        "currency": "SEK",
    }
    add_cost(
        cost | {"service_start": "2025-01-01", "service_end": "2025-02-01"},
        actor="test",
        config=CONFIG,
    )
    close_period(
        parse_period("2025-01", zone=CONFIG.timezone),
        today=date(2025, 2, 1),
        actor="test",
        config=CONFIG,
    )
    return {invoice.household: invoice for invoice in Invoice.objects.all()}


@pytest.fixture
def bank(invoices):
    """A file with a payment that names its invoice, and one that doesn't."""
    reference = ocr_reference(invoices["0001"].number)
    named = f"A1,2025-02-20,200.00,SEK,{reference},Alma,,\n"
    unnamed = "A1,2025-02-21,250.00,SEK,,Cleo,hej,\n"
    return f"{HEADER}{named}{unnamed}"


def read(coopctl, *words, stdin=""):
    code, stdout, stderr = coopctl(*words, "--json", stdin=stdin)
    assert code == 0, stderr
    return json.loads(stdout)


def test_from_the_bank_file_to_an_empty_queue(coopctl, invoices, bank):
    assert read(coopctl, "payment", "import", "-", "--check", stdin=bank) | {"thawed": 0} == {
        "added": 2, "unchanged": 0, "unmatched": 1, "skipped": 0, "thawed": 0,
    }  # fmt: skip
    assert read(coopctl, "payment", "list") == []
    code, _, stderr = coopctl("payment", "import", "-", stdin=bank)
    assert (code, stderr) == (
        0,
        (
            "2 payments added, 0 already stored, 0 entries left out\n"
            "1 of them wait: `coopctl payment list --unmatched`\n"
        ),
    )
    (waiting,) = read(coopctl, "payment", "list", "--unmatched")
    assert (waiting["paid"], waiting["payer"], waiting["left"]) == ("250.00", "Cleo", 25000)
    matched = read(coopctl, "payment", "match", str(waiting["payment"]), invoices["0002"].number)
    assert (matched["left"], matched["matched_with"]) == (
        0,
        f"household 0002 ({invoices['0002'].number})",
    )
    assert read(coopctl, "payment", "list", "--unmatched") == []
    assert len(read(coopctl, "payment", "list", "--household", "0002")) == 1
    balances = {
        row["household"]: (row["owes"], row["credit"], row["unpaid"])
        for row in read(coopctl, "payment", "balances")
    }
    assert balances == {
        "0001": ("0.00", "0.00", []),
        "0002": ("0.00", "50.00", []),
        "0003": ("200.00", "0.00", [invoices["0003"].number]),
    }
    assert coopctl("payment", "unmatch", str(waiting["payment"]), "--reason", "wrong")[0] == 0
    assert len(read(coopctl, "payment", "list", "--unmatched")) == 1
    assert read(coopctl, "books", "check")["whole"]


def test_late_payers_are_reminded_frozen_and_thawed(coopctl, invoices, bank):
    result = read(coopctl, "payment", "remind", "--no-apply")
    assert [(reminder["household"], reminder["level"]) for reminder in result["reminders"]] == [
        ("0001", 1),
        ("0002", 1),
        ("0003", 1),
    ]
    assert result["frozen"] == ["0001", "0002", "0003"]
    assert read(coopctl, "household", "show", "0001")["frozen_by"] == "policy"
    assert read(coopctl, "payment", "import", "-", "--no-apply", stdin=bank)["thawed"] == ["0001"]
    (waiting,) = read(coopctl, "payment", "list", "--unmatched")
    code, _, stderr = coopctl("payment", "match", str(waiting["payment"]), "0002", "--no-apply")
    later = "stored; `coopctl apply` puts it on the servers\n"
    assert (code, stderr) == (0, f"household 0002 is no longer frozen: nothing is overdue\n{later}")
    assert read(coopctl, "payment", "remind") == {
        "reminders": [],
        "frozen": [],
        "thawed": [],
        "mails": [],
    }
    assert coopctl("household", "freeze", "0002", "--reason", "agreed", "--no-apply")[0] == 0
    assert coopctl("household", "freeze", "0002", "--reason", "agreed")[0] == 5
    assert coopctl("household", "thaw", "0002", "--reason", "agreed", "--no-apply")[0] == 0


def test_what_the_policy_did_reaches_people_and_servers_though_mailing_fails(
    in_inventory, invoices, monkeypatch
):
    monkeypatch.delenv("COOPCTL_MAIL_PASSWORD", raising=False)
    mail = {"host": "localhost", "user": "treasurer", "sender": "economy@frysboxen.example"}
    coopctl = in_inventory(
        coop_yml(pools=POOLS, reminders={"after_days": [7]}, freezing={"after_days": 60}, mail=mail)
    )
    code, stdout, stderr = coopctl("payment", "remind", "--no-apply", "--json")
    assert (code, "error: the mail server's password isn't there" in stderr) == (3, True)
    result = json.loads(stdout)
    assert (len(result["reminders"]), result["frozen"], result["mails"]) == (
        3,
        ["0001", "0002", "0003"],
        [],
    )
    assert "stored; `coopctl apply` puts it on the servers" in stderr


def test_a_deposit_comes_and_is_used(coopctl, invoices, bank):
    read(coopctl, "payment", "import", "-", stdin=bank)
    (waiting,) = read(coopctl, "payment", "list", "--unmatched")
    assert (
        read(coopctl, "payment", "match", str(waiting["payment"]), "0002", "--deposit")[
            "matched_with"
        ]
        == "deposit of 0002"
    )
    assert coopctl("payment", "use-deposit", "0002", "200.00", "--reason", "never paid")[0] == 0
    assert coopctl("payment", "use-deposit", "0002", "50.01", "--reason", "never paid")[0] == 5
    assert [row["deposit"] for row in read(coopctl, "payment", "balances")] == [
        "0.00",
        "50.00",
        "0.00",
    ]


def test_the_books_are_written_in_every_format(coopctl, invoices, bank, tmp_path):
    read(coopctl, "payment", "import", "-", stdin=bank)
    for name, mark in (
        ("beancount", b'option "title" "Frysboxen"'),
        ("hledger", b"; Frysboxen"),
        ("csv", b"sequence,date"),
        ("sie", b"#FLAGGA 0\r\n"),
    ):
        code, stdout, _ = coopctl("books", "export", "--format", name, "--period", "2025")
        assert (code, stdout.startswith(mark)) == (0, True), stdout[:40]
        file = tmp_path / name
        assert (
            coopctl("books", "export", "--format", name, "--period", "2025", "--to", str(file))[0]
            == 0
        )
        assert file.read_bytes() == stdout
    assert b"#TRANS 1920 {} 250.00" in stdout
    code, _, stderr = coopctl(
        "books", "export", "--format", "csv", "--to", str(tmp_path / "no" / "where")
    )
    assert code == 1
    assert "can't be written" in stderr


def test_a_year_is_closed_when_its_months_are(coopctl, invoices):
    code, _, stderr = coopctl("books", "close-year", "2025", "--yes")
    assert code == 5
    assert "2025 has open months: 2025-02, " in stderr
    for month in range(2, 13):
        close_period(
            parse_period(f"2025-{month:02}", zone=CONFIG.timezone),
            today=date(2026, 1, 5),
            actor="test",
            config=CONFIG,
        )
    assert coopctl("books", "close-year", "2025", "--yes") == (
        0,
        b"",
        "2025 is closed: its balances are carried to 2026\n",
    )
    assert coopctl("payment", "import", "-", stdin=f"{HEADER}A1,2025-12-31,1.00,SEK,,,,\n")[0] == 0
    assert [row["date"] for row in read(coopctl, "payment", "list", "--unmatched")] == [
        "2025-12-31"
    ]
    assert read(coopctl, "books", "check") == {"whole": True, "transactions": 5, "problems": []}


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("payment", "import", "nowhere.xml"), 2, "nowhere.xml can't be read"),
        (("payment", "match", "{first}"), 2, "what is the payment for?"),
        (("payment", "match", "{first}", "0001", "--reserve"), 2, "what is the payment for?"),
        (("payment", "match", "{first}", "--reserve", "--deposit"), 2, "what is the payment for?"),
        (("payment", "match", "{first}", "0001"), 5, "payment {first} is matched already"),
        (("payment", "match", "999999999", "0001"), 2, "there is no payment '999999999'"),
        (
            ("payment", "match", "{second}", "0099"),
            2,
            "'0099' is neither an invoice nor a household",
        ),
        (
            ("payment", "match", "{second}", "0002", "--amount", "250.01"),
            5,
            "payment {second} has 250.00 left",
        ),
        (
            ("payment", "match", "{second}", "--returned-by", "{first}"),
            5,
            "payments {second} and {first} don't cancel out",
        ),
        (
            ("payment", "match", "{second}", "--returned-by", "{first}", "--amount", "5"),
            2,
            "--amount doesn't go with --returned-by",
        ),
        (
            ("payment", "unmatch", "{first}", "--reason", " "),
            2,
            "a reason has 1 to 200 printable characters",
        ),
        (
            ("payment", "unmatch", "{first}", "--reason", "x" * 501),
            2,
            "a reason has 1 to 200 printable characters",
        ),
        (
            ("payment", "use-deposit", "0002", "1.00", "--reason", ""),
            2,
            "a reason has 1 to 200 printable characters",
        ),
        (
            ("payment", "remind", "--check", "--resend", "2025-0001"),
            2,
            "--resend and --delivered go with mailing",
        ),
        (
            ("payment", "remind", "--no-mail", "--delivered", "2025-0001"),
            2,
            "--resend and --delivered go with mailing",
        ),
        (("payment", "remind", "--delivered", "2025-0001"), 3, "coop.yml has no section 'mail'"),
        (
            ("period", "send", "2025-01", "--check", "--resend", "2025-0001"),
            2,
            "--resend and --delivered go with mailing",
        ),
        (("payment", "unmatch", "{second}", "--reason", "x"), 5, "payment {second} isn't matched"),
        (("payment", "list", "--household", "0099"), 2, "there is no household '0099'"),
        (("books", "export", "--format", "sie", "--period", "2025-02"), 2, "SIE holds one year"),
        (
            ("books", "export", "--format", "csv", "--period", "25"),
            2,
            "'25' is neither a year nor a month",
        ),
        (("books", "close-year", "9998"), 5, "9998 hasn't ended"),
        (("household", "thaw", "0001", "--reason", "x"), 5, "household 0001 isn't frozen"),
    ],
)
def test_each_mistake_has_a_sentence_and_its_exit_code(coopctl, bank, words, code, sentence):
    read(coopctl, "payment", "import", "-", stdin=bank)
    first, second = (str(payment["payment"]) for payment in read(coopctl, "payment", "list"))
    result = coopctl(*(word.format(first=first, second=second) for word in words))
    assert result[0] == code, result
    assert sentence.format(first=first, second=second) in result[2]
    assert not Reminder.objects.exists()
