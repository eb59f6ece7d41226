"""A closed year stays closed, as it was."""

from django.db import migrations

from coopctl.registry.guards import append_only, install_guard, remove_guard

GUARDS = append_only("ledger_closedyear")


def install(apps, schema_editor):
    for guard in GUARDS:
        install_guard(guard, connection=schema_editor.connection)


def remove(apps, schema_editor):
    for guard in GUARDS:
        remove_guard(guard, connection=schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_closed_year")]
    operations = [migrations.RunPython(install, remove)]
