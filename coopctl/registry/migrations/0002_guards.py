"""The audit log and the address history are append-only; no address is a mailbox and an alias at once."""

from django.db import migrations

from coopctl.registry.guards import append_only, install_guard, not_in, remove_guard

GUARDS = (
    *append_only("registry_auditentry"),
    *append_only("registry_addresshistory"),
    *not_in("registry_mailbox", other="registry_alias", column="address"),
    *not_in("registry_alias", other="registry_mailbox", column="address"),
)


def install(apps, schema_editor):
    for guard in GUARDS:
        install_guard(guard, connection=schema_editor.connection)


def remove(apps, schema_editor):
    for guard in GUARDS:
        remove_guard(guard, connection=schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("registry", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
