"""How many shares households pledged before; append-only."""

import django.db.models.deletion
from django.db import migrations, models

from coopctl.registry.guards import append_only, guarding

GUARDS = append_only("registry_formerpledge")


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0005_drop_domain_selector'),
    ]

    operations = [
        migrations.CreateModel(
            name='FormerPledge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('until', models.DateField()),
                ('shares', models.PositiveIntegerField()),
                ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='former_pledges', to='registry.household')),
            ],
            options={
                'ordering': ('household__number', 'until'),
                'constraints': [models.UniqueConstraint(fields=('household', 'until'), name='pledge_changed_once_a_day'), models.CheckConstraint(condition=models.Q(('shares__gte', 1)), name='former_pledge_positive')],
            },
        ),
        guarding(GUARDS),
    ]
