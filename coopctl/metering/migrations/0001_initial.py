"""Readings of the servers and what they add up to; decisions on doubtful ones are append-only."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from coopctl.registry.guards import append_only, guarding

GUARDS = append_only("metering_quarantinedecision")


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="HostState",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("host", models.CharField(max_length=100, unique=True)),
                ("spool", models.CharField(blank=True, max_length=64)),
                ("last_seq", models.BigIntegerField(default=0)),
                ("last_line", models.TextField(default="")),
                ("collected_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="QuarantinedReading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("host", models.CharField(max_length=100)),
                ("household", models.CharField(max_length=100)),
                ("meter", models.CharField(max_length=100)),
                ("resource", models.CharField(max_length=100)),
                ("hour", models.DateTimeField()),
                ("quantity", models.BigIntegerField()),
                ("estimated", models.BooleanField(default=False)),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("conflict", "conflict"),
                            ("future", "future"),
                            ("unknown_meter", "unknown meter"),
                            ("unknown_household", "unknown household"),
                        ],
                        max_length=32,
                    ),
                ),
                ("received_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("hour", "host", "meter", "resource", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=(
                            "host",
                            "meter",
                            "resource",
                            "hour",
                            "household",
                            "quantity",
                            "reason",
                        ),
                        name="quarantined_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="QuarantineDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reading",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="metering.quarantinedreading",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[("accepted", "Accepted"), ("rejected", "Rejected")], max_length=8
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("decided_by", models.CharField(max_length=200)),
                ("replaced_hour", models.IntegerField(null=True)),
                ("replaced_resource", models.BigIntegerField(null=True)),
                ("replaced_household", models.CharField(max_length=100, null=True)),
                ("replaced_quantity", models.BigIntegerField(null=True)),
                ("replaced_estimated", models.BooleanField(null=True)),
                ("replaced_intake", models.BigIntegerField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Resource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("host", models.CharField(max_length=100)),
                ("meter", models.CharField(max_length=100)),
                ("name", models.CharField(max_length=100)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meter", "host", "name"), name="resource_named_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Intake",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("received_at", models.DateTimeField()),
                ("first_hour", models.IntegerField()),
                ("last_hour", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "hour",
                        "resource",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("hour", models.IntegerField()),
                (
                    "resource",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="metering.resource",
                    ),
                ),
                ("household", models.CharField(max_length=100)),
                ("quantity", models.BigIntegerField()),
                ("estimated", models.BooleanField(default=False)),
                (
                    "intake",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="metering.intake",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("quantity__gte", 0)),
                        name="reading_quantity_not_negative",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DailyUse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "resource",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="metering.resource",
                    ),
                ),
                ("day", models.IntegerField()),
                ("household", models.CharField(max_length=100)),
                ("quantity", models.BigIntegerField()),
                ("hours", models.IntegerField()),
                ("guessed", models.IntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("resource", "day", "household"), name="daily_use_once"
                    )
                ],
            },
        ),
        guarding(GUARDS),
    ]
