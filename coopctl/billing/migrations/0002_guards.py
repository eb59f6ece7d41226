"""Costs, closed periods and invoices are append-only."""

from django.db import migrations

from coopctl.registry.guards import append_only, install_guard, remove_guard

GUARDS = (*append_only("billing_cost"), *append_only("billing_closedperiod"), *append_only("billing_invoice"))


def install(apps, schema_editor):
    for guard in GUARDS:
        install_guard(guard, connection=schema_editor.connection)


def remove(apps, schema_editor):
    for guard in GUARDS:
        remove_guard(guard, connection=schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("billing", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
