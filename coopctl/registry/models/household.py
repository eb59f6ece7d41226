"""Households: the units that pay."""

from __future__ import annotations

from fractions import Fraction

from django.db import models
from django.db.models import F, Q

from coopctl.core.names.languages import LANGUAGES

FIRST_UID = 20001


class Household(models.Model):
    """A member in [joined, left). Never deleted, so its number and uid are never reused.

    Frozen (`frozen_since` is set): it owes money for too long. Never stops mail that comes in, or
    reading it; parts that send or publish ask `is_frozen`. What the policy froze, it thaws; what a
    person froze, only a person does.
    """

    class FrozenBy(models.TextChoices):
        """Who decided."""

        PERSON = "person"
        POLICY = "policy"

    number = models.CharField(max_length=16, unique=True)
    name = models.CharField(max_length=200)
    joined = models.DateField()
    left = models.DateField(null=True)
    shares = models.PositiveIntegerField(default=1)
    solidarity_numerator = models.PositiveIntegerField(default=1)
    solidarity_denominator = models.PositiveIntegerField(default=1)
    language = models.CharField(max_length=2)
    email = models.CharField(max_length=254)
    uid = models.PositiveIntegerField(unique=True)
    quota_bytes = models.PositiveBigIntegerField(null=True)
    frozen_since = models.DateField(null=True)
    frozen_by = models.CharField(max_length=6, choices=FrozenBy.choices, null=True)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.CheckConstraint(name="household_number_not_empty", condition=~Q(number="")),
            models.CheckConstraint(
                name="household_left_not_before_joined",
                condition=Q(left=None) | Q(left__gte=F("joined")),
            ),
            models.CheckConstraint(name="household_shares_positive", condition=Q(shares__gte=1)),
            models.CheckConstraint(
                name="household_solidarity_is_fraction", condition=Q(solidarity_denominator__gte=1)
            ),
            models.CheckConstraint(
                name="household_language_known", condition=Q(language__in=LANGUAGES)
            ),
            models.CheckConstraint(name="household_uid_in_range", condition=Q(uid__gte=FIRST_UID)),
            models.CheckConstraint(
                name="household_quota_positive",
                condition=Q(quota_bytes=None) | Q(quota_bytes__gte=1),
            ),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def is_frozen(self) -> bool:
        """Whether it's frozen now."""
        return self.frozen_since is not None

    @property
    def solidarity(self) -> Fraction:
        """The factor on each of its weights, exact."""
        return Fraction(self.solidarity_numerator, self.solidarity_denominator)
