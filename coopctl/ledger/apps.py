"""The Django app `ledger`."""

from __future__ import annotations

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Label `ledger`: billing's migrations depend on it."""

    name = "coopctl.ledger"
    label = "ledger"
    verbose_name = "Ledger"
