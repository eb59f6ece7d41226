"""What people type by mistake: a code, a sentence with the cure, and nothing stored."""

from pathlib import Path

import pytest

from coopctl.registry.models import AuditEntry, Domain

LINES = [
    tuple(part.strip() for part in line.split(" | "))
    for line in (Path(__file__).parent / "mistakes.txt").read_text().splitlines()
    if line and not line.startswith("#")
]
BERG = "--email berg@elsewhere.example"


@pytest.fixture
def members(db, coopctl):
    for line in (
        "household add 0001 Almgren --email alma@elsewhere.example",
        f"household add 0002 Berg {BERG}",
        f"household add 0003 Berg {BERG}",
        "mailbox add alma --household 0001 --password-stdin --no-apply",
    ):
        code, _, said = coopctl(*line.split(), stdin="correct horse battery\n")
        assert code == 0, said


def stored():
    return list(AuditEntry.objects.values_list("pk", flat=True)), Domain.objects.count()


def test_every_mistake_gets_its_code_and_its_sentence_and_stores_nothing(coopctl, members):
    before, wrong = stored(), []
    for code, line, sentence in LINES:
        got, stdout, said = coopctl(*line.split(), stdin="correct horse battery\n")
        flat = " ".join(said.replace("│", " ").split())
        if (str(got), stdout) != (code, "") or sentence not in flat or "Traceback" in said:
            wrong.append(f"{line}\n    {got} (not {code}), without {sentence!r}: {stdout}{flat}")
        if stored() != before:
            wrong.append(f"{line}\n    stored something")
            before = stored()
    assert wrong == [], "\n" + "\n".join(wrong)


def test_a_household_is_found_by_its_name_where_only_one_has_it(coopctl, members):
    assert coopctl("household", "show", "almgren", "--json")[0] == 0
    assert coopctl("mailbox", "list", "--household", "Almgren")[0] == 0


def test_a_household_without_a_number_gets_the_next(coopctl, members):
    code, _, said = coopctl("household", "add", "Ek [garden]", "--email", "e@elsewhere.example")
    assert (code, said) == (0, "household 0004 (Ek [garden]) is in the registry\n")


def test_tables_show_names_beside_numbers_and_json_stays(coopctl, members):
    assert "0001 Almgren" in coopctl("mailbox", "list")[1]
    assert '"household": "0001"' in coopctl("mailbox", "list", "--json")[1]


@pytest.mark.parametrize("noun", ["mailbox", "alias", "domain", "list", "person", "site"])
def test_that_nothing_matches_is_not_that_there_is_nothing(noun, coopctl, members):
    said = coopctl(noun, "list", "--household", "0002")[2]
    assert said.startswith("household 0002 has no ")


def test_one_cause_on_many_lines_of_a_file_is_one_sentence(coopctl, members):
    rows = "".join(
        f"{number:04},Ek,2026-01-01,,1,1,fr,e@elsewhere.example\n" for number in range(10, 400)
    )
    table = "number,name,joined,left,shares,solidarity,language,email\n" + rows
    code, _, said = coopctl("import", "households", "-", stdin=table)
    assert code == 2
    assert len(said.splitlines()) <= 4, said
    assert "lines 2-" in said
