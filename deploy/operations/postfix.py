"""Postfix's lookup tables (postmap(1), lmdb_table(5))."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence

from pyinfra.api.command import StringCommand

from deploy.facts.wholefiles import SeenFile
from deploy.operations.wholefiles import WantedFile, sha256_of
from deploy.shell import pack_files, run_script


def replace_tables(
    folder: str,
    tables: Sequence[WantedFile],
    *,
    seen: Mapping[str, SeenFile],
    compiled: Mapping[str, str],
    reload_for: Sequence[str] = (),
) -> Iterator[StringCommand]:
    """Put the tables that differ in place, all in one command; `compiled` has the dumps' SHA-256 of
    those tables that were checked.

    A table is compiled beside the old one and dumped again before it is renamed: a broken one never
    reaches a daemon. lmdb files are replaced, never written to: Postfix takes up a table whose open
    file has been unlinked at the next connection (dict_changed_name in src/util/dict.c). Only
    trivial-rewrite looks every ten seconds: for the tables `reload_for`, reload.
    """
    changed = [
        table
        for table in tables
        if not table.matches(seen.get(table.path)) or not _compiled_matches(table, compiled)
    ]
    if not changed:
        return
    texts = {_name(table): table.text for table in changed}
    yield run_script(
        f"cd {shlex.quote(folder)}",
        "rm -rf .new",
        "mkdir .new",
        "trap 'rm -rf .new' EXIT",
        "base64 -d | tar -xzm -C .new",
        "cd .new",
        f"said=$(postmap {' '.join(f'lmdb:{name}' for name in texts)} 2>&1)"
        ' || { echo "$said" >&2; exit 1; }',
        'if [ -n "$said" ]; then echo "$said" >&2; exit 1; fi',
        *(
            f'[ "$(postmap -s lmdb:{name} | wc -l)" -eq {len(text.splitlines())} ]'
            for name, text in texts.items()
        ),
        *(
            f"chown {table.owner}:{table.group} {_name(table)} {_name(table)}.lmdb"
            for table in changed
        ),
        *(f"chmod {table.mode} {_name(table)} {_name(table)}.lmdb" for table in changed),
        "sync -- *",
        "cd ..",
        *(f"mv -T .new/{name}.lmdb {name}.lmdb; mv -T .new/{name} {name}" for name in texts),
        "sync .",
        *(["postfix reload 2>&1"] if set(texts) & set(reload_for) else []),
        payload=pack_files(texts),
    )


def dump_sha256(text: str) -> str:
    """Return the SHA-256 of what `postmap -s` prints for this table: lmdb sorts by the key's
    bytes.
    """
    pairs = sorted(line.split(None, 1) for line in text.splitlines())
    return sha256_of("".join(f"{key}\t{value}\n" for key, value in pairs))


def _compiled_matches(table: WantedFile, compiled: Mapping[str, str]) -> bool:
    return _name(table) not in compiled or compiled[_name(table)] == dump_sha256(table.text)


def _name(table: WantedFile) -> str:
    return table.path.rpartition("/")[2]
