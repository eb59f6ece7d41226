"""Who owns lists follows the persons and mailboxes that do."""

from __future__ import annotations

from coopctl.registry.models import MailingList
from coopctl.registry.services.changes import save_change, snapshot


def replace_owner(address: str, *, by: str, actor: str) -> None:
    """Have `by` own whatever list `address` owned, within a change."""
    for mailing_list in MailingList.objects.select_related("household"):
        if address in mailing_list.owners:
            before = snapshot(mailing_list)
            mailing_list.owners = sorted({by, *mailing_list.owners} - {address})
            save_change(mailing_list, actor=actor, action="set", before=before)
