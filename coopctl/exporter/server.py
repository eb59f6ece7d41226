"""The HTTP endpoint that Prometheus scrapes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.db import connections
from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.core import Metric

from coopctl.core.errors import CoopError, InvalidInputError
from coopctl.exporter.collector import CoopCollector
from coopctl.settings.inventory import Inventory

_LISTEN = re.compile(r"(?:\[(?P<v6>[0-9A-Fa-f:.]+)\]|(?P<host>[^:\[\]]+)):(?P<port>[0-9]{1,5})")


class _ClosingCollector(CoopCollector):
    """The server answers each scrape in a thread of its own, whose database connections end with
    it.
    """

    def collect(self) -> Iterator[Metric]:
        try:
            yield from super().collect()
        finally:
            connections.close_all()


def parse_listen(text: str) -> tuple[str, int]:
    """Return address and port. Raises InvalidInputError.

    >>> parse_listen("127.0.0.1:9810"), parse_listen("[::1]:9810")
    (('127.0.0.1', 9810), ('::1', 9810))
    """
    match = _LISTEN.fullmatch(text)
    if match is None or int(match["port"]) > 65535:
        raise InvalidInputError(
            f"{text!r} is not an address to listen on",
            hint="write it like 127.0.0.1:9810 or [::1]:9810",
        )
    return match["v6"] or match["host"], int(match["port"])


def serve_metrics(inventory: Inventory, *, address: str, port: int) -> None:
    """Serve `/metrics` until the process is stopped. Raises CoopError if the address can't be
    used.
    """
    registry = CollectorRegistry()
    registry.register(_ClosingCollector(inventory))
    try:
        _server, thread = start_http_server(port, addr=address, registry=registry)
    except OSError as error:
        raise CoopError(
            f"{address} port {port} can't be used: {error.strerror}",
            hint="choose another with --listen",
        ) from None
    thread.join()
