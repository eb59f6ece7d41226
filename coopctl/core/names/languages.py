"""The languages that invoices and letters are written in."""

from __future__ import annotations

LANGUAGES = ("sv", "en", "de")
