"""`python -m benchmarks.fill MAILBOXES [PLAIN]`: fills the registry that the environment names.

PLAIN more mailboxes have nothing beside them.
"""

from __future__ import annotations

import os
import sys

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "coopctl.settings"
    django.setup()
    from benchmarks.registry import add_mailboxes, fill_registry

    fill_registry(int(sys.argv[1]))
    add_mailboxes(int(sys.argv[2]) if len(sys.argv) > 2 else 0)
