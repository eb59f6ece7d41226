"""What docs/money.md says in numbers is what the code computes."""

import doctest
from pathlib import Path

BOOK = Path(__file__).parents[3] / "docs" / "money.md"


def test_the_numbers_in_the_book_are_those_of_the_code():
    text = "\n".join(
        "" if line.startswith("```") else line
        for line in BOOK.read_text(encoding="utf-8").splitlines()
    )
    examples = doctest.DocTestParser().get_doctest(text, {}, BOOK.name, str(BOOK), 0)
    said = []
    result = doctest.DocTestRunner().run(examples, out=said.append)
    assert not result.failed, "".join(said)
    assert result.attempted >= 18
