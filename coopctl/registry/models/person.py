"""Persons: the humans of a household."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from coopctl.core.accounts.roles import ROLES
from coopctl.registry.models.household import Household


class Person(models.Model):
    """One stay of a human in a household, [joined, left). The e-mail address says who: whoever
    comes back or moves has several stays.
    """

    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="persons")
    name = models.CharField(max_length=200)
    email = models.CharField(max_length=254)
    joined = models.DateField()
    left = models.DateField(null=True)
    role = models.CharField(max_length=16, default="member")

    class Meta:
        ordering = ("household__number", "joined", "email")
        constraints = (
            models.UniqueConstraint(name="person_email_joined_once", fields=("email", "joined")),
            models.UniqueConstraint(
                name="person_in_one_household", fields=("email",), condition=Q(left=None)
            ),
            models.CheckConstraint(
                name="person_left_not_before_joined",
                condition=Q(left=None) | Q(left__gte=F("joined")),
            ),
            models.CheckConstraint(name="person_role_known", condition=Q(role__in=ROLES)),
        )

    def __str__(self) -> str:
        return self.email
