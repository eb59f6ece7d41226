import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('billing', '0021_delivery_guards'),
        ('ledger', '0004_closed_year_guards'),
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
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('made_by', models.CharField(max_length=200)),
                ('invoice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reminders', to='billing.invoice')),
                ('transaction', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reminder', to='ledger.transaction')),
            ],
            options={
                'ordering': ('pk',),
            },
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
    ]
