"""Closings are counted, as their clock may go back; those that are there already are counted by it."""

from django.db import migrations, models

from coopctl.registry.guards import append_only, guarding

GUARDS = append_only("billing_closedperiod")
GUARDING = guarding(GUARDS)


def count_closings(apps, _schema_editor):
    closings = apps.get_model("billing", "ClosedPeriod").objects
    for sequence, label in enumerate(closings.order_by("closed_at", "label").values_list("pk", flat=True), start=1):
        closings.filter(pk=label).update(sequence=sequence)


class Migration(migrations.Migration):

    dependencies = [
        ('billing', '0002_guards'),
    ]

    operations = [
        migrations.AddField(
            model_name='closedperiod',
            name='sequence',
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.RunPython(GUARDING.reverse_code, GUARDING.code),
        migrations.RunPython(count_closings, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='closedperiod',
            name='sequence',
            field=models.PositiveIntegerField(unique=True),
        ),
        GUARDING,
    ]
