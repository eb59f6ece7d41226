"""Metrics of the registry and of money: how many, and how much."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Q
from prometheus_client.core import GaugeMetricFamily, Metric

from coopctl.ledger.accounts import HOUSEHOLDS
from coopctl.ledger.queries.balances import total_by_currency
from coopctl.registry.kinds import ACCOUNTS
from coopctl.registry.models import Household, Person
from coopctl.registry.presence import not_left


def count_members(today: date) -> Iterator[Metric]:
    """Yield how many households and persons are members today, and the service accounts that they
    hold.
    """
    present = Q(joined__lte=today) & not_left(today, "")
    of_present = Q(household__joined__lte=today) & not_left(today, "household__")
    yield GaugeMetricFamily(
        "coop_households",
        "Households that are members",
        value=Household.objects.filter(present).count(),
    )
    persons = Person.objects.filter(present & of_present).count()
    yield GaugeMetricFamily("coop_persons", "Persons in households that are members", value=persons)
    accounts = GaugeMetricFamily("coop_service_accounts", "Open service accounts", labels=["kind"])
    for name, kind in ACCOUNTS.items():
        accounts.add_metric([name], kind.model._default_manager.filter(kind.open_on(today)).count())
    yield accounts


def sum_outstanding() -> Iterator[Metric]:
    """Yield what households owe together, less what they have to their credit."""
    owed = GaugeMetricFamily(
        "coop_outstanding_minor_units", "What households owe, from the ledger", labels=["currency"]
    )
    for currency, amount in total_by_currency(HOUSEHOLDS).items():
        owed.add_metric([currency], amount)
    yield owed
