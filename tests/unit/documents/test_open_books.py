"""Open books as a page and as PDF: in three languages, accessible, safe from hostile names."""

import re
import subprocess
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser

import pytest

from coopctl.core.invoices.openbooks import OpenCost, OpenMonth, write_open_books
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.settle import settle_period
from coopctl.documents.openbooks import render_books_pdf, render_html
from tests.unit.frysboxen import EQUAL_AND_STORAGE, coop_config

OCTOBER = Period(2026, 10, "Europe/Stockholm")
POOLS = {
    "server": EQUAL_AND_STORAGE,
    "backup": {"keys": [{"key": "usage", "meter": "storage"}], "fallback": "person"},
}
HOSTILE = '<script>alert("x")</script> & #panic("x") *b*'


@pytest.fixture
def books():
    """October of three households, one supplier with a hostile name."""
    config = coop_config(pools=POOLS)
    people = ((date(2025, 1, 1), None),)
    members = [
        Membership(f"000{n}", f"H{n}", "sv", "", date(2025, 1, 1), None, 1, Fraction(1), people)
        for n in (1, 2, 3)
    ]
    usage = {"storage": {member.number: Usage(OCTOBER.seconds * 10**9) for member in members}}
    costs = {"server": 60000, "backup": 1234}
    preview = settle_period(
        OCTOBER, currency="SEK", costs=costs, pools=config.pools, memberships=members, usage=usage
    )
    paid = [
        OpenCost(
            date="2026-10-05",
            supplier=HOSTILE,
            description="Server",
            pool=pool,
            amount=amount,
            whole=amount * 12,
            service_start="2026-01-01",
            service_end="2027-01-01",
        )
        for pool, amount in costs.items()
    ]
    months = [OpenMonth(period="2026-09", total=50000)]
    return write_open_books(
        preview,
        period=OCTOBER,
        costs=paid,
        months=months,
        reserve=777,
        closed_on=None,
        config=config,
    )


class Page(HTMLParser):
    """Reads a page and complains about what isn't closed; keeps elements and text."""

    VOID = frozenset({"meta", "br", "link", "img"})

    def __init__(self, text):
        super().__init__()
        self.open, self.elements, self.text = [], [], ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"style", "script"} & set(self.open):
            self.text += data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "sv",
            [
                "Öppna böcker, oktober 2026",
                "Månadens kostnader",
                "612,34 kr",
                "3,000 GB-månader",
                "1 jan. 2026",
                "7,77 kr",
            ],
        ),
        (
            "en",
            [
                "Open books, October 2026",
                "Costs of the month",
                "SEK 612.34",
                "3.000 GB-months",
                "1 Jan 2026",
                "SEK 7.77",
            ],
        ),
        (
            "de",
            [
                "Offene Bücher, Oktober 2026",
                "Kosten des Monats",
                "612,34 SEK",
                "3,000 GB-Monate",
                "01.01.2026",
                "7,77 SEK",
            ],
        ),
    ],
)
def test_page_and_pdf_show_everything_in_the_language(books, tmp_path, language, expected):
    document = Page(render_html(books, language=language))
    file = tmp_path / "books.pdf"
    file.write_bytes(render_books_pdf(books, language=language))
    printed = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert document.all("html") == [{"lang": language}]
    for text in (document.text, printed):
        for words in [*expected, "Frysboxen", "802400-0000", "server", "backup"]:
            assert words in text.replace("\xa0", " ").replace("\u202f", " "), words


def test_the_page_can_be_used_without_seeing_it(books):
    document = Page(render_html(books, language="en"))
    assert len(document.all("h1")) == 1
    assert {attributes.get("scope") for attributes in document.all("th")} <= {
        "col",
        "row",
        "rowgroup",
    }
    assert len(document.all("caption")) == len(document.all("table")) == 2
    (chart,) = document.all("svg")
    assert chart["role"] == "img"
    assert "September 2026: SEK\xa0500.00; October 2026: SEK\xa0612.34" in chart["aria-label"]
    labels = {attributes["aria-labelledby"] for attributes in document.all("section")}
    assert labels == {attributes["id"] for attributes in document.all("h2")}


def test_the_page_needs_nothing_from_elsewhere_and_can_be_printed(books):
    text = render_html(books, language="en")
    assert Page(text).all("script") == []
    assert re.findall(r"""(?:src|href)=|url\(|@import|https?://(?!www\.w3\.org)""", text) == []
    assert "@media print" in text


def test_what_a_supplier_is_called_is_text(books, tmp_path):
    document = Page(render_html(books, language="en"))
    assert HOSTILE in document.text
    file = tmp_path / "books.pdf"
    file.write_bytes(render_books_pdf(books, language="en"))
    printed = subprocess.run(
        ["pdftotext", str(file), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert HOSTILE in " ".join(printed.split())


def test_the_pdf_is_archivable_and_the_same_each_time(books, broken_rules, tmp_path):
    file = tmp_path / "books.pdf"
    file.write_bytes(render_books_pdf(books, language="sv"))
    assert file.read_bytes() == render_books_pdf(books, language="sv")
    assert broken_rules(file.read_bytes()) == []
    data = subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", str(file), "-"],
        check=True,
        capture_output=True,
    ).stdout
    for claim in (
        b"<pdfaid:part>3</pdfaid:part>",
        b"<pdfuaid:part>1</pdfuaid:part>",
        b"/AFRelationship /Source",
    ):
        assert claim in data
