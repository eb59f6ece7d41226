import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('billing', '0004_settlement_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('attempt', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('claimed', 'Claimed'), ('sent', 'Sent'), ('refused', 'Refused'), ('released', 'Released')], default='claimed', max_length=8)),
                ('recipient', models.CharField(max_length=254)),
                ('message_id', models.CharField(max_length=250)),
                ('claimed_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('claimed_by', models.CharField(max_length=200)),
                ('settled_at', models.DateTimeField(null=True)),
                ('detail', models.CharField(max_length=500)),
                ('invoice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deliveries', to='billing.invoice')),
            ],
            options={
                'verbose_name_plural': 'deliveries',
                'ordering': ('invoice', 'attempt'),
                'constraints': [
                    models.UniqueConstraint(fields=('invoice', 'attempt'), name='delivery_attempts_are_counted'),
                    models.UniqueConstraint(condition=models.Q(('state', 'claimed')), fields=('invoice',), name='delivery_claimed_once'),
                    models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('state', 'claimed')), models.Q(models.Q(('state', 'claimed'), _negated=True), ('settled_at__isnull', False)), _connector='OR'), name='delivery_settled_has_time'),
                ],
            },
        ),
    ]
