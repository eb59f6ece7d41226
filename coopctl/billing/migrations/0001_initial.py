"""Costs, labour, closed months, invoices, payments, reminders and deliveries.

All that is financial is append-only; a delivery is settled once; credit notes never take back more
than their invoice asked for.
"""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from coopctl.registry.guards import Guard, append_only, guarding

TABLES = (
    "billing_cost",
    "billing_closedperiod",
    "billing_invoice",
    "billing_labourentry",
    "billing_labourdecision",
    "billing_bankimport",
    "billing_payment",
    "billing_paymentmatch",
    "billing_reminder",
)
NO_UPDATE, NO_DELETE = append_only("billing_delivery")

# The note's invoice is no note itself, the note goes the other way, and all notes of an invoice
# together don't exceed it.
EXCESS = """EXISTS (
    SELECT 1 FROM billing_invoice credited WHERE credited.id = NEW.credits_id AND NOT (
        credited.credits_id IS NULL AND (credited.total > 0) = (NEW.total < 0) AND NEW.total <> 0
        AND ABS(NEW.total + COALESCE(
            (SELECT SUM(note.total) FROM billing_invoice note WHERE note.credits_id = credited.id),
            0
        )) <= ABS(credited.total)))"""

GUARDS = (
    *(guard for table in TABLES for guard in append_only(table)),
    Guard(
        NO_UPDATE.name,
        NO_UPDATE.table,
        "UPDATE",
        "a delivery is settled once",
        "OLD.state <> 'claimed'",
    ),
    NO_DELETE,
    Guard(
        "billing_invoice_credited",
        "billing_invoice",
        "INSERT",
        "credit notes exceed their invoice",
        EXCESS,
    ),
)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("ledger", "0001_initial"),
        ("registry", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Cost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("date", models.DateField()),
                ("supplier", models.CharField(max_length=200)),
                ("description", models.CharField(max_length=200)),
                ("pool", models.CharField(max_length=200)),
                ("amount", models.BigIntegerField()),
                ("currency", models.CharField(max_length=3)),
                ("service_start", models.DateField()),
                ("service_end", models.DateField()),
                (
                    "entered_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                (
                    "transaction",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cost",
                        to="ledger.transaction",
                    ),
                ),
            ],
            options={
                "ordering": ("date", "pk"),
                "indexes": [
                    models.Index(fields=["service_start", "service_end"], name="cost_service")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("service_end__gt", models.F("service_start"))),
                        name="cost_service_ends_after_start",
                    ),
                    models.UniqueConstraint(
                        fields=(
                            "date",
                            "supplier",
                            "description",
                            "pool",
                            "amount",
                            "currency",
                            "service_start",
                            "service_end",
                        ),
                        name="cost_entered_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosedPeriod",
            fields=[
                ("label", models.CharField(max_length=7, primary_key=True, serialize=False)),
                ("zone", models.CharField(max_length=64)),
                ("sequence", models.PositiveIntegerField(unique=True)),
                (
                    "closed_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("closed_by", models.CharField(max_length=200)),
                ("document", models.TextField()),
                ("basis", models.TextField(default="")),
                ("intake", models.BigIntegerField(null=True)),
            ],
            options={
                "ordering": ("label",),
            },
        ),
        migrations.CreateModel(
            name="Invoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=16, unique=True)),
                ("household", models.CharField(max_length=16)),
                (
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invoices",
                        to="billing.closedperiod",
                    ),
                ),
                ("issued", models.DateField()),
                ("due", models.DateField()),
                ("total", models.BigIntegerField()),
                ("currency", models.CharField(max_length=3)),
                ("document", models.TextField()),
                (
                    "transaction",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invoice",
                        to="ledger.transaction",
                    ),
                ),
                (
                    "credits",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="credit_notes",
                        to="billing.invoice",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("credits", None)),
                        fields=("period", "household"),
                        name="invoice_once_per_period",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NumberSeries",
            fields=[
                ("name", models.CharField(max_length=8, primary_key=True, serialize=False)),
                ("last", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "invoice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reminders",
                        to="billing.invoice",
                    ),
                ),
                ("level", models.PositiveSmallIntegerField()),
                ("date", models.DateField()),
                ("unpaid", models.BigIntegerField()),
                ("fee", models.BigIntegerField(default=0)),
                ("document", models.TextField()),
                (
                    "transaction",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reminder",
                        to="ledger.transaction",
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("made_by", models.CharField(max_length=200)),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("invoice", "level"), name="reminder_once_per_level"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("fee", 0), ("transaction__isnull", False), _connector="XOR"
                        ),
                        name="reminder_fee_is_booked",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "invoice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="billing.invoice",
                    ),
                ),
                (
                    "reminder",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="billing.reminder",
                    ),
                ),
                ("attempt", models.PositiveSmallIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("claimed", "Claimed"),
                            ("sent", "Sent"),
                            ("refused", "Refused"),
                            ("released", "Released"),
                        ],
                        default="claimed",
                        max_length=8,
                    ),
                ),
                ("recipient", models.CharField(max_length=254)),
                ("message_id", models.CharField(max_length=250)),
                (
                    "claimed_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("claimed_by", models.CharField(max_length=200)),
                ("settled_at", models.DateTimeField(null=True)),
                ("detail", models.CharField(max_length=500)),
            ],
            options={
                "verbose_name_plural": "deliveries",
                "ordering": ("invoice", "attempt"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("reminder", None)),
                        fields=("invoice", "attempt"),
                        name="delivery_attempts_are_counted",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("reminder", None), ("state", "claimed")),
                        fields=("invoice",),
                        name="delivery_claimed_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("reminder__isnull", False)),
                        fields=("reminder", "attempt"),
                        name="reminder_attempts_are_counted",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("reminder__isnull", False), ("state", "claimed")),
                        fields=("reminder",),
                        name="reminder_claimed_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("settled_at__isnull", True), ("state", "claimed")),
                            models.Q(
                                models.Q(("state", "claimed"), _negated=True),
                                ("settled_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="delivery_settled_has_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LabourEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="labour",
                        to="registry.person",
                    ),
                ),
                ("date", models.DateField()),
                ("minutes", models.PositiveIntegerField()),
                ("pool", models.CharField(max_length=200)),
                ("description", models.CharField(max_length=200)),
                (
                    "recorded_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("recorded_by", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name": "labour",
                "verbose_name_plural": "labour",
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minutes__gt", 0)), name="labour_takes_time"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LabourDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="billing.labourentry",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[("approved", "Approved"), ("declined", "Declined")], max_length=8
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.person",
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("decided_by", models.CharField(max_length=200)),
                (
                    "cost",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="labour",
                        to="billing.cost",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cost__isnull", False), ("verdict", "approved")),
                            models.Q(("cost", None), ("verdict", "declined")),
                            _connector="OR",
                        ),
                        name="labour_approved_has_cost",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BankImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=8)),
                (
                    "imported_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("imported_by", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name": "bank file",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="billing.bankimport",
                    ),
                ),
                ("entry", models.CharField(max_length=64)),
                ("position", models.PositiveIntegerField()),
                ("account", models.CharField(max_length=34)),
                ("date", models.DateField()),
                ("amount", models.BigIntegerField()),
                ("currency", models.CharField(max_length=3)),
                ("payer", models.CharField(max_length=140)),
                ("text", models.CharField(max_length=500)),
                ("references", models.JSONField()),
                ("bank_reference", models.CharField(max_length=140)),
                (
                    "transaction",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payment",
                        to="ledger.transaction",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "indexes": [models.Index(fields=["account"], name="payment_account")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("entry", "position"), name="payment_stored_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount", 0), _negated=True),
                        name="payment_of_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaymentMatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "payment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matches",
                        to="billing.payment",
                    ),
                ),
                (
                    "target",
                    models.CharField(
                        choices=[
                            ("household", "Household"),
                            ("deposit", "Deposit"),
                            ("suppliers", "Suppliers"),
                            ("reserve", "Reserve"),
                            ("returned", "Returned"),
                        ],
                        max_length=9,
                    ),
                ),
                ("household", models.CharField(max_length=16)),
                (
                    "invoice",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matches",
                        to="billing.invoice",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="billing.payment",
                    ),
                ),
                ("amount", models.BigIntegerField()),
                (
                    "transaction",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matches",
                        to="ledger.transaction",
                    ),
                ),
                (
                    "reverses",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversed_by",
                        to="billing.paymentmatch",
                    ),
                ),
                (
                    "matched_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("matched_by", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name": "payment match",
                "verbose_name_plural": "payment matches",
                "ordering": ("pk",),
                "indexes": [models.Index(fields=["household"], name="match_household")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount", 0), _negated=True), name="match_of_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("target__in", ("household", "deposit")),
                            ("household", ""),
                            _connector="XOR",
                        ),
                        name="match_names_household",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("target", "returned"), ("other", None), _connector="XOR"
                        ),
                        name="match_books_or_returns",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("invoice", None), ("target", "household"), _connector="OR"
                        ),
                        name="match_of_invoice_is_households",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("other", None),
                            models.Q(("other", models.F("payment")), _negated=True),
                            _connector="OR",
                        ),
                        name="match_not_with_itself",
                    ),
                ],
            },
        ),
        guarding(GUARDS),
    ]
