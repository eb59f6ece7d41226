from __future__ import annotations

from django.apps import AppConfig


class MeteringConfig(AppConfig):
    name = "coopctl.metering"
    label = "metering"
    verbose_name = "Metering"
