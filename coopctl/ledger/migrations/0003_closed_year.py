import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0002_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='ClosedYear',
            fields=[
                ('year', models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ('closed_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('closed_by', models.CharField(max_length=200)),
                ('document', models.TextField()),
            ],
            options={
                'ordering': ('year',),
            },
        ),
    ]
