"""From a name to the servers that have authority over it, and to what they answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from ipaddress import ip_address

import dns.exception
import dns.message
import dns.name
import dns.rdatatype
import dns.resolver
from dns.rdataclass import IN
from dns.rdatatype import AAAA, CNAME, NS, SOA, A, RdataType

from coopctl.core.errors import CoopError
from coopctl.core.names.nameservers import DNS_PORT, Endpoint
from coopctl.nameservers.deadline import Deadline
from coopctl.nameservers.messages import MAX_CNAMES, NoAnswerError, ask, make_question, read_values

LOOKUP_SECONDS = 8.0
_MAX_SERVERS = 6


@dataclass(frozen=True)
class Authority:
    """A zone and where its servers are."""

    zone: dns.name.Name
    servers: tuple[Endpoint, ...]


@dataclass(frozen=True)
class Answer:
    """What a name has of a type, sorted; nothing if there is nothing. `problem` says why nothing
    could be learnt, else it's empty.
    """

    values: tuple[str, ...] = ()
    problem: str = ""


class NameServers:
    """Asks resolvers who has authority over a name, and then those who have. It can be used by
    several threads at once.

    `port` is where servers with authority listen.
    """

    def __init__(
        self,
        resolvers: Sequence[Endpoint] = (),
        *,
        seconds: float = LOOKUP_SECONDS,
        port: int = DNS_PORT,
    ) -> None:
        self._resolvers = tuple(resolvers) or _read_resolvers()
        self._seconds = seconds
        self._port = port
        self._known: dict[dns.name.Name, Authority] = {}

    def look_up(self, name: str, kind: str) -> Answer:
        """Return what the servers with authority over `name` answer; aliases (CNAME) are followed.
        Never raises.
        """
        deadline = Deadline(self._seconds)
        try:
            return Answer(
                self._follow(_parse_name(name), dns.rdatatype.from_text(kind), deadline=deadline)
            )
        except CoopError as error:
            return Answer(problem=error.message)

    def resolve(self, name: str, kind: str) -> Answer:
        """Return what the resolvers answer, as mail servers of the world would get it. Never
        raises.
        """
        deadline = Deadline(self._seconds)
        try:
            parsed, wanted = _parse_name(name), dns.rdatatype.from_text(kind)
            return Answer(
                read_values(
                    self.ask_resolvers(parsed, wanted, deadline=deadline), name=parsed, kind=wanted
                )
            )
        except CoopError as error:
            return Answer(problem=error.message)

    def ask_authority(
        self,
        authority: Authority,
        name: dns.name.Name,
        kind: RdataType,
        *,
        deadline: Deadline,
        dnssec: bool = False,
    ) -> dns.message.Message:
        """Return the first usable answer of the zone's servers. Raises NoAnswerError with what each
        did instead.
        """
        question = make_question(name, kind, recursive=False, dnssec=dnssec)
        return _ask_first(authority.servers, question, deadline=deadline, authoritative=True)

    def ask_resolvers(
        self, name: dns.name.Name, kind: RdataType, *, deadline: Deadline
    ) -> dns.message.Message:
        """Return the first usable answer of the resolvers. Raises NoAnswerError."""
        return _ask_first(
            self._resolvers,
            make_question(name, kind, recursive=True),
            deadline=deadline,
            authoritative=False,
        )

    def find_authority(self, name: dns.name.Name, *, deadline: Deadline) -> Authority:
        """Return the zone that the name is in, and its servers. Raises NoAnswerError."""
        zone = self._find_zone(name, deadline=deadline)
        if zone not in self._known:
            self._known[zone] = Authority(zone, tuple(self._find_servers(zone, deadline=deadline)))
        return self._known[zone]

    def _follow(
        self, name: dns.name.Name, kind: RdataType, *, deadline: Deadline
    ) -> tuple[str, ...]:
        seen: list[dns.name.Name] = []
        while len(seen) < MAX_CNAMES and name not in seen:
            seen.append(name)
            authority = self.find_authority(name, deadline=deadline)
            answer = self.ask_authority(authority, name, kind, deadline=deadline)
            alias = answer.get_rrset(answer.answer, name, IN, CNAME)
            if alias is None or kind == CNAME:
                return read_values(answer, name=name, kind=kind)
            name = alias[0].target
        raise NoAnswerError(
            "its aliases (CNAME) form a loop: "
            f"{' -> '.join(_show(one) for one in [*seen, name][:4])}"
        )

    def _find_zone(self, name: dns.name.Name, *, deadline: Deadline) -> dns.name.Name:
        """An SOA record comes with every answer: of the name itself, or of the zone that has
        nothing for it (RFC 2308).
        """
        parent = name
        while len(parent.labels) > 1:
            answer = self.ask_resolvers(parent, SOA, deadline=deadline)
            for rrset in (*answer.answer, *answer.authority):
                if rrset.rdtype == SOA and name.is_subdomain(rrset.name):
                    return rrset.name
            parent = parent.parent()
        raise NoAnswerError(f"no name server is authoritative for {_show(name)}")

    def _find_servers(self, zone: dns.name.Name, *, deadline: Deadline) -> Iterator[Endpoint]:
        answer = self.ask_resolvers(zone, NS, deadline=deadline)
        rrset = answer.get_rrset(answer.answer, zone, IN, NS)
        names = sorted(data.target for data in rrset or ())[:_MAX_SERVERS]
        found = [
            text
            for kind in (A, AAAA)
            for name in names
            for text in self._addresses(name, kind, deadline=deadline)
        ]
        if not found:
            raise NoAnswerError(
                f"the name servers of {_show(zone)} have no addresses: "
                f"{', '.join(map(_show, names)) or 'there are none'}"
            )
        for text in list(dict.fromkeys(found))[:_MAX_SERVERS]:
            yield Endpoint(ip_address(text), self._port)

    def _addresses(
        self, name: dns.name.Name, kind: RdataType, *, deadline: Deadline
    ) -> tuple[str, ...]:
        try:
            return read_values(
                self.ask_resolvers(name, kind, deadline=deadline), name=name, kind=kind
            )
        except NoAnswerError:
            return ()


def _ask_first(
    servers: Sequence[Endpoint],
    question: dns.message.QueryMessage,
    *,
    deadline: Deadline,
    authoritative: bool,
) -> dns.message.Message:
    problems = []
    for server in servers:
        if deadline.passed:
            problems.append("it took too long")
            break
        try:
            return ask(server, question, deadline=deadline, authoritative=authoritative)
        except NoAnswerError as error:
            problems.append(error.message)
    raise NoAnswerError("; ".join(problems))


def _parse_name(name: str) -> dns.name.Name:
    try:
        return dns.name.from_text(name)
    except dns.exception.DNSException as error:
        raise NoAnswerError(f"{name} can't be asked for: {error}") from None


def _read_resolvers() -> tuple[Endpoint, ...]:
    try:
        system = dns.resolver.Resolver()
    except dns.resolver.NoResolverConfiguration:
        raise CoopError(
            "this machine has no resolver", hint="name one in coop.yml: `resolvers: [192.0.2.1]`"
        ) from None
    return tuple(Endpoint(ip_address(str(server)), system.port) for server in system.nameservers)


def _show(name: dns.name.Name) -> str:
    return name.to_text(omit_final_dot=True)
