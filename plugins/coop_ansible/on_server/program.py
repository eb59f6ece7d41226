"""Compares a program's folder with what it should hold, and replaces it as a whole.

Runs on the server: standard library only. The program's path is a link to a folder beside it; a new
version gets a folder of its own, and the link is renamed once that is complete. Nothing ever runs a
half-copied program, and no module of an older version stays.
"""

from __future__ import annotations

import base64
import compileall
import contextlib
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_CACHE = "__pycache__"


def run(request: Mapping[str, Any]) -> dict[str, Any]:
    """Return {"changed": modules that differ}, or {"failed": why}.

    `request`: `target` (the program's path) and `hashes` (of each module, by its path below the
    target); with `modules` (their content in base64) the program is replaced.
    """
    target = Path(request["target"])
    os.umask(0o022)
    try:
        if "modules" in request:
            _replace(target, request["modules"])
        return {"changed": _compare(target, request["hashes"])}
    except OSError as error:
        return {"failed": str(error)}


def _compare(target: Path, wanted: Mapping[str, str]) -> list[str]:
    if not target.is_symlink():
        return sorted(wanted)
    found = {
        str(path.relative_to(target)): _describe(path)
        for path in target.rglob("*")
        if _CACHE not in path.parts and not (path.is_dir() and not path.is_symlink())
    }
    expected = {name: f"{digest} 0:0 644" for name, digest in wanted.items()}
    names = found.keys() | expected.keys()
    differing = {name for name in names if found.get(name) != expected.get(name)}
    left = {path.name for path in _versions(target) if path.name != str(target.readlink())}
    return sorted(differing | left)


def _describe(path: Path) -> str:
    about = path.lstat()
    if not stat.S_ISREG(about.st_mode):
        return "no file"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{digest} {about.st_uid}:{about.st_gid} {stat.S_IMODE(about.st_mode):o}"


def _versions(target: Path) -> list[Path]:
    return list(target.parent.glob(f".{target.name}.*"))


def _replace(target: Path, modules: Mapping[str, str]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    new.chmod(0o755)
    for name, content in modules.items():
        path = new / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(content))
        path.chmod(0o644)
    compileall.compile_dir(new, quiet=2, stripdir=new, prependdir=target)
    link = new / ".link"
    link.symlink_to(new.name)
    if target.is_dir() and not target.is_symlink():
        # An older coopctl made a folder of this name, which a link can't replace.
        target.rename(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    link.rename(target)
    for old in _versions(target):
        if old.name != new.name:
            with contextlib.suppress(FileNotFoundError):
                shutil.rmtree(old)
