"""Key and certificate of a name as daemons see them: `<pairs>/<name>/{privkey,fullchain}.pem`.

`<name>` is a link to the folder in use: renaming a link replaces key and certificate as one.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

KEY, CHAIN = "privkey.pem", "fullchain.pem"


def install_pair(folder: Path, *, name: str, key: bytes, chain: bytes) -> None:
    """Put the pair in place of the one in use, at one instant."""
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    # A file's name has at most 255 octets, and a host name up to 253 of them.
    fresh = Path(tempfile.mkdtemp(prefix=f".{name[:200]}.", dir=folder))
    fresh.chmod(0o755)
    for file, content, mode in ((KEY, key, 0o600), (CHAIN, chain, 0o644)):
        _write_synced(fresh / file, content, mode=mode)
    old = serving(folder, name=name)
    link = fresh.with_suffix(fresh.suffix + ".link")
    link.symlink_to(fresh.name)
    link.rename(folder / name)
    _sync_folder(folder)
    if old:
        shutil.rmtree(folder / old)


def serving(folder: Path, *, name: str) -> str:
    """Return the name of the folder in use, another one for each pair; empty if there is no
    pair.
    """
    try:
        return str((folder / name).readlink())
    except OSError:
        return ""


def installed_names(folder: Path) -> Iterator[str]:
    """Yield the names that have a pair."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_symlink() and not path.name.startswith("."):
            yield path.name


def remove_pair(folder: Path, *, name: str) -> None:
    """Remove link and folder."""
    old = serving(folder, name=name)
    (folder / name).unlink(missing_ok=True)
    if old:
        shutil.rmtree(folder / old)


def _write_synced(path: Path, content: bytes, *, mode: int) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
