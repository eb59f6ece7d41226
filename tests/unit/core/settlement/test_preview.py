"""Documents have one spelling."""

import pytest
from pydantic import ValidationError

from coopctl.core.settlement.preview import KeyDocument, canonical_json


def test_the_one_spelling_of_a_document():
    assert canonical_json(KeyDocument(key="usage", part="2/5", meter="blåbär")) == (
        '{"included":null,"key":"usage","meter":"blåbär","part":"2/5"}\n'
    )


def test_documents_are_strict_and_frozen():
    with pytest.raises(ValidationError):
        KeyDocument(key="equal", part=1)
    with pytest.raises(ValidationError):
        KeyDocument(key="equal", part="1", more="x")
    with pytest.raises(ValidationError):
        KeyDocument(key="equal", part="1").part = "2"
