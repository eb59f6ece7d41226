"""What the last apply says: every list."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..common.addresses import domain_of
from ..common.config import build, read_json
from ..common.errors import ProgramError
from ..common.locks import hold_lock

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
        return domain_of(self.address)

    def lock(self) -> AbstractContextManager[bool]:
        """Hold the list's lock: messages, upkeep and commands may come at once, and wait."""
        return hold_lock(self.folder / "lock", wait=True)

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
        path = self.folder / "lists.json"
        document = read_json(path)
        try:
            return {
                address: build({**fields, "address": address}, MailingList)
                for address, fields in document.items()
            }
        except (ValueError, TypeError) as error:
            raise ProgramError(f"{path}: {error}") from error

    @cached_property
    def secret(self) -> bytes:
        """What signs this server's tokens."""
        try:
            return self.secret_file.read_bytes()
        except OSError as error:
            raise ProgramError(f"{self.secret_file} can't be read: {error.strerror}") from error

    def find(self, address: str) -> MailingList:
        """Return the open list. Raises ProgramError."""
        found = self.lists.get(address.strip().lower())
        if found is None:
            raise ProgramError(f"there is no open list {address} on this server")
        return found
