"""On its own, because PostgreSQL alters no table in the transaction that has just filled one that refers to it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0004_dkim_selectors'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='domain',
            name='domain_selector_not_empty',
        ),
        migrations.RemoveField(
            model_name='domain',
            name='dkim_selector',
        ),
    ]
