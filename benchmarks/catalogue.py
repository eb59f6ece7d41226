"""Which benchmarks there are, in the order in which they run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from benchmarks.measurement import Measurement
from benchmarks.server import Server


@dataclass(frozen=True)
class Benchmark:
    """A module of this package with a function `measure`, which yields measurements.

    `minutes` is what it usually takes on two cores. `on_server`: `measure` gets the lab's server.
    """

    name: str
    about: str
    minutes: float
    on_server: bool = False

    def measure(self, server: Server) -> Iterator[Measurement]:
        """Yield its measurements. Imported here: a module that can't be is a failure of its own."""
        module = import_module(f"benchmarks.{self.name}")
        yield from module.measure(server) if self.on_server else module.measure()


BENCHMARKS = (
    Benchmark("invoices", "invoices as PDF; WeasyPrint beside it", 0.5),
    Benchmark("startup", "what a command takes before it does its work", 0.3),
    Benchmark("weblogs", "reading the meter's web log; GoAccess beside it", 1),
    Benchmark("planning", "planning and rendering 100,000 mailboxes", 2),
    Benchmark("settlement", "a month of 3,000 households, on SQLite and PostgreSQL", 3),
    Benchmark(
        "commands", "the first deploy; deploys and applies that change nothing", 3, on_server=True
    ),
    Benchmark("mail", "mail from outside, filtered and not; idle memory", 4, on_server=True),
    Benchmark("lists", "a post to 1,000 subscribers; a bare Postfix beside it", 1, on_server=True),
    Benchmark(
        "sites", "site add → HTTPS; a static file, a bare nginx beside it", 3, on_server=True
    ),
    Benchmark("mailboxes", "mailbox add → login, 10 to 10,000 mailboxes", 4, on_server=True),
    Benchmark("drawers", "storage of 3,000 drawers by qgroup; du beside it", 2, on_server=True),
)
