"""The registry's own name, for servers."""

from __future__ import annotations

from django.db.models import Max

from coopctl.core.plans.origin import Origin
from coopctl.registry.models import AuditEntry, Identity


def tell_origin(coop_domain: str) -> Origin:
    """Return whose plans this registry makes; a registry that has no id yet gets one.

    The revision is its newest audit entry: every change has one, and none is ever deleted.
    """
    identity, _ = Identity.objects.get_or_create(id=1)
    revision = AuditEntry.objects.aggregate(newest=Max("pk"))["newest"] or 0
    return Origin(coop=coop_domain, registry=identity.uuid.hex, revision=revision)
