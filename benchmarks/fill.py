"""`python -m benchmarks.fill MAILBOXES HOUSEHOLDS [SITES]`: fills the registry of $COOPCTL_STATE, all with one password's hash."""

from __future__ import annotations

import os
import sys
from datetime import date

import django

PASSWORD = "a long enough password"


def fill(mailboxes: int, *, households: int, sites: int = 0) -> None:
    """Add what is missing until there are so many mailboxes, households and sites."""
    from coopctl.registry.models import Household, Mailbox, Site  # noqa: PLC0415 - models need django.setup() first
    from coopctl.registry.services.passwords import hash_password  # noqa: PLC0415

    Household.objects.bulk_create(
        [
            Household(number=f"{i:04}", name="-", joined=date(2025, 1, 1), language="en", email=f"{i}@mail.example", uid=20000 + i)
            for i in range(Household.objects.count() + 1, households + 1)
        ]
    )
    owners = list(Household.objects.order_by("number"))
    password_hash = hash_password(PASSWORD)
    Mailbox.objects.bulk_create(
        [
            Mailbox(address=f"user{i}@frysboxen.example", household=owners[i % len(owners)], password_hash=password_hash)
            for i in range(Mailbox.objects.count(), mailboxes)
        ],
        batch_size=1000,
    )
    Site.objects.bulk_create(
        [Site(name=f"site{i}.example", household=owners[i % len(owners)], kind="php") for i in range(Site.objects.count(), sites)]
    )


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "coopctl.settings"
    django.setup()
    fill(int(sys.argv[1]), households=int(sys.argv[2]), sites=int(sys.argv[3]) if len(sys.argv) > 3 else 0)
