"""Posts that wait for a moderator."""

from __future__ import annotations

import re

from ..common.errors import ProgramError
from ..common.heads import split_message, values_of
from ..common.times import format_utc
from . import mlmmj
from .config import MailingList
from .headers import decode_words

_COOKIE = re.compile(r"[0-9a-f]{8,64}")
_HEADER_BYTES = 65536


def list_held(mailing_list: MailingList) -> list[dict[str, str]]:
    """Return id, author, subject and time of arrival of each, oldest first."""
    files = [
        file
        for file in (mailing_list.folder / "moderation").iterdir()
        if _COOKIE.fullmatch(file.name)
    ]
    held = []
    for file in sorted(files, key=lambda file: file.stat().st_mtime):
        with file.open("rb") as message:
            fields, _ = split_message(message.read(_HEADER_BYTES))
        held.append(
            {
                "id": file.name,
                "from": _first(fields, "from"),
                "subject": _first(fields, "subject"),
                "since": format_utc(file.stat().st_mtime),
            }
        )
    return held


def decide(mailing_list: MailingList, held: str, *, approve: bool) -> None:
    """Send a held post, or throw it away. Raises ProgramError if there is none of that id."""
    if not _COOKIE.fullmatch(held) or not (mailing_list.folder / "moderation" / held).is_file():
        raise ProgramError(f"no post {held} waits on {mailing_list.address}")
    command = f"{'release' if approve else 'reject'}-{held}"
    message = (
        f"From: <{mailing_list.command('owner')}>\r\nTo: <{mailing_list.command(command)}>\r\n\r\n"
    )
    if mlmmj.receive(
        mailing_list.folder,
        message.encode(),
        sender=mailing_list.command("owner"),
        extension=command,
    ):
        raise ProgramError(
            f"mlmmj couldn't {'release' if approve else 'reject'} {held}; the journal says why"
        )


def _first(fields: list[tuple[str, bytes]], name: str) -> str:
    return decode_words(next(iter(values_of(fields, name)), ""))
