import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('ledger', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ClosedPeriod',
            fields=[
                ('label', models.CharField(max_length=7, primary_key=True, serialize=False)),
                ('zone', models.CharField(max_length=64)),
                ('closed_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('closed_by', models.CharField(max_length=200)),
                ('document', models.TextField()),
            ],
            options={
                'ordering': ('label',),
            },
        ),
        migrations.CreateModel(
            name='NumberSeries',
            fields=[
                ('name', models.CharField(max_length=8, primary_key=True, serialize=False)),
                ('last', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='Cost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', models.DateField()),
                ('supplier', models.CharField(max_length=200)),
                ('description', models.CharField(max_length=200)),
                ('pool', models.CharField(max_length=200)),
                ('amount', models.BigIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('service_start', models.DateField()),
                ('service_end', models.DateField()),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('transaction', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='cost', to='ledger.transaction')),
            ],
            options={
                'ordering': ('date', 'pk'),
                'indexes': [models.Index(fields=['service_start', 'service_end'], name='cost_service')],
                'constraints': [models.CheckConstraint(condition=models.Q(('service_end__gt', models.F('service_start'))), name='cost_service_ends_after_start'), models.UniqueConstraint(fields=('date', 'supplier', 'description', 'pool', 'amount', 'currency', 'service_start', 'service_end'), name='cost_entered_once')],
            },
        ),
        migrations.CreateModel(
            name='Invoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=16, unique=True)),
                ('household', models.CharField(max_length=16)),
                ('issued', models.DateField()),
                ('due', models.DateField()),
                ('total', models.BigIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('document', models.TextField()),
                ('period', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invoices', to='billing.closedperiod')),
                ('transaction', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='invoice', to='ledger.transaction')),
            ],
            options={
                'ordering': ('pk',),
                'constraints': [models.UniqueConstraint(fields=('period', 'household'), name='invoice_once_per_period')],
            },
        ),
    ]
