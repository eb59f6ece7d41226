"""Mailing lists: their names, and what their owners may choose."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from coopctl.core.names.addresses import MAX_ADDRESS, MAX_LOCAL_PART, parse_outside_address
from coopctl.core.names.domains import parse_domain
from coopctl.core.quantity import parse_size

# No dot: the list's id (RFC 2919) is its address with a dot for the @, and says then where the
# domain begins. No `+`: it separates commands from the list's name. Short, because the addresses of
# bounces carry a recipient's beside it.
_LIST_NAME = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?")
# Those use all of the 64 octets before @.
MAX_LIST_DOMAIN = MAX_ADDRESS - 1 - MAX_LOCAL_PART
MAX_MESSAGE = 20 * 2**20
_LINE = re.compile(r"[^\x00-\x1f\x7f]*")

Subscription = Literal["open", "moderated", "closed"]
Posting = Literal["subscribers", "anyone", "moderated", "owners"]
Others = Literal["refuse", "hold"]
ReplyTo = Literal["sender", "list"]
Archive = Literal["off", "members", "public"]


def parse_list_address(text: str) -> str:
    """Return a list's address in lower case. Raises ValueError with a sentence for people.

    >>> parse_list_address("Garden@Lists.Frysboxen.Example")
    'garden@lists.frysboxen.example'
    """
    written, at, domain = text.strip().rpartition("@")
    name = written.lower()
    if not at or not _LIST_NAME.fullmatch(name):
        raise ValueError(
            f"{text!r} is not a list's address: before the @ use up to 40 letters, digits, hyphens "
            "and underscores"
        )
    parsed = parse_domain(domain)
    if len(parsed) > MAX_LIST_DOMAIN:
        raise ValueError(
            f"{text!r} is not a list's address: its domain is longer than {MAX_LIST_DOMAIN} "
            "characters, and the addresses of its bounces have more before @"
        )
    return f"{name}@{parsed}"


def list_id(address: str) -> str:
    """Return the list's id (RFC 2919), which also names its archive in addresses of the web.

    >>> list_id("garden@lists.frysboxen.example")
    'garden.lists.frysboxen.example'
    """
    return address.replace("@", ".")


def lists_domain(coop_domain: str) -> str:
    """Return the domain of the lists of a co-op, which also is the name of their web server."""
    return f"lists.{coop_domain}"


def _one_line(text: str) -> str:
    if not _LINE.fullmatch(text):
        raise ValueError("it must be one line without control characters")
    return text


def _lines(text: str) -> str:
    if not all(_LINE.fullmatch(line) for line in text.split("\n")):
        raise ValueError("it holds control characters")
    return text


def _prefix(text: str) -> str:
    if not text.isascii():
        raise ValueError("use ASCII letters: mlmmj puts it before the subject as it stands")
    return _one_line(text)


def _size(value: object) -> object:
    return parse_size(value) if isinstance(value, str) else value


class ListSettings(BaseModel):
    """What an owner may choose. `others`: what happens to a post of somebody who may not post.
    `footer` may have several lines.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    description: Annotated[str, AfterValidator(_one_line), Field(max_length=120)] = ""
    subscription: Subscription = "open"
    posting: Posting = "subscribers"
    others: Others = "refuse"
    prefix: Annotated[str, AfterValidator(_prefix), Field(max_length=40)] = ""
    footer: Annotated[str, AfterValidator(_lines), Field(max_length=2000)] = ""
    reply_to: ReplyTo = "sender"
    max_bytes: Annotated[int, BeforeValidator(_size), Field(ge=1000, le=MAX_MESSAGE)] = 2**20
    archive: Archive = "off"
    bounces: Annotated[int, Field(ge=1, le=100)] = 5
    digest: bool = True


def parse_subscriber(text: str) -> str:
    """Return a subscriber's address as mlmmj keeps it: in lower case. Raises ValueError with a
    sentence for people.
    """
    return parse_outside_address(text)
