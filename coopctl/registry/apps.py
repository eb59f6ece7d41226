"""The Django app `registry`."""

from __future__ import annotations

from django.apps import AppConfig
from typing_extensions import override

from coopctl.settings.paths import state_directory


class RegistryConfig(AppConfig):
    """Label `registry`: other apps' migrations may depend on it. Whoever loads it can open its
    database: SQLite makes no folder.
    """

    name = "coopctl.registry"
    label = "registry"
    verbose_name = "Registry"

    @override
    def ready(self) -> None:
        state_directory()
