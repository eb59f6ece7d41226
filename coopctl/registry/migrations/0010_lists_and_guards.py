"""Mailing lists; no address is a list and a mailbox or an alias at once."""

import django.db.models.deletion
from django.db import migrations, models

from coopctl.registry.guards import Guard, guarding

LISTS = "registry_mailinglist"


def apart(table, other):
    message = f"address is in use in {other}"
    when = f"EXISTS (SELECT 1 FROM {other} WHERE address = NEW.address)"
    name = f"{table}_not_in_{other.removeprefix('registry_')}"
    return (Guard(f"{name}_insert", table, "INSERT", message, when), Guard(f"{name}_update", table, "UPDATE OF address", message, when))


GUARDS = tuple(
    guard
    for other in ("registry_mailbox", "registry_alias")
    for pair in (apart(LISTS, other), apart(other, LISTS))
    for guard in pair
)


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0009_forwarding'),
    ]

    operations = [
        migrations.CreateModel(
            name='MailingList',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.CharField(max_length=254, unique=True)),
                ('owners', models.JSONField()),
                ('settings', models.JSONField(default=dict)),
                ('password_hash', models.CharField(max_length=255, null=True)),
                ('state', models.CharField(choices=[('active', 'Active'), ('closed', 'Closed'), ('released', 'Released')], default='active', max_length=8)),
                ('household', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lists', to='registry.household')),
            ],
            options={
                'verbose_name': 'list',
                'ordering': ('address',),
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ('active', 'closed', 'released'))), name='list_state_known')],
            },
        ),
        guarding(GUARDS),
    ]
