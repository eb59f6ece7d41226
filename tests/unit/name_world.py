"""A name server on this machine that answers what a test wants, over real UDP and TCP."""

import socketserver
import struct
import threading

import dns.flags
import dns.message
import dns.rcode
import dns.rrset
import pytest

from coopctl.core.names.nameservers import parse_endpoint
from coopctl.nameservers.authority import NameServers

ZONE = "berg.example."
SOA = "ns.berg.example. hostmaster.berg.example. 1 3600 600 86400 60"


class World:
    """Resolver and authority in one: `records[name, type]` are texts, or a function that takes the
    question and returns bytes.
    """

    def __init__(self):
        self.records = {
            (ZONE, "SOA"): [SOA],
            (ZONE, "NS"): [f"ns.{ZONE}"],
            (f"ns.{ZONE}", "A"): ["127.0.0.1"],
        }
        self.has_authority = True
        self.asked = []

    def answer(self, data, *, tcp):
        question = dns.message.from_wire(data)
        name, kind = (
            question.question[0].name.to_text(),
            dns.rdatatype.to_text(question.question[0].rdtype),
        )
        self.asked.append((name, kind))
        found = self.records.get((name, kind), self.records.get((name, "CNAME"), ()))
        if callable(found):
            return found(question)
        response = dns.message.make_response(question)
        if self.has_authority:
            response.flags |= dns.flags.AA
        if found:
            actual = kind if (name, kind) in self.records else "CNAME"
            response.answer.append(dns.rrset.from_text_list(name, 60, "IN", actual, found))
        else:
            response.authority.append(dns.rrset.from_text(ZONE, 60, "IN", "SOA", SOA))
        wire = response.to_wire(max_size=65535)
        if len(wire) > 1232 and not tcp:
            short = dns.message.make_response(question)
            short.flags |= dns.flags.TC | dns.flags.AA
            return short.to_wire()
        return wire


@pytest.fixture
def world():
    world = World()

    class OverUdp(socketserver.BaseRequestHandler):
        def handle(self):
            data, socket = self.request
            answer = world.answer(data, tcp=False)
            if answer is not None:
                socket.sendto(answer, self.client_address)

    class OverTcp(socketserver.BaseRequestHandler):
        def handle(self):
            size = struct.unpack("!H", self.request.recv(2))[0]
            answer = world.answer(self.request.recv(size), tcp=True)
            if answer is not None:
                self.request.sendall(struct.pack("!H", len(answer)) + answer)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), OverTcp) as tcp:
        world.port = tcp.server_address[1]
        with socketserver.ThreadingUDPServer(("127.0.0.1", world.port), OverUdp) as udp:
            for server in (tcp, udp):
                server.daemon_threads = True
                threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
            yield world
            udp.shutdown()
            tcp.shutdown()


@pytest.fixture
def nameservers(world):
    return NameServers([parse_endpoint(f"127.0.0.1@{world.port}")], port=world.port, seconds=3)
