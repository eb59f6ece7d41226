"""A mailbox's mail may be passed on. SQLite makes a table with a new column anew: the guards that name it step aside meanwhile."""

from django.db import migrations, models

from coopctl.registry.guards import install_guard, not_in, remove_guard

GUARDS = (
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
    dependencies = [("registry", "0008_verification")]
    operations = [
        migrations.RunPython(remove, install),
        migrations.AddField(model_name="mailbox", name="forward_to", field=models.JSONField(default=list)),
        migrations.AddField(model_name="mailbox", name="keep_copy", field=models.BooleanField(default=True)),
        migrations.RunPython(install, remove),
    ]
