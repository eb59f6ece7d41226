"""A domain's one selector becomes the first of its selectors; it signs since the month that its name tells."""

import re
from datetime import date

import django.db.models.deletion
from django.db import migrations, models

_MONTH = re.compile(r"(20\d\d)(0[1-9]|1[0-2])$")
_LONG_AGO = date(2026, 1, 1)


def copy_selectors(apps, schema_editor):
    for domain in apps.get_model("registry", "Domain").objects.all():
        month = _MONTH.search(domain.dkim_selector)
        day = date(int(month[1]), int(month[2]), 1) if month else _LONG_AGO
        apps.get_model("registry", "DkimSelector").objects.create(domain=domain, name=domain.dkim_selector, signs_from=day)


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0003_frozen'),
    ]

    operations = [
        migrations.CreateModel(
            name='DkimSelector',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=62)),
                ('signs_from', models.DateField()),
                ('domain', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='selectors', to='registry.domain')),
            ],
            options={
                'verbose_name': 'DKIM selector',
                'ordering': ('domain', 'signs_from'),
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='dkim_selector_name_not_empty'),
                    models.UniqueConstraint(fields=('domain', 'name'), name='dkim_selector_name_once'),
                    models.UniqueConstraint(fields=('domain', 'signs_from'), name='dkim_selector_day_once'),
                ],
            },
        ),
        migrations.RunPython(copy_selectors, migrations.RunPython.noop),
    ]
