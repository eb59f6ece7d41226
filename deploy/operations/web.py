"""Sites' folders in the drawers, and the sockets behind which households' programs wait."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyinfra.api.command import StringCommand

from deploy.facts.web import HTTPD_UID, SeenFolder
from deploy.shell import UNPACK, pack_text, run_for_each, run_script

_MEND = "/usr/local/lib/coop-web/mend"


@dataclass(frozen=True)
class WantedFolder:
    """A folder, or an empty file if `is_file`; `path` is below the drawers' root, `mode` as stat(1)
    prints it. `readable`: the web server may read what is in it, by an ACL that new files inherit.
    """

    path: str
    uid: int
    gid: int
    mode: str
    is_file: bool = False
    readable: bool = False

    def matches(self, seen: SeenFolder | None) -> bool:
        """Whether it's there with this owner, group, mode and ACL."""
        return seen == SeenFolder(self.uid, self.gid, self.mode, self.readable)


def ensure_folders(
    root: str, folders: Sequence[WantedFolder], *, seen: Mapping[str, SeenFolder]
) -> Iterator[StringCommand]:
    """Make the folders that are missing and correct those that differ, in this order. Nothing is
    ever removed.

    What lies above the last part of each path is root's, so no member can put a link in the way.
    """
    differing = [folder for folder in folders if not folder.matches(seen.get(folder.path))]
    if not differing:
        return
    lines = "".join(
        f"{one.path} {'f' if one.is_file else 'd'} {one.uid}:{one.gid} {one.mode} "
        f"{'r' if one.readable else '-'}\n"
        for one in differing
    )
    yield run_for_each(
        # Not there yet, and not as it shall be: in a drawer that is full, nothing else is written.
        'if [ "$kind" = f ]; then [ -e "$household" ] || : > "$household"; '
        'else [ -d "$household" ] || mkdir "$household"; fi',
        '[ "$(stat -c %u:%g "$household")" = "$owner" ] || '
        'chown --no-dereference "$owner" "$household"',
        '[ "$(stat -c %a "$household")" = "$mode" ] || chmod "$mode" "$household"',
        # What is in it is the household's to name: whoever touches that is the household.
        '[ "$access" = - ] || { setfacl --physical --modify '
        f'"u:{HTTPD_UID}:rx,d:u:{HTTPD_UID}:rx" "$household" && '
        f'setpriv --reuid="${{owner%:*}}" --regid="${{owner%:*}}" --clear-groups {_MEND} '
        '"$household"; }',
        fields="household kind owner mode access",
        root=root,
        payload=pack_text(lines),
    )


def ensure_sockets(
    service: str, households: Collection[str], *, seen: Collection[str]
) -> Iterator[StringCommand]:
    """Have exactly these households' sockets of `service` listen, now and after a restart; the
    others' programs are stopped.
    """
    wanted, present = set(households), set(seen)
    if lines := [
        *(f"enable {one}\n" for one in sorted(wanted - present)),
        *(f"disable {one}\n" for one in sorted(present - wanted)),
    ]:
        # One process names all units and one changes them: systemd reads its units once for each.
        yield run_script(
            f"all=$({UNPACK})",
            "each() { xargs -r -d '\\n' \"$@\"; }",
            'units() { printf \'%s\\n\' "$all" | sed -n "s/^$1 //p" | '
            f'each systemd-escape --template="{service}@.$2" -- | tr " " "\\n"; }}',
            "units enable socket | each systemctl enable --quiet --now",
            "units disable socket | each systemctl disable --quiet --now",
            "units disable service | each systemctl stop",
            payload=pack_text("".join(lines)),
        )
