"""mlmmj's folders: one for each list."""

from __future__ import annotations

import hashlib
import json
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyinfra.api.command import StringCommand

from deploy.shell import pack_files, run_script

_FILL = """umask 077
while read -r number folder language; do
  mkdir -p "$folder"
  chgrp coop-archive "$folder"
  chmod 0710 "$folder"
  cd "$folder"
  mkdir -p incoming queue/discarded archive subconf unsubconf bounce moderation \
subscribers.d digesters.d requeue nomailsubs.d inbox.failed
  [ -d inbox ] || { mkdir inbox; chgrp coop-archive inbox; chmod 2750 inbox; }
  ln -sfn "/usr/share/mlmmj/text.skel/$language" text
  rm -rf control.new
  cp -R "$1/$number" control.new
  sync control.new/* control.new
  if [ -d control ]; then mv --exchange -T control.new control; else mv -T control.new control; fi
  rm -rf control.new
  sync .
done < "$1/lists"
"""
_REMOVE = """cd /
for folder; do
  find "$folder" -mindepth 1 -maxdepth 1 ! -name control -exec rm -rf {} +
  rm -rf "$folder"
done
"""
# The lists' folders, and what lies in them, are their user's: root stays out of there, where links
# could lead anywhere.
_AS_USER = "runuser -u coop-lists -- sh -eu -c"


@dataclass(frozen=True)
class WantedList:
    """A list's folder, the language of its texts, and its control files by name."""

    folder: str
    language: str
    control: Mapping[str, str]

    @property
    def digest(self) -> str:
        """SHA-256 of all that is wanted, in hex."""
        return hashlib.sha256(
            json.dumps([self.language, dict(self.control)], sort_keys=True).encode()
        ).hexdigest()


def ensure_lists(
    lists: Sequence[WantedList], *, seen: Mapping[str, str]
) -> Iterator[StringCommand]:
    """Make the lists that are missing and give those that differ their new control files, all of a
    list's at the same instant.

    The digest lies among the control files: in place, it says that all is done. Subscribers, posts
    and archives aren't touched.
    """
    differing = [wanted for wanted in lists if seen.get(wanted.folder) != wanted.digest]
    if not differing:
        return
    files = {
        "lists": "".join(
            f"{number} {wanted.folder} {wanted.language}\n"
            for number, wanted in enumerate(differing)
        )
    }
    for number, wanted in enumerate(differing):
        files |= {f"{number}/{name}": text for name, text in wanted.control.items()}
        files[f"{number}/.digest"] = f"{wanted.digest}\n"
    yield run_script(
        "new=$(mktemp -d)",
        "trap 'rm -rf \"$new\"' EXIT",
        'base64 -d | tar -xzm -C "$new"',
        # A drawer is root's. The folder of the co-op's own lists lies in one of their user's, and
        # is there already.
        "while read -r number folder language; do",
        '  case "$folder" in /var/lib/coop-lists/*) continue ;; esac',
        '  install -d -o coop-lists -g coop-lists -m 0711 "$(dirname "$folder")"',
        'done < "$new/lists"',
        'chown -R coop-lists:coop-lists "$new"',
        f'{_AS_USER} {shlex.quote(_FILL)} fill "$new"',
        payload=pack_files(files),
    )


def remove_lists(folders: Sequence[str], *, seen: Mapping[str, str]) -> Iterator[StringCommand]:
    """Delete the folders of released lists, archives and subscribers and all."""
    if doomed := [folder for folder in folders if folder in seen]:
        # The digest goes last: while it's there, an interrupted removal is taken up again.
        yield run_script(f"{_AS_USER} {shlex.quote(_REMOVE)} remove {shlex.join(doomed)}")
