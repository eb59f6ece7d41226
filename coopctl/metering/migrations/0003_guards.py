"""Decisions on quarantined readings are append-only."""

from django.db import migrations

from coopctl.registry.guards import append_only, install_guard, remove_guard

GUARDS = append_only("metering_quarantinedecision")


def install(apps, schema_editor):
    for guard in GUARDS:
        install_guard(guard, connection=schema_editor.connection)


def remove(apps, schema_editor):
    for guard in GUARDS:
        remove_guard(guard, connection=schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("metering", "0002_hours")]
    operations = [migrations.RunPython(install, remove)]
