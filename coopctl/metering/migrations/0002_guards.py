"""Decisions on quarantined readings are append-only."""

from django.db import migrations

from coopctl.registry.guards import append_only, guarding

GUARDS = append_only("metering_quarantinedecision")


class Migration(migrations.Migration):
    dependencies = [("metering", "0001_initial")]
    operations = [guarding(GUARDS)]
