"""Deliveries are settled once and never deleted."""

from django.db import migrations

from coopctl.registry.guards import Guard, append_only, install_guard, remove_guard

_TABLE = "billing_delivery"
_NO_UPDATE, _NO_DELETE = append_only(_TABLE)
GUARDS = (Guard(_NO_UPDATE.name, _TABLE, "UPDATE", "a delivery is settled once", "OLD.state <> 'claimed'"), _NO_DELETE)


def install(apps, schema_editor):
    for guard in GUARDS:
        install_guard(guard, connection=schema_editor.connection)


def remove(apps, schema_editor):
    for guard in GUARDS:
        remove_guard(guard, connection=schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("billing", "0020_delivery")]
    operations = [migrations.RunPython(install, remove)]
