"""Posts into the list's public-inbox, in the order in which they were sent."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import time
from pathlib import Path

from ..common.files import replace_text
from ..common.tools import ToolError, run_tool
from .config import MailingList

_PATH = "/usr/bin:/bin"
_UMASK = 0o027  # the archive's web server belongs to the folder's group
_FULL = (
    os.strerror(errno.ENOSPC),
    os.strerror(errno.EDQUOT),
    "disk is full",
)  # git's words, and SQLite's
_KEPT_SECONDS = 40 * 24 * 3600  # digests and what couldn't be sent are made from mlmmj's own copies


def archive_posts(mailing_list: MailingList) -> int:
    """Add the posts that aren't in the archive yet. Returns how many. Raises ProgramError; what is
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
        except ToolError as error:
            if _passes(error):
                raise
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
        run_tool(init, env=environment, umask=_UMASK)
        with configuration.open("a", encoding="utf-8") as file:
            file.write("[publicinboxmda]\n\tspamcheck = none\n")
    with post.open("rb") as message:
        try:
            run_tool(
                ["public-inbox-mda", "--no-precheck"],
                env=environment,
                stdin=message.fileno(),
                umask=_UMASK,
            )
        except ToolError:
            shutil.rmtree(
                environment["PI_EMERGENCY"], ignore_errors=True
            )  # one more copy for each trial; mlmmj's is kept
            raise


def _passes(error: ToolError) -> bool:
    """Whether it was the archive that failed, and not the post that it refuses."""
    died = error.returncode is None or error.returncode < 0
    return died or any(words in error.output for words in _FULL)


def _read_number(path: Path) -> int:
    try:
        return int(path.read_text(encoding="ascii").strip() or 0)
    except (FileNotFoundError, ValueError):
        return 0


def _write_number(path: Path, number: int) -> None:
    replace_text(path, f"{number}\n")
