import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("billing", "0002_guards"),
        ("registry", "0002_guards"),
    ]

    operations = [
        migrations.CreateModel(
            name="LabourDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[("approved", "Approved"), ("declined", "Declined")],
                        max_length=8,
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False
                    ),
                ),
                ("decided_by", models.CharField(max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="LabourEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("date", models.DateField()),
                ("minutes", models.PositiveIntegerField()),
                ("pool", models.CharField(max_length=200)),
                ("description", models.CharField(max_length=200)),
                (
                    "recorded_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False
                    ),
                ),
                ("recorded_by", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name": "labour",
                "verbose_name_plural": "labour",
                "ordering": ("pk",),
            },
        ),
        migrations.RemoveConstraint(
            model_name="invoice",
            name="invoice_once_per_period",
        ),
        migrations.AddField(
            model_name="closedperiod",
            name="basis",
            field=models.TextField(default=""),
        ),
        migrations.AddField(
            model_name="closedperiod",
            name="intake",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="invoice",
            name="credits",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="credited_by",
                to="billing.invoice",
            ),
        ),
        migrations.AddConstraint(
            model_name="invoice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("credits", None)),
                fields=("period", "household"),
                name="invoice_once_per_period",
            ),
        ),
        migrations.AddField(
            model_name="labourdecision",
            name="cost",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="labour",
                to="billing.cost",
            ),
        ),
        migrations.AddField(
            model_name="labourdecision",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="registry.person",
            ),
        ),
        migrations.AddField(
            model_name="labourentry",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="labour",
                to="registry.person",
            ),
        ),
        migrations.AddField(
            model_name="labourdecision",
            name="entry",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decision",
                to="billing.labourentry",
            ),
        ),
        migrations.AddConstraint(
            model_name="labourentry",
            constraint=models.CheckConstraint(
                condition=models.Q(("minutes__gt", 0)), name="labour_takes_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="labourdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cost__isnull", False), ("verdict", "approved")),
                    models.Q(("cost", None), ("verdict", "declined")),
                    _connector="OR",
                ),
                name="labour_approved_has_cost",
            ),
        ),
    ]
