import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('ledger', '0001_initial'),
        ('registry', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='BankImport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64)),
                ('kind', models.CharField(max_length=8)),
                ('imported_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('imported_by', models.CharField(max_length=200)),
            ],
            options={
                'verbose_name': 'bank file',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='ClosedPeriod',
            fields=[
                ('label', models.CharField(max_length=7, primary_key=True, serialize=False)),
                ('zone', models.CharField(max_length=64)),
                ('closed_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('closed_by', models.CharField(max_length=200)),
                ('document', models.TextField()),
                ('basis', models.TextField(default='')),
                ('intake', models.BigIntegerField(null=True)),
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
                ('credits', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='credit_notes', to='billing.invoice')),
                ('period', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invoices', to='billing.closedperiod')),
                ('transaction', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='invoice', to='ledger.transaction')),
            ],
            options={
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='LabourEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', models.DateField()),
                ('minutes', models.PositiveIntegerField()),
                ('pool', models.CharField(max_length=200)),
                ('description', models.CharField(max_length=200)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('recorded_by', models.CharField(max_length=200)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='labour', to='registry.person')),
            ],
            options={
                'verbose_name': 'labour',
                'verbose_name_plural': 'labour',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='LabourDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verdict', models.CharField(choices=[('approved', 'Approved'), ('declined', 'Declined')], max_length=8)),
                ('decided_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('decided_by', models.CharField(max_length=200)),
                ('cost', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='labour', to='billing.cost')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='registry.person')),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='decision', to='billing.labourentry')),
            ],
        ),
        migrations.CreateModel(
            name='Payment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('entry', models.CharField(max_length=64)),
                ('position', models.PositiveIntegerField()),
                ('account', models.CharField(max_length=34)),
                ('date', models.DateField()),
                ('amount', models.BigIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('payer', models.CharField(max_length=140)),
                ('text', models.CharField(max_length=500)),
                ('references', models.JSONField()),
                ('bank_reference', models.CharField(max_length=140)),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payments', to='billing.bankimport')),
                ('transaction', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='payment', to='ledger.transaction')),
            ],
            options={
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='PaymentMatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('target', models.CharField(choices=[('household', 'Household'), ('deposit', 'Deposit'), ('suppliers', 'Suppliers'), ('reserve', 'Reserve'), ('returned', 'Returned')], max_length=9)),
                ('household', models.CharField(max_length=16)),
                ('amount', models.BigIntegerField()),
                ('matched_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('matched_by', models.CharField(max_length=200)),
                ('invoice', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='matches', to='billing.invoice')),
                ('other', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='billing.payment')),
                ('payment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='matches', to='billing.payment')),
                ('reverses', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reversed_by', to='billing.paymentmatch')),
                ('transaction', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='matches', to='ledger.transaction')),
            ],
            options={
                'verbose_name': 'payment match',
                'verbose_name_plural': 'payment matches',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.PositiveSmallIntegerField()),
                ('date', models.DateField()),
                ('unpaid', models.BigIntegerField()),
                ('fee', models.BigIntegerField(default=0)),
                ('document', models.TextField()),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('made_by', models.CharField(max_length=200)),
                ('invoice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reminders', to='billing.invoice')),
                ('transaction', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reminder', to='ledger.transaction')),
            ],
            options={
                'ordering': ('pk',),
            },
        ),
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
                ('reminder', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='deliveries', to='billing.reminder')),
            ],
            options={
                'verbose_name_plural': 'deliveries',
                'ordering': ('invoice', 'attempt'),
            },
        ),
        migrations.AddIndex(
            model_name='cost',
            index=models.Index(fields=['service_start', 'service_end'], name='cost_service'),
        ),
        migrations.AddConstraint(
            model_name='cost',
            constraint=models.CheckConstraint(condition=models.Q(('service_end__gt', models.F('service_start'))), name='cost_service_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='cost',
            constraint=models.UniqueConstraint(fields=('date', 'supplier', 'description', 'pool', 'amount', 'currency', 'service_start', 'service_end'), name='cost_entered_once'),
        ),
        migrations.AddConstraint(
            model_name='invoice',
            constraint=models.UniqueConstraint(condition=models.Q(('credits', None)), fields=('period', 'household'), name='invoice_once_per_period'),
        ),
        migrations.AddConstraint(
            model_name='labourentry',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__gt', 0)), name='labour_takes_time'),
        ),
        migrations.AddConstraint(
            model_name='labourdecision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cost__isnull', False), ('verdict', 'approved')), models.Q(('cost', None), ('verdict', 'declined')), _connector='OR'), name='labour_approved_has_cost'),
        ),
        migrations.AddIndex(
            model_name='payment',
            index=models.Index(fields=['account'], name='payment_account'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.UniqueConstraint(fields=('entry', 'position'), name='payment_stored_once'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.CheckConstraint(condition=models.Q(('amount', 0), _negated=True), name='payment_of_something'),
        ),
        migrations.AddIndex(
            model_name='paymentmatch',
            index=models.Index(fields=['household'], name='match_household'),
        ),
        migrations.AddConstraint(
            model_name='paymentmatch',
            constraint=models.CheckConstraint(condition=models.Q(('amount', 0), _negated=True), name='match_of_something'),
        ),
        migrations.AddConstraint(
            model_name='paymentmatch',
            constraint=models.CheckConstraint(condition=models.Q(('target__in', ('household', 'deposit')), ('household', ''), _connector='XOR'), name='match_names_household'),
        ),
        migrations.AddConstraint(
            model_name='paymentmatch',
            constraint=models.CheckConstraint(condition=models.Q(('target', 'returned'), ('other', None), _connector='XOR'), name='match_books_or_returns'),
        ),
        migrations.AddConstraint(
            model_name='paymentmatch',
            constraint=models.CheckConstraint(condition=models.Q(('invoice', None), ('target', 'household'), _connector='OR'), name='match_of_invoice_is_households'),
        ),
        migrations.AddConstraint(
            model_name='paymentmatch',
            constraint=models.CheckConstraint(condition=models.Q(('other', None), models.Q(('other', models.F('payment')), _negated=True), _connector='OR'), name='match_not_with_itself'),
        ),
        migrations.AddConstraint(
            model_name='reminder',
            constraint=models.UniqueConstraint(fields=('invoice', 'level'), name='reminder_once_per_level'),
        ),
        migrations.AddConstraint(
            model_name='reminder',
            constraint=models.CheckConstraint(condition=models.Q(('fee', 0), ('transaction__isnull', False), _connector='XOR'), name='reminder_fee_is_booked'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.UniqueConstraint(condition=models.Q(('reminder', None)), fields=('invoice', 'attempt'), name='delivery_attempts_are_counted'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.UniqueConstraint(condition=models.Q(('reminder', None), ('state', 'claimed')), fields=('invoice',), name='delivery_claimed_once'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.UniqueConstraint(condition=models.Q(('reminder__isnull', False)), fields=('reminder', 'attempt'), name='reminder_attempts_are_counted'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.UniqueConstraint(condition=models.Q(('reminder__isnull', False), ('state', 'claimed')), fields=('reminder',), name='reminder_claimed_once'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('state', 'claimed')), models.Q(models.Q(('state', 'claimed'), _negated=True), ('settled_at__isnull', False)), _connector='OR'), name='delivery_settled_has_time'),
        ),
    ]
