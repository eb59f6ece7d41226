"""The Django app `billing`."""

from __future__ import annotations

from django.apps import AppConfig


class BillingConfig(AppConfig):
    """Label `billing`."""

    name = "coopctl.billing"
    label = "billing"
    verbose_name = "Billing"
