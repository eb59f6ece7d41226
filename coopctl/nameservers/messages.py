"""One question to one name server, in bounded time even if it drips or sends nonsense."""

from __future__ import annotations

import dns.exception
import dns.flags
import dns.message
import dns.name
import dns.query
import dns.rcode
import dns.rdata
import dns.rdataclass
import dns.rdatatype
from dns.rdatatype import CNAME
from dns.rdtypes.ANY.TXT import TXT

from coopctl.core.errors import CoopError
from coopctl.core.names.nameservers import Endpoint
from coopctl.nameservers.deadline import Deadline

MAX_CNAMES = 8
_SECONDS_PER_SERVER = 2.0
_KNOWN_NOTHING = (dns.rcode.NOERROR, dns.rcode.NXDOMAIN)
_MAX_RECORDS = 50
_MAX_TEXT = 4096


class NoAnswerError(CoopError):
    """A server gave no answer that can be used; the message says which server, and what it did
    instead.
    """


def ask(
    server: Endpoint, question: dns.message.QueryMessage, *, deadline: Deadline, authoritative: bool
) -> dns.message.Message:
    """Return the server's answer, by UDP and, if that is cut short, TCP. Raises NoAnswerError."""
    seconds = deadline.share(_SECONDS_PER_SERVER)
    try:
        answer, _ = dns.query.udp_with_fallback(
            question, str(server.address), timeout=seconds, port=server.port
        )
    except dns.exception.Timeout:
        raise NoAnswerError(f"{server} doesn't answer") from None
    except (dns.exception.DNSException, OSError, EOFError, ValueError) as error:
        raise NoAnswerError(f"{server} can't be asked: {_describe(error)}") from None
    if answer.rcode() not in _KNOWN_NOTHING:
        raise NoAnswerError(f"{server} answers {dns.rcode.to_text(answer.rcode())}")
    if authoritative and not answer.flags & dns.flags.AA:
        raise NoAnswerError(
            f"{server} isn't authoritative for "
            f"{question.question[0].name.to_text(omit_final_dot=True)}"
        )
    return answer


def make_question(
    name: dns.name.Name, kind: dns.rdatatype.RdataType, *, recursive: bool, dnssec: bool = False
) -> dns.message.QueryMessage:
    """Return a question of class IN."""
    question = dns.message.make_query(name, kind, want_dnssec=dnssec, use_edns=0, payload=1232)
    if not recursive:
        question.flags &= ~dns.flags.RD
    return question


def read_values(
    answer: dns.message.Message, *, name: dns.name.Name, kind: dns.rdatatype.RdataType
) -> tuple[str, ...]:
    """Return the sorted data of the name's records: TXT as one text, others as in zone files.

    Aliases (CNAME) are followed as far as the answer tells where they lead.
    """
    for _ in range(MAX_CNAMES if kind != CNAME else 0):
        alias = answer.get_rrset(answer.answer, name, dns.rdataclass.IN, CNAME)
        if alias is None:
            break
        name = alias[0].target
    rrset = answer.get_rrset(answer.answer, name, dns.rdataclass.IN, kind)
    return tuple(sorted(_read_value(data) for data in list(rrset or ())[:_MAX_RECORDS]))


def _read_value(data: dns.rdata.Rdata) -> str:
    if isinstance(data, TXT):
        text = b"".join(data.strings)[:_MAX_TEXT]
        return "".join(chr(octet) if 32 <= octet < 127 else f"\\{octet:03}" for octet in text)
    return data.to_text()[:_MAX_TEXT]


def _describe(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
