"""Every text exists in every language, with the same places to fill in."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import coopctl.documents
from coopctl.documents.texts import load_texts

FOLDER = Path(coopctl.documents.__file__).parent


@pytest.fixture(scope="module")
def used(tmp_path_factory):
    template = tmp_path_factory.mktemp("texts") / "documents.pot"
    keywords = ["-k", "gettext", "-k", "ngettext:1,2"]
    command = [
        sys.executable,
        "-m",
        "babel.messages.frontend",
        "-q",
        "extract",
        *keywords,
        "-o",
        str(template),
        str(FOLDER),
    ]
    subprocess.run(command, check=True, cwd=template.parent)
    with template.open("rb") as file:
        return {message.id for message in read_po(file) if message.id}


@pytest.fixture(params=["sv", "de"])
def catalog(request):
    with (FOLDER / "locale" / request.param / "LC_MESSAGES" / "documents.po").open("rb") as file:
        return read_po(file, locale=request.param)


def test_each_text_is_translated_and_no_other(used, catalog):
    assert {
        message.id for message in catalog if message.id and message.string and not message.fuzzy
    } == used


def test_translations_fill_in_the_same_places(catalog):
    for message in catalog:
        if message.id and isinstance(message.id, str):
            assert sorted(re.findall(r"{\w+}", message.id)) == sorted(
                re.findall(r"{\w+}", message.string)
            )


def test_a_text_without_translation_stays_english():
    assert load_texts("sv").gettext("Never translated") == "Never translated"
    assert load_texts("en").ngettext("day", "days", number=1) == "day"
