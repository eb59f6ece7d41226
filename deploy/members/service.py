"""What each service tells of itself: what it writes, asks, checks and does on a server."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from coopctl.core.plans.host import HostPlan
from deploy.facts.together import Questions
from deploy.facts.wholefiles import SeenFile
from deploy.operations.wholefiles import WantedFile


class Wanted(Protocol):
    """A service's files as they shall be."""

    def all(self) -> tuple[WantedFile, ...]:
        """Return them in the order in which they are written."""


@dataclass(frozen=True)
class Needs:
    """What a service needs of the others on its server.

    `addresses` take mail in Postfix without being mailboxes or aliases. `vhosts` are texts of
    nginx configuration by file name; `names` are the web server's names in them, which get
    certificates.
    """

    addresses: tuple[str, ...] = ()
    vhosts: Mapping[str, str] = field(default_factory=dict)
    names: frozenset[str] = frozenset()


def join_needs(needs: Iterable[Needs]) -> Needs:
    """Return what all of them need."""
    every = list(needs)
    return Needs(
        addresses=tuple(address for one in every for address in one.addresses),
        vhosts={name: text for one in every for name, text in one.vhosts.items()},
        names=frozenset().union(*(one.names for one in every)),
    )


W = TypeVar("W", bound=Wanted)
S = TypeVar("S")
SeenFiles = Mapping[str, SeenFile]


def _need_nothing(_plan: HostPlan) -> Needs:
    return Needs()


def _ask_nothing(_wanted: object) -> Questions:
    return {}


def _take_all(_wanted: object, _seen: object) -> None:
    """Check nothing."""


@dataclass(frozen=True)
class Service(Generic[W, S]):
    """A row of `server.SERVICES`.

    `render` makes the files from the plan and what all services need; None where the server hasn't
    the service. `ask` names the facts to read, `ask_fully` those about what nobody changes but by
    hand; `see` takes the answers, by the names of the questions. `check` raises
    RefusedDeployError, `apply` calls the operations. The role puts the files of `seeded` there
    first: without them the service is `unbuilt`, a sentence. `folders` are written to beside those
    of the files.
    """

    name: str
    render: Callable[[HostPlan, Needs], W | None]
    see: Callable[..., S]
    apply: Callable[[HostPlan, W, S, SeenFiles], None]
    need: Callable[[HostPlan], Needs] = _need_nothing
    ask: Callable[[W], Questions] = _ask_nothing
    ask_fully: Callable[[W], Questions] = _ask_nothing
    check: Callable[[W, S], None] = _take_all
    seeded: Callable[[W], tuple[WantedFile, ...]] = lambda _wanted: ()
    unbuilt: str = ""
    folders: tuple[str, ...] = ()
