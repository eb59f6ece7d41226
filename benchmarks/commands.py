"""Deploys and applies: the first one, and those that have nothing to do."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measurement import Measurement, at_most, seconds
from benchmarks.server import Server

MAILBOXES = 500


def measure(server: Server) -> Iterator[Measurement]:
    """Yield the times of a server's first deploy, and of commands that change nothing."""
    server.remove()
    server.start()
    first = seconds(server.deploy)
    yield at_most("first deploy, packages in the image", first, unit="s", limit=90)
    coopctl = server.open_registry(MAILBOXES)
    coopctl.run("deploy")
    deploy = seconds(lambda: coopctl.run("deploy"))
    yield at_most(f"deploy with nothing to do, {MAILBOXES} mailboxes", deploy, unit="s", limit=20)
    apply = seconds(lambda: coopctl.run("apply"), times=3)
    yield at_most(f"apply with nothing to do, {MAILBOXES} mailboxes", apply, unit="s", limit=3)
