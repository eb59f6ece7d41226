"""What the last apply says: every list."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from .errors import ListError

CONFIG = Path("/etc/coop-lists")
SECRET = Path("/var/lib/coop-lists/secret")


@dataclass(frozen=True)
class MailingList:
    """An open list. `bounces`: how many posts in a row may bounce; `household` None: the co-op's
    own. `web`: the name of the web server with its archive.
    """

    address: str
    household: str | None
    folder: Path
    archive: str
    bounces: int
    footer: str
    reply_to: str
    owners: tuple[str, ...]
    web: str

    @property
    def id(self) -> str:
        """The list's id (RFC 2919)."""
        return self.address.replace("@", ".")

    @property
    def domain(self) -> str:
        """The domain that signs its mail."""
        return self.address.rpartition("@")[2]

    def command(self, extension: str) -> str:
        """Return the address of one of its commands, like `garden+help@…`."""
        name, _, domain = self.address.rpartition("@")
        return f"{name}+{extension}@{domain}"


@dataclass(frozen=True)
class Config:
    """The files are read at their first use."""

    folder: Path = CONFIG
    secret_file: Path = SECRET

    @cached_property
    def lists(self) -> Mapping[str, MailingList]:
        """The open lists by address."""
        return {
            address: _list(address, fields)
            for address, fields in _read(self.folder / "lists.json").items()
        }

    @cached_property
    def secret(self) -> bytes:
        """What signs this server's tokens."""
        try:
            return self.secret_file.read_bytes()
        except OSError as error:
            raise ListError(f"{self.secret_file} can't be read: {error.strerror}") from error

    def find(self, address: str) -> MailingList:
        """Return the open list. Raises ListError."""
        found = self.lists.get(address.strip().lower())
        if found is None:
            raise ListError(f"there is no open list {address} on this server")
        return found


def _list(address: str, fields: Mapping[str, Any]) -> MailingList:
    return MailingList(
        address=address,
        household=fields["household"],
        folder=Path(fields["folder"]),
        archive=fields["archive"],
        bounces=int(fields["bounces"]),
        footer=fields["footer"],
        reply_to=fields["reply_to"],
        owners=tuple(fields["owners"]),
        web=fields["web"],
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ListError(f"{path} can't be read: {error.strerror}") from error
    except ValueError as error:
        raise ListError(f"{path} isn't JSON: {error}") from error
    return document
