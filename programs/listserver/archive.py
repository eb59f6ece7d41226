"""Posts into the list's public-inbox, in the order in which they were sent."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from .config import MailingList
from .errors import ListError, RefusedPostError

_PATH = "/usr/bin:/bin"
_FULL = (
    os.strerror(errno.ENOSPC),
    os.strerror(errno.EDQUOT),
    "disk is full",
)  # git's words, and SQLite's
_KEPT_SECONDS = 40 * 24 * 3600  # digests and what couldn't be sent are made from mlmmj's own copies


def archive_posts(mailing_list: MailingList) -> int:
    """Add the posts that aren't in the archive yet. Returns how many. Raises ListError; what is
    done is never done again.

    A post that the archive refuses is passed over as soon as a later one is in: it was the post,
    and not the archive.
    """
    if mailing_list.archive == "off":
        return 0
    mark, last = mailing_list.folder / "archived", _read_number(mailing_list.folder / "index")
    first = _read_number(mark) + 1
    added = 0
    for number in range(first, last + 1):
        post = mailing_list.folder / "archive" / str(number)
        if not post.is_file():
            continue  # it is being sent just now, or was never kept
        try:
            _add(mailing_list, post)
        except RefusedPostError as error:
            print(
                f"<4>{mailing_list.address}: post {number} isn't in the archive: {error}",
                file=sys.stderr,
            )
            continue
        added += 1
        _write_number(mark, number)
    return added


def skip_posts(mailing_list: MailingList) -> None:
    """Leave what was sent while the archive is off out of it for good."""
    _write_number(mailing_list.folder / "archived", _read_number(mailing_list.folder / "index"))


def forget_copies(mailing_list: MailingList, *, now: float | None = None) -> None:
    """Remove mlmmj's own copies of old posts, but not of those that wait for the archive."""
    archived = _read_number(mailing_list.folder / "archived")
    oldest = (time.time() if now is None else now) - _KEPT_SECONDS
    for post in (mailing_list.folder / "archive").iterdir():
        if post.name.isdigit() and int(post.name) <= archived and post.stat().st_mtime < oldest:
            post.unlink(missing_ok=True)


def _add(mailing_list: MailingList, post: Path) -> None:
    home = mailing_list.folder / "inbox"
    configuration = mailing_list.folder / "inbox.config"
    environment = {
        "PATH": _PATH,
        "HOME": str(mailing_list.folder),
        "PI_CONFIG": str(configuration),
        "PI_EMERGENCY": str(mailing_list.folder / "inbox.failed"),
        "ORIGINAL_RECIPIENT": mailing_list.address,
        "GIT_AUTHOR_NAME": "coopctl",
        "LANG": "C.UTF-8",
    }
    if not (home / "inbox.lock").exists():
        configuration.unlink(missing_ok=True)
        init = [
            "public-inbox-init",
            "-V2",
            "-L",
            "basic",
            mailing_list.id,
            str(home),
            f"https://{mailing_list.id}/",
            mailing_list.address,
        ]
        _run(init, environment=environment)
        with configuration.open("a", encoding="utf-8") as file:
            file.write("[publicinboxmda]\n\tspamcheck = none\n")
    with post.open("rb") as message:
        try:
            _run(
                ["public-inbox-mda", "--no-precheck"],
                environment=environment,
                stdin=message.fileno(),
            )
        except ListError:
            shutil.rmtree(
                environment["PI_EMERGENCY"], ignore_errors=True
            )  # one more copy for each trial; mlmmj's is kept
            raise


def _run(
    command: list[str], *, environment: dict[str, str], stdin: int = subprocess.DEVNULL
) -> None:
    # The archive's web server belongs to the folder's group.
    done = subprocess.run(
        command,
        env=environment,
        stdin=stdin,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        umask=0o027,
        check=False,
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        passes = done.returncode < 0 or any(words in said for words in _FULL)
        raise (ListError if passes else RefusedPostError)(
            f"{command[0]} failed: {said.splitlines()[-1] if said else done.returncode}"
        )


def _read_number(path: Path) -> int:
    try:
        return int(path.read_text(encoding="ascii").strip() or 0)
    except (FileNotFoundError, ValueError):
        return 0


def _write_number(path: Path, number: int) -> None:
    new = path.with_name(path.name + ".new")
    new.write_text(f"{number}\n", encoding="ascii")
    new.replace(path)
