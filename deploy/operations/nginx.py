"""The web server's members: their servers, and the names that need certificates."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence

from pyinfra.api.command import StringCommand

from deploy.facts.wholefiles import SeenFile
from deploy.operations.wholefiles import WantedFile
from deploy.shell import pack_files, run_script


def replace_vhosts(
    folder: str, sites: Sequence[WantedFile], *, names: WantedFile, seen: Mapping[str, SeenFile]
) -> Iterator[StringCommand]:
    """Put those of `sites` that differ into `folder`, reload, and have certificates asked for the
    `names`, all in one command.

    Every name first gets a certificate of its own making, so that nginx can start. The whole
    configuration is then tried with a copy of `folder` in place of it, in a mount namespace: a
    broken one never reaches the running server. (The trial makes log files that are new, with the
    rights that the server itself would give them.) The list of names is put in place last, as the
    mark that all is done; certificates come by themselves (coop-tls.service), and nobody waits for
    them.
    """
    changed = [site for site in sites if not site.matches(seen.get(site.path))]
    if not changed and names.matches(seen.get(names.path)):
        return
    files = {_name(site): site for site in changed}
    target, staged = shlex.quote(names.path), f"{folder}.new"
    yield run_script(
        f"staged={shlex.quote(staged)}",
        'rm -rf "$staged"',
        f'cp -a {shlex.quote(folder)} "$staged"',
        "trap 'rm -rf \"$staged\"' EXIT",
        'base64 -d | tar -xzm -C "$staged"',
        'cd "$staged"',
        *(
            f"chown {site.owner}:{site.group} {name}; chmod {site.mode} {name}"
            for name, site in files.items()
        ),
        f"new=$(mktemp {target}.XXXXXXXX)",
        'trap \'rm -rf "$staged" "$new"\' EXIT',
        'cat names > "$new"',
        "rm names",
        f'chown {names.owner}:{names.group} "$new"',
        f'chmod {names.mode} "$new"',
        'coop-certificate self-sign --names "$new" >/dev/null',
        *(_try_and_swap(folder, files) if files else ()),
        'sync "$new"',
        f'mv -T "$new" {target}',
        f"sync $(dirname {target})",
        "systemctl start --no-block coop-tls.service",
        payload=pack_files(
            {name: site.text for name, site in files.items()} | {"names": names.text}
        ),
    )


def _try_and_swap(folder: str, files: Mapping[str, WantedFile]) -> Iterator[str]:
    quoted = shlex.quote(folder)
    test = 'umask 022; mount --bind "$1" "$2"; nginx -t -q'
    yield f"unshare --mount sh -euc '{test}' sh \"$staged\" {quoted}"
    yield "sync -- *"
    yield from (f"mv -T {name} {quoted}/{name}" for name in files)
    yield f"sync {quoted}"
    yield "systemctl try-reload-or-restart nginx.service"


def _name(site: WantedFile) -> str:
    return site.path.rpartition("/")[2]
