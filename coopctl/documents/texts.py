"""The texts of documents in the household's language: gettext catalogues, read as they are, so that
nothing needs compiling.

English is the source. `locale/<language>/LC_MESSAGES/documents.po` holds the others; pybabel
extracts and updates them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

_LOCALE = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"


class Texts:
    """Looks texts up for one language; a text without a translation stays English."""

    def __init__(self, language: str, *, catalog: Catalog) -> None:
        self.language = language
        self._catalog = catalog

    def gettext(self, text: str) -> str:
        """Return the text in this language."""
        message = self._catalog.get(text)
        return str(message.string) if message and message.string else text

    def ngettext(self, singular: str, plural: str, *, number: int) -> str:
        """Return the form for `number` by the rules of this language (all three know one and
        many).
        """
        message = self._catalog.get((singular, plural))
        forms = (
            message.string
            if message and isinstance(message.string, tuple) and all(message.string)
            else (singular, plural)
        )
        return forms[0] if number == 1 else forms[1]


@cache
def load_texts(language: str) -> Texts:
    """Return the texts of `sv`, `en` or `de`."""
    if language == SOURCE_LANGUAGE:
        return Texts(language, catalog=Catalog())
    with (_LOCALE / language / "LC_MESSAGES" / "documents.po").open("rb") as file:
        return Texts(language, catalog=read_po(file, locale=language))
