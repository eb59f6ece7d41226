"""Web sites, the names that they answer to, and the keys that open their files."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coopctl.registry.models.household import Household
from coopctl.registry.models.person import Person


class Site(models.Model):
    """A household's web site. When it's removed, its files stay in the household's drawer.

    `whole_addresses`: its access log keeps visitors' whole IP addresses; else they're cut.
    `database`: its PHP has one in the household's MariaDB; when it's removed, its data stays in the
    drawer.
    """

    class Kind(models.TextChoices):
        """`static`: files only. `php`: files that end in .php run as the household."""

        STATIC = "static"
        PHP = "php"

    name = models.CharField(max_length=253, unique=True)
    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="sites")
    others = models.JSONField(default=list)
    kind = models.CharField(max_length=6, choices=Kind, default=Kind.STATIC)
    whole_addresses = models.BooleanField(default=False)
    database = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(name="site_name_not_empty", condition=~Q(name="")),
            models.CheckConstraint(name="site_kind_known", condition=Q(kind__in=("static", "php"))),
            models.CheckConstraint(
                name="site_database_for_php", condition=Q(database=False) | Q(kind="php")
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def hostnames(self) -> tuple[str, ...]:
        """All names that it answers to, its own first."""
        return (self.name, *self.others)


class SftpKey(models.Model):
    """An SSH public key of a person, which opens the household's web folder by SFTP. `key` is `type
    base64`, without a comment.
    """

    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="sftp_keys")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="sftp_keys")
    label = models.CharField(max_length=100)
    key = models.TextField(unique=True)
    fingerprint = models.CharField(max_length=60)
    added = models.DateField()

    class Meta:
        ordering = ("household__number", "label")
        constraints = (
            models.UniqueConstraint(fields=("household", "label"), name="sftp_key_label_once"),
        )

    def __str__(self) -> str:
        return self.fingerprint
