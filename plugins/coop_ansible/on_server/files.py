"""Compares files, directories and links with what is wanted, and mends what differs.

Runs on the server: standard library only, and functions of `os`, where what matters is which system
call is made (lstat, rename). Every new file is validated, and written beside the old one,
before the first takes its place: a group of files is taken up as a whole or not at all.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import fnmatch
import grp
import hashlib
import os
import pwd
import shlex
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from typing import Any

SHOWN_BYTES = 104448  # as Ansible: a longer file's difference isn't shown
SHOWN_WORDS = 2000
SCRATCH = "/run"
READ_BY_SYSTEMD = ("/etc/systemd/system/", "/etc/systemd/system.conf.d/")

_EMPTY = {
    "kind": "file",
    "begin": True,
    "content": b"",
    "owner": "root",
    "group": "root",
    "mode": "0644",
    "validate": "",
    "unsafe_writes": False,
}


class RefusalError(Exception):
    """What is wanted can't be done; nothing has been put in its place yet."""


def run(request: Mapping[str, Any]) -> dict[str, Any]:
    """Return {"changed": paths, "commands": those that were due, "diff": differences}.

    `request`: `files` (path, content in base64, owner, group, mode, validate, unsafe_writes),
    `begin` (paths), `own` and `directories` (path, owner, group, mode), `links` (path, target),
    `absent` (paths), `commands` (argv, creates, unless, after), `check`, `diff`. If something can't
    be done, the answer is {"failed": why}.
    """
    check = bool(request["check"])
    os.umask(0o022)
    try:
        differing = [one for one in _wanted(request) if _differs(one)]
        diff = [part for one in differing for part in _describe(one)] if request["diff"] else []
        if not check:
            _mend(differing)
        changed = [one["path"] for one in differing]
        due = [one for one in request["commands"] if _run(one, changed, check=check)]
    except (RefusalError, OSError) as error:
        return {"failed": str(error)}
    commands = [shlex.join(one["argv"]) for one in due]
    return {"changed": changed, "commands": commands, "diff": diff}


def _wanted(request: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for path in request["absent"]:
        yield {"kind": "absent", "path": path, "old": look(path)}
    for one in request["directories"]:
        yield {**one, "kind": "directory", "old": look(one["path"])}
    for one in request["files"]:
        new = base64.b64decode(one["content"])
        yield {**one, "kind": "file", "content": new, "old": look(one["path"])}
    for path in request["begin"]:
        yield {**_EMPTY, "path": path, "old": look(path)}
    for one in request["own"]:
        yield {**one, "kind": "own", "old": look(one["path"])}
    for one in request["links"]:
        yield {**one, "kind": "link", "old": look(one["path"])}


def look(path: str) -> dict[str, Any]:
    """Return what is at the path: its kind, and what a comparison needs of it."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return {"kind": "absent"}
    if stat.S_ISLNK(found.st_mode):
        return {"kind": "link", "target": os.readlink(path)}
    about = {
        "owner": _name(pwd.getpwuid, found.st_uid),
        "group": _name(grp.getgrgid, found.st_gid),
        "mode": f"{stat.S_IMODE(found.st_mode):04o}",
    }
    if stat.S_ISDIR(found.st_mode):
        return {"kind": "directory", **about}
    if not stat.S_ISREG(found.st_mode):
        return {"kind": "other", **about}
    with open(path, "rb") as file:
        return {"kind": "file", **about, "hash": hashlib.file_digest(file, "sha256").hexdigest()}


def _name(find: Any, number: int) -> str:
    try:
        return str(find(number)[0])
    except KeyError:
        return str(number)


def _differs(one: Mapping[str, Any]) -> bool:
    old, kind = one["old"], one["kind"]
    if one.get("begin") or kind == "own":
        missing = old["kind"] == "absent"
        # Of the one others own the content, of the other they make it.
        return missing if one.get("begin") else not missing and _is_owned_otherwise(one)
    if kind != old["kind"] or kind == "absent":
        return bool(kind != old["kind"])
    if kind == "link":
        return bool(old["target"] != one["target"])
    written = kind == "file" and old["hash"] != hashlib.sha256(one["content"]).hexdigest()
    return written or _is_owned_otherwise(one)


def _is_owned_otherwise(one: Mapping[str, Any]) -> bool:
    old = one["old"]
    return any(_said(one, key) != old.get(key) for key in ("owner", "group", "mode"))


def _said(one: Mapping[str, Any], key: str) -> str:
    return f"{int(one[key], 8):04o}" if key == "mode" else one[key]


def _describe(one: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Yield what Ansible shows of a difference: of the content, then of all else."""
    path, old = one["path"], one["old"]
    if one["kind"] == "file":
        content = _read(path) if old["kind"] == "file" else b""
        if content != one["content"]:
            yield _difference(path, _text(content), _text(one["content"]))
    new = {key: _said(one, key) for key in ("owner", "group", "mode") if key in one}
    new |= {"kind": one["kind"]} if one["kind"] != "own" else {}
    new |= {"target": one["target"]} if one["kind"] == "link" else {}
    changed = [key for key in sorted(new) if old.get(key) != new[key]]
    if changed and (old["kind"] != "absent" or one["kind"] != "file"):
        before = "".join(f"{key}: {old[key]}\n" for key in changed if key in old)
        yield _difference(path, before, "".join(f"{key}: {new[key]}\n" for key in changed))


def _difference(path: str, before: str, after: str) -> dict[str, str]:
    return {"before": before, "after": after, "before_header": path, "after_header": path}


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _text(content: bytes) -> str:
    if len(content) > SHOWN_BYTES:
        return "(too long to be shown)\n"
    try:
        return content.decode()
    except UnicodeDecodeError:
        return "(not text)\n"


def _mend(differing: list[dict[str, Any]]) -> None:
    by_kind = {
        kind: [one for one in differing if one["kind"] == kind]
        for kind in ("absent", "directory", "file", "link", "own")
    }
    for one in by_kind["directory"]:
        _make_directory(one)
    _validate(by_kind["file"])
    _write(by_kind["file"])
    for one in by_kind["own"]:
        _own(one["path"], one)
    for one in by_kind["link"]:
        _link(one)
    for one in by_kind["absent"]:
        os.unlink(one["path"])
    if any(one["path"].startswith(READ_BY_SYSTEMD) for one in differing):
        # Whoever starts or asks about a unit next shall meet the one that is written here.
        subprocess.run(["systemctl", "daemon-reload"], check=False)


def _beside(path: str) -> str:
    """A name in the same directory, which programs that read all of it pass over (logrotate, apt).

    Always the same, so that what a killed run left is used up by the next.
    """
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.coop.dpkg-new")


def _make_parents(path: str) -> None:
    os.makedirs(os.path.dirname(path), mode=0o755, exist_ok=True)


def _make_directory(one: Mapping[str, Any]) -> None:
    if one["old"]["kind"] not in ("absent", "directory"):
        raise RefusalError(f"{one['path']} is there already, and is no directory")
    os.makedirs(one["path"], mode=0o755, exist_ok=True)
    _own(one["path"], one)


def _own(path: str, one: Mapping[str, Any]) -> None:
    try:
        shutil.chown(path, one["owner"], one["group"])
    except LookupError as error:
        raise RefusalError(f"{one['path']}: {error}") from error
    os.chmod(path, int(one["mode"], 8))


def _validate(files: list[dict[str, Any]]) -> None:
    """Show each new file to its validator, in a folder that no daemon reads."""
    for one in files:
        if one["old"]["kind"] not in ("absent", "file", "link"):
            raise RefusalError(f"{one['path']} is there already, and is no file")
        if not one["validate"]:
            continue
        with tempfile.TemporaryDirectory(prefix="coop-tree-", dir=SCRATCH) as folder:
            os.chmod(folder, 0o755)
            path = os.path.join(folder, os.path.basename(one["path"]))
            _create(one, path)
            command = [word.replace("%s", path) for word in shlex.split(one["validate"])]
            done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode != 0:
            words = (done.stderr + done.stdout).decode(errors="replace").strip()
            words = words.replace(path, one["path"])[-SHOWN_WORDS:]
            raise RefusalError(f"failed to validate {one['path']}: {words}")


def _write(files: list[dict[str, Any]]) -> None:
    beside = {one["path"]: _beside(one["path"]) for one in files}
    try:
        for one in files:
            _make_parents(one["path"])
            _create(one, beside[one["path"]])
        for one in files:
            _put_in_place(one, beside[one["path"]])
    finally:
        for path in beside.values():
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)


def _create(one: Mapping[str, Any], path: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(one["content"])
        file.flush()
        os.fsync(file.fileno())  # after a power cut it is the old one or the new one
    _own(path, one)


def _put_in_place(one: Mapping[str, Any], path: str) -> None:
    try:
        os.rename(path, one["path"])
    except OSError as error:
        if not (one["unsafe_writes"] and error.errno in (errno.EBUSY, errno.EXDEV)):
            raise
        with open(one["path"], "wb") as file:
            file.write(one["content"])
        _own(one["path"], one)


def _link(one: Mapping[str, Any]) -> None:
    if one["old"]["kind"] not in ("absent", "file", "link"):
        raise RefusalError(f"{one['path']} is there already, and can't be replaced by a link")
    _make_parents(one["path"])
    new = _beside(one["path"])
    with contextlib.suppress(FileNotFoundError):
        os.unlink(new)
    os.symlink(one["target"], new)
    os.rename(new, one["path"])


def _run(one: Mapping[str, Any], changed: list[str], *, check: bool) -> bool:
    """Run a command that is due, unless this is a check. Returns whether it was."""
    if not _is_due(one, changed):
        return False
    if not check:
        done = _call(one["argv"])
        if done.returncode != 0:
            words = (done.stderr + done.stdout).decode(errors="replace").strip()[-SHOWN_WORDS:]
            raise RefusalError(f"{shlex.join(one['argv'])} ended with {done.returncode}: {words}")
    return True


def _is_due(one: Mapping[str, Any], changed: list[str]) -> bool:
    if any(fnmatch.fnmatchcase(path, pattern) for pattern in one["after"] for path in changed):
        return True
    if one["creates"]:
        return not os.path.lexists(one["creates"])
    if one["unless"]:
        try:
            return _call(one["unless"]).returncode != 0
        except FileNotFoundError:  # a fresh server, which doesn't have the program yet
            return True
    return False


def _call(argv: list[str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(argv, capture_output=True, check=False, stdin=subprocess.DEVNULL)
