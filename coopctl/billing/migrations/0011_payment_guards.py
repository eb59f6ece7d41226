"""Bank files, payments, what they're for, and reminders are append-only."""

from django.db import migrations

from coopctl.registry.guards import append_only, install_guard, remove_guard

TABLES = ("billing_bankimport", "billing_payment", "billing_paymentmatch", "billing_reminder")
GUARDS = tuple(guard for table in TABLES for guard in append_only(table))


def install(apps, schema_editor):
    for guard in GUARDS:
        install_guard(guard, connection=schema_editor.connection)


def remove(apps, schema_editor):
    for guard in GUARDS:
        remove_guard(guard, connection=schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("billing", "0010_payments")]
    operations = [migrations.RunPython(install, remove)]
