"""Readings become small (resource, hour since 1970), know their intake, and are added up by day. What is stored is carried over."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

HOUR = {"sqlite": "CAST(strftime('%s', old.hour) AS INTEGER) / 3600", "postgresql": "(EXTRACT(EPOCH FROM old.hour)::bigint / 3600)"}
LINK = {"on_delete": django.db.models.deletion.PROTECT, "related_name": "+", "db_constraint": False, "db_index": False}


def carry_over(apps, schema_editor):
    hour = HOUR[schema_editor.connection.vendor]
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM metering_oldreading")
        if not cursor.fetchone()[0]:
            return
        cursor.execute("INSERT INTO metering_resource (host, meter, name) SELECT DISTINCT host, meter, resource FROM metering_oldreading")
        cursor.execute(
            f"INSERT INTO metering_intake (received_at, first_hour, last_hour)"
            f" SELECT max(received_at), min({hour}), max({hour}) FROM metering_oldreading old"
        )
        cursor.execute("SELECT max(id) FROM metering_intake")
        intake = cursor.fetchone()[0]
        cursor.execute(
            f"INSERT INTO metering_reading (hour, resource_id, household, quantity, estimated, intake_id)"
            f" SELECT {hour}, r.id, old.household, old.quantity, old.estimated, {intake} FROM metering_oldreading old"
            f" JOIN metering_resource r ON r.host = old.host AND r.meter = old.meter AND r.name = old.resource"
        )
        cursor.execute(
            "INSERT INTO metering_dailyuse (resource_id, day, household, quantity, hours, guessed)"
            " SELECT resource_id, hour / 24, household, sum(quantity), sum(1 << (hour % 24)),"
            " sum(CASE WHEN estimated THEN 1 << (hour % 24) ELSE 0 END) FROM metering_reading GROUP BY resource_id, hour / 24, household"
        )


class Migration(migrations.Migration):
    dependencies = [("metering", "0001_initial")]

    operations = [
        migrations.RemoveConstraint("Reading", "reading_identity"),
        migrations.RemoveConstraint("Reading", "reading_quantity_not_negative"),
        migrations.RenameModel("Reading", "OldReading"),
        migrations.CreateModel(
            name="Resource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("host", models.CharField(max_length=100)),
                ("meter", models.CharField(max_length=100)),
                ("name", models.CharField(max_length=100)),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("meter", "host", "name"), name="resource_named_once")]},
        ),
        migrations.CreateModel(
            name="Intake",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("received_at", models.DateTimeField()),
                ("first_hour", models.IntegerField()),
                ("last_hour", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("pk", models.CompositePrimaryKey("hour", "resource", blank=True, editable=False, primary_key=True, serialize=False)),
                ("hour", models.IntegerField()),
                ("household", models.CharField(max_length=100)),
                ("quantity", models.BigIntegerField()),
                ("estimated", models.BooleanField(default=False)),
                ("intake", models.ForeignKey(to="metering.intake", **LINK)),
                ("resource", models.ForeignKey(to="metering.resource", **LINK)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("quantity__gte", 0)), name="reading_quantity_not_negative"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DailyUse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.IntegerField()),
                ("household", models.CharField(max_length=100)),
                ("quantity", models.BigIntegerField()),
                ("hours", models.IntegerField()),
                ("guessed", models.IntegerField()),
                ("resource", models.ForeignKey(to="metering.resource", **LINK)),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("resource", "day", "household"), name="daily_use_once")]},
        ),
        migrations.CreateModel(
            name="QuarantineDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("verdict", models.CharField(choices=[("accepted", "Accepted"), ("rejected", "Rejected")], max_length=8)),
                ("decided_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("decided_by", models.CharField(max_length=200)),
                ("replaced_hour", models.IntegerField(null=True)),
                ("replaced_resource", models.BigIntegerField(null=True)),
                ("replaced_household", models.CharField(max_length=100, null=True)),
                ("replaced_quantity", models.BigIntegerField(null=True)),
                ("replaced_estimated", models.BooleanField(null=True)),
                ("replaced_intake", models.BigIntegerField(null=True)),
                (
                    "reading",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decision", to="metering.quarantinedreading"
                    ),
                ),
            ],
        ),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.DeleteModel("OldReading"),
    ]
