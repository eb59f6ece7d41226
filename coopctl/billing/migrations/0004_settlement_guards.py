"""Volunteer hours are append-only. Closed periods and invoices get their guards again: SQLite lost them with the tables that were altered."""

from django.db import migrations

from coopctl.registry.guards import append_only, install_guard, remove_guard

GUARDS = (*append_only("billing_labourentry"), *append_only("billing_labourdecision"))
AGAIN = (*append_only("billing_closedperiod"), *append_only("billing_invoice"))


def install(apps, schema_editor):
    for guard in (*GUARDS, *AGAIN):
        install_guard(guard, connection=schema_editor.connection)


def remove(apps, schema_editor):
    for guard in GUARDS:
        remove_guard(guard, connection=schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("billing", "0003_settlement")]
    operations = [migrations.RunPython(install, remove)]
