"""The journal is append-only, and a closed year stays closed as it was."""

from django.db import migrations

from coopctl.registry.guards import append_only, guarding

GUARDS = (*append_only("ledger_transaction"), *append_only("ledger_posting"), *append_only("ledger_closedyear"))


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [guarding(GUARDS)]
