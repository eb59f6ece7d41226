"""The journal, which is append-only, and closed years, which stay as they were closed."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from coopctl.registry.guards import append_only, guarding

GUARDS = (
    *append_only("ledger_transaction"),
    *append_only("ledger_posting"),
    *append_only("ledger_closedyear"),
)


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Transaction",
            fields=[
                ("sequence", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("date", models.DateField()),
                ("description", models.CharField(max_length=500)),
                ("actor", models.CharField(max_length=200)),
                ("reason", models.CharField(max_length=500)),
                (
                    "reverses",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversed_by",
                        to="ledger.transaction",
                    ),
                ),
                ("previous_hash", models.CharField(max_length=64, unique=True)),
                ("hash", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "ordering": ("sequence",),
            },
        ),
        migrations.CreateModel(
            name="Posting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "transaction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postings",
                        to="ledger.transaction",
                    ),
                ),
                ("account", models.CharField(max_length=200)),
                ("amount", models.BigIntegerField()),
                ("currency", models.CharField(max_length=3)),
            ],
            options={
                "ordering": ("transaction", "pk"),
                "indexes": [models.Index(fields=["account", "currency"], name="posting_account")],
            },
        ),
        migrations.CreateModel(
            name="JournalHead",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sequence", models.PositiveBigIntegerField(default=0)),
                (
                    "hash",
                    models.CharField(
                        default="0000000000000000000000000000000000000000000000000000000000000000",
                        max_length=64,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ClosedYear",
            fields=[
                ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                (
                    "closed_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("closed_by", models.CharField(max_length=200)),
                ("document", models.TextField()),
            ],
            options={
                "ordering": ("year",),
            },
        ),
        guarding(GUARDS),
    ]
