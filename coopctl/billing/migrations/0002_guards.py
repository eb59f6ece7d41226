"""All that is financial is append-only; a delivery is settled once; credit notes never take back more than an invoice asked for."""

from django.db import migrations

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

# The note's invoice is no note itself, the note goes the other way, and all its notes together don't exceed it.
EXCESS = """EXISTS (
    SELECT 1 FROM billing_invoice credited WHERE credited.id = NEW.credits_id AND NOT (
        credited.credits_id IS NULL AND (credited.total > 0) = (NEW.total < 0) AND NEW.total <> 0 AND
        ABS(NEW.total + COALESCE((SELECT SUM(note.total) FROM billing_invoice note WHERE note.credits_id = credited.id), 0))
            <= ABS(credited.total)))"""

GUARDS = (
    *(guard for table in TABLES for guard in append_only(table)),
    Guard(NO_UPDATE.name, NO_UPDATE.table, "UPDATE", "a delivery is settled once", "OLD.state <> 'claimed'"),
    NO_DELETE,
    Guard("billing_invoice_credited", "billing_invoice", "INSERT", "credit notes exceed their invoice", EXCESS),
)


class Migration(migrations.Migration):
    dependencies = [("billing", "0001_initial")]
    operations = [guarding(GUARDS)]
