"""`coop-lists unsubscribe`: one click (RFC 8058). A POST with a link's token unsubscribes; a GET
only asks, for machines look at links.
"""

from __future__ import annotations

import html
import re
from http import HTTPStatus
from typing import BinaryIO
from urllib.parse import parse_qs, unquote

from . import mlmmj
from .config import Config, MailingList
from .errors import ListError
from .sockets import serve_sockets
from .tokens import read_link_token

_PATH = re.compile(r"/unsubscribe/(?P<list>[^/]+)/(?P<token>[^/]+/[^/]+)")
_MOST_HEADERS, _MOST_BODY, _LONGEST_LINE = 100, 4096, 8192
_FIELD, _CLICK = "List-Unsubscribe", "One-Click"

_PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8">'
    '<meta name="robots" content="noindex"><title>{title}</title>'
    "<body><main><h1>{title}</h1><p>{text}</p>{form}</main></body></html>\n"
)
_FORM = (
    f'<form method="post"><input type="hidden" name="{_FIELD}" value="{_CLICK}">'
    "<button>Unsubscribe</button></form>"
)

Answer = tuple[HTTPStatus, str]


def answer(config: Config, *, method: str, path: str, body: str) -> Answer:
    """Return what a request gets: the status and a page."""
    match = _PATH.fullmatch(unquote(path.partition("?")[0]))
    found = match and _find(config, list_id=match["list"], token=match["token"])
    if not found:
        return HTTPStatus.NOT_FOUND, _page(
            "This link isn't valid",
            "Perhaps it was cut on its way. The list is gone, or never sent it.",
        )
    mailing_list, subscriber = found
    who, what = html.escape(subscriber), html.escape(mailing_list.address)
    if method in ("GET", "HEAD"):
        return HTTPStatus.OK, _page(
            f"Unsubscribe from {what}?", f"{who} will get no more mail from this list.", form=_FORM
        )
    if method != "POST":
        return HTTPStatus.METHOD_NOT_ALLOWED, _page("That can't be done", "")
    if parse_qs(body).get(_FIELD) != [_CLICK]:
        return HTTPStatus.BAD_REQUEST, _page("That can't be understood", "")
    try:
        mlmmj.unsubscribe(mailing_list.folder, subscriber)
    except ListError:
        return HTTPStatus.SERVICE_UNAVAILABLE, _page(
            "It didn't work", "Please try again in some minutes."
        )
    return HTTPStatus.OK, _page(
        f"Unsubscribed from {what}", f"{who} gets no more mail from this list."
    )


def hold_request(stream: BinaryIO, out: BinaryIO) -> None:
    """Answer one request (HTTP/1.0 is all that the web server in front speaks to us)."""
    try:
        method, path, body = _read_request(stream)
        status, page = answer(Config(), method=method, path=path, body=body)
    except (ValueError, UnicodeError):
        method, status, page = "GET", HTTPStatus.BAD_REQUEST, _page("That can't be understood", "")
    content = page.encode()
    head = (
        f"HTTP/1.0 {status.value} {status.phrase}\r\nContent-Type: text/html; "
        f"charset=utf-8\r\nContent-Length: {len(content)}\r\n"
        "Cache-Control: no-store\r\nConnection: close\r\n\r\n"
    )
    out.write(head.encode() + (b"" if method == "HEAD" else content))
    out.flush()


def run_unsubscription() -> None:
    """Serve the socket that systemd hands over, until it is stopped."""
    serve_sockets(hold_request)


def _find(config: Config, *, list_id: str, token: str) -> tuple[MailingList, str] | None:
    for mailing_list in config.lists.values():
        if mailing_list.id == list_id:
            subscriber = read_link_token(token, secret=config.secret, address=mailing_list.address)
            return (mailing_list, subscriber) if subscriber else None
    return None


def _read_request(stream: BinaryIO) -> tuple[str, str, str]:
    method, path, _ = stream.readline(_LONGEST_LINE).decode("ascii").split(" ", 2)
    length = 0
    for _ in range(_MOST_HEADERS):
        name, _, value = stream.readline(_LONGEST_LINE).decode("latin-1").strip().partition(":")
        if not name:
            break
        if name.lower() == "content-length":
            length = int(value)
    if not 0 <= length <= _MOST_BODY:
        raise ValueError("the body is too long")
    return method, path, stream.read(length).decode()


def _page(title: str, text: str, *, form: str = "") -> str:
    return _PAGE.format(title=title, text=text, form=form)
