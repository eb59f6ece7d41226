"""Households, persons and what they hold, with the log of every change.

The audit log, the address history and former pledges are append-only; no address is two of mailbox,
alias and list at once.
"""

from itertools import permutations

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from coopctl.registry.guards import append_only, guarding, not_in

ADDRESSED = ("registry_mailbox", "registry_alias", "registry_mailinglist")
GUARDS = (
    *append_only("registry_auditentry"),
    *append_only("registry_addresshistory"),
    *append_only("registry_formerpledge"),
    *(
        guard
        for table, other in permutations(ADDRESSED, 2)
        for guard in not_in(table, other=other, column="address")
    ),
)


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Household",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=16, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("joined", models.DateField()),
                ("left", models.DateField(null=True)),
                ("shares", models.PositiveIntegerField(default=1)),
                ("solidarity_numerator", models.PositiveIntegerField(default=1)),
                ("solidarity_denominator", models.PositiveIntegerField(default=1)),
                ("language", models.CharField(max_length=2)),
                ("email", models.CharField(max_length=254)),
                ("uid", models.PositiveIntegerField(unique=True)),
                ("quota_bytes", models.PositiveBigIntegerField(null=True)),
                ("frozen_since", models.DateField(null=True)),
                (
                    "frozen_by",
                    models.CharField(
                        choices=[("person", "Person"), ("policy", "Policy")],
                        max_length=6,
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number", ""), _negated=True),
                        name="household_number_not_empty",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left", None), ("left__gte", models.F("joined")), _connector="OR"
                        ),
                        name="household_left_not_before_joined",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("shares__gte", 1)), name="household_shares_positive"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("solidarity_denominator__gte", 1)),
                        name="household_solidarity_is_fraction",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language__in", ("sv", "en", "de"))),
                        name="household_language_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uid__gte", 20001)), name="household_uid_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quota_bytes", None), ("quota_bytes__gte", 1), _connector="OR"
                        ),
                        name="household_quota_positive",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Alias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(max_length=254, unique=True)),
                (
                    "household",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aliases",
                        to="registry.household",
                    ),
                ),
                ("targets", models.JSONField()),
            ],
            options={
                "verbose_name_plural": "aliases",
                "ordering": ("address",),
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="persons",
                        to="registry.household",
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("email", models.CharField(max_length=254)),
                ("joined", models.DateField()),
                ("left", models.DateField(null=True)),
                ("role", models.CharField(default="member", max_length=16)),
            ],
            options={
                "ordering": ("household__number", "joined", "email"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("email", "joined"), name="person_email_joined_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left", None)),
                        fields=("email",),
                        name="person_in_one_household",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left", None), ("left__gte", models.F("joined")), _connector="OR"
                        ),
                        name="person_left_not_before_joined",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ("member", "sysadmin", "treasurer"))),
                        name="person_role_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mailbox",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(max_length=254, unique=True)),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mailboxes",
                        to="registry.household",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mailboxes",
                        to="registry.person",
                    ),
                ),
                ("password_hash", models.CharField(max_length=255)),
                ("quota_bytes", models.PositiveBigIntegerField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("active", "Active"),
                            ("closed", "Closed"),
                            ("released", "Released"),
                        ],
                        default="active",
                        max_length=8,
                    ),
                ),
                ("forward_to", models.JSONField(default=list)),
                ("keep_copy", models.BooleanField(default=True)),
            ],
            options={
                "ordering": ("address",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("active", "closed", "released"))),
                        name="mailbox_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("password_hash__startswith", "{ARGON2ID}$argon2id$")),
                        name="mailbox_password_is_argon2id",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quota_bytes", None), ("quota_bytes__gte", 1), _connector="OR"
                        ),
                        name="mailbox_quota_positive",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AppPassword",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="app_passwords",
                        to="registry.mailbox",
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("public_id", models.CharField(max_length=4)),
                ("password_hash", models.CharField(max_length=255)),
                ("created", models.DateField()),
                ("revoked", models.DateField(null=True)),
            ],
            options={
                "verbose_name": "app password",
                "ordering": ("mailbox", "created", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("mailbox", "public_id"), name="app_password_id_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("revoked", None)),
                        fields=("mailbox", "name"),
                        name="app_password_name_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("password_hash__startswith", "{SSHA512}")),
                        name="app_password_is_hashed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("revoked", None),
                            ("revoked__gte", models.F("created")),
                            _connector="OR",
                        ),
                        name="app_password_revoked_not_before",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("actor", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=32)),
                ("subject", models.CharField(max_length=254)),
                ("action", models.CharField(max_length=32)),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
            ],
            options={
                "verbose_name_plural": "audit entries",
                "ordering": ("pk",),
                "indexes": [models.Index(fields=["kind", "subject"], name="audit_subject")],
            },
        ),
        migrations.CreateModel(
            name="Domain",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=253, unique=True)),
                (
                    "household",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="domains",
                        to="registry.household",
                    ),
                ),
                ("token", models.CharField(default="", max_length=64)),
                ("verified", models.DateField(null=True)),
            ],
            options={
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="domain_name_not_empty",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("household", None),
                            models.Q(("token", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="domain_of_household_has_token",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DkimSelector",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "domain",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="selectors",
                        to="registry.domain",
                    ),
                ),
                ("name", models.CharField(max_length=62)),
                ("signs_from", models.DateField()),
            ],
            options={
                "verbose_name": "DKIM selector",
                "ordering": ("domain", "signs_from"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="dkim_selector_name_not_empty",
                    ),
                    models.UniqueConstraint(
                        fields=("domain", "name"), name="dkim_selector_name_once"
                    ),
                    models.UniqueConstraint(
                        fields=("domain", "signs_from"), name="dkim_selector_day_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AddressHistory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(max_length=254, unique=True)),
                (
                    "household",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.household",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.person",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "address history",
                "ordering": ("address",),
            },
        ),
        migrations.CreateModel(
            name="MailingList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(max_length=254, unique=True)),
                (
                    "household",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lists",
                        to="registry.household",
                    ),
                ),
                ("owners", models.JSONField()),
                ("settings", models.JSONField(default=dict)),
                ("password_hash", models.CharField(max_length=255, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("active", "Active"),
                            ("closed", "Closed"),
                            ("released", "Released"),
                        ],
                        default="active",
                        max_length=8,
                    ),
                ),
            ],
            options={
                "verbose_name": "list",
                "ordering": ("address",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("active", "closed", "released"))),
                        name="list_state_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerPledge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="former_pledges",
                        to="registry.household",
                    ),
                ),
                ("until", models.DateField()),
                ("shares", models.PositiveIntegerField()),
            ],
            options={
                "ordering": ("household__number", "until"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("household", "until"), name="pledge_changed_once_a_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("shares__gte", 1)), name="former_pledge_positive"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Site",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=253, unique=True)),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sites",
                        to="registry.household",
                    ),
                ),
                ("others", models.JSONField(default=list)),
                (
                    "kind",
                    models.CharField(
                        choices=[("static", "Static"), ("php", "Php")],
                        default="static",
                        max_length=6,
                    ),
                ),
                ("whole_addresses", models.BooleanField(default=False)),
                ("database", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("name",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="site_name_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("static", "php"))), name="site_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("database", False), ("kind", "php"), _connector="OR"),
                        name="site_database_for_php",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SftpKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sftp_keys",
                        to="registry.household",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sftp_keys",
                        to="registry.person",
                    ),
                ),
                ("label", models.CharField(max_length=100)),
                ("key", models.TextField(unique=True)),
                ("fingerprint", models.CharField(max_length=60)),
                ("added", models.DateField()),
            ],
            options={
                "ordering": ("household__number", "label"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("household", "label"), name="sftp_key_label_once"
                    )
                ],
            },
        ),
        guarding(GUARDS),
    ]
