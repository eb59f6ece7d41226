import secrets
from datetime import date

from django.db import migrations, models


def trust_served_domains(apps, schema_editor):
    """Households' domains that are served already stay so: `coopctl doctor` tells which of them still lack the record."""
    domains = apps.get_model("registry", "Domain").objects
    for key in list(domains.exclude(household=None).values_list("pk", flat=True)):
        domains.filter(pk=key).update(token=secrets.token_hex(16), verified=date.today())


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0007_app_passwords'),
    ]

    operations = [
        migrations.AddField(
            model_name='domain',
            name='token',
            field=models.CharField(default='', max_length=64),
        ),
        migrations.AddField(
            model_name='domain',
            name='verified',
            field=models.DateField(null=True),
        ),
        migrations.RunPython(trust_served_domains, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='domain',
            constraint=models.CheckConstraint(
                condition=models.Q(('household', None), models.Q(('token', ''), _negated=True), _connector='OR'),
                name='domain_of_household_has_token',
            ),
        ),
    ]
