"""Households' databases. A database is never dropped here: it holds a household's data."""

from __future__ import annotations

from collections.abc import Iterator

from pyinfra.api.command import StringCommand

from deploy.facts.wholefiles import SeenFile
from deploy.operations.wholefiles import WantedFile, write_file


def replace_databases(wanted: WantedFile, *, seen: SeenFile | None) -> Iterator[StringCommand]:
    """Put the list of databases in place, `household name` per line. A server makes what is missing
    whenever it starts: those that sleep are left asleep, those that run and got a database are
    started anew. Nobody waits for that.
    """
    if wanted.matches(seen):
        return
    yield write_file(
        wanted,
        'more=$(diff "$old" "$new" | sed -n \'s/^> \\([^ ]*\\) .*/\\1/p\' | sort -u)',
        then=[
            "for household in $more; do",
            (
                "  systemctl try-restart --no-block "
                '"coop-db@$(systemd-escape -- "$household").service"'
            ),
            "done",
        ],
    )
