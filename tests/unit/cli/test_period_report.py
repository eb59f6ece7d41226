"""`coopctl period report`, as anybody types it."""

import json

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
COST = (
    "--supplier",
    "Hetzner",
    "--description",
    "Server",
    "--pool",
    "server",
    "--date",
    "2026-01-05",
    "--amount",
    "600.00",
)


@pytest.fixture
def coopctl(coopctl):
    """A co-op that has paid for a server."""
    assert coopctl("cost", "add", *COST)[0] == 0
    return coopctl


def test_page_and_pdf_are_written_and_named(coopctl, tmp_path):
    html, pdf = tmp_path / "books.html", tmp_path / "books.pdf"
    code, stdout, _ = coopctl("period", "report", "2026-01", "--html", str(html), "--pdf", str(pdf))
    assert (code, stdout.split()) == (0, [str(html), str(pdf)])
    assert "Öppna böcker, januari 2026" in html.read_text()
    assert pdf.read_bytes().startswith(b"%PDF")


def test_another_language_can_be_chosen(coopctl, tmp_path):
    html = tmp_path / "books.html"
    assert coopctl("period", "report", "2026-01", "--html", str(html), "--language", "de")[0] == 0
    assert "Offene Bücher, Januar 2026" in html.read_text()


def test_programs_read_the_figures(coopctl):
    code, stdout, _ = coopctl("period", "report", "2026-01", "--json")
    books = json.loads(stdout)
    assert (code, books["period"]["label"], books["total"], books["state"]) == (
        0,
        "2026-01",
        60000,
        "open",
    )


def test_people_read_a_table(coopctl):
    code, stdout, stderr = coopctl("period", "report", "2026-01")
    assert code == 0
    assert "server" in stdout
    assert "600,00\xa0kr in all" in stderr


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("2026-13",), 2, "'2026-13' is not a period"),
        (("2026-01", "--language", "fi"), 2, "there are no texts in 'fi'"),
        (
            ("2026-01", "--pdf", "/nowhere/books.pdf"),
            1,
            "can't be written: No such file or directory",
        ),
    ],
)
def test_each_mistake_has_a_sentence_a_hint_and_its_exit_code(coopctl, words, code, sentence):
    result = coopctl("period", "report", *words)
    assert result[0] == code, result
    assert sentence in result[2]
    assert "hint: " in result[2]
