"""A system user per household, from one sysusers.d file (sysusers.d(5)). Users are never removed: a
uid is never used again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyinfra.api.command import StringCommand

from deploy.facts.wholefiles import SeenFile
from deploy.operations.wholefiles import WantedFile, write_file


def ensure_users(
    wanted: WantedFile, *, uids: Mapping[str, int], seen: SeenFile | None, users: Mapping[str, int]
) -> Iterator[StringCommand]:
    """Make the users `uids` (name → uid), which the sysusers.d file `wanted` describes; `users` are
    those that exist.

    systemd-sysusers reads the new file before it is put in place: an interrupted run starts over.
    """
    if wanted.matches(seen) and all(users.get(name) == uid for name, uid in uids.items()):
        return
    yield write_file(wanted, 'systemd-sysusers "$new"')
