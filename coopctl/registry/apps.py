"""The Django app `registry`."""

from __future__ import annotations

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Label `registry`: other apps' migrations may depend on it."""

    name = "coopctl.registry"
    label = "registry"
    verbose_name = "Registry"
