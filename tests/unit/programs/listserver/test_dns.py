"""What the lists make of the resolver's answers, against a name server of this machine."""

import socketserver
import threading

import dns.flags
import dns.message
import dns.query
import dns.rcode
import dns.resolver
import dns.rrset
import pytest

from programs.listserver import dns as lists_dns
from programs.listserver.dns import DnsError, lookup_txt

RECORDS = {
    "x.example.": ['"v=DMARC1; " "p=reject"', '"b\\195\\165r"'],
    "long.example.": [f'"{letter * 250}"' for letter in "abcd"],
}


class OverUdp(socketserver.BaseRequestHandler):
    def handle(self):
        wire, udp = self.request
        reply = answer(dns.message.from_wire(wire))
        if reply is None:
            return
        if len(reply.to_wire()) > 512:
            reply.flags |= dns.flags.TC
            reply.answer.clear()
        udp.sendto(reply.to_wire(), self.client_address)


class OverTcp(socketserver.BaseRequestHandler):
    def handle(self):
        question, _ = dns.query.receive_tcp(self.request)
        dns.query.send_tcp(self.request, answer(question))


@pytest.fixture
def name_server(monkeypatch):
    """It knows RECORDS, is broken for `broken.` and silent for `silent.`."""
    with (
        socketserver.UDPServer(("127.0.0.1", 0), OverUdp) as udp,
        socketserver.TCPServer(udp.server_address, OverTcp) as tcp,
    ):
        resolver = dns.resolver.Resolver(configure=False)
        resolver.nameservers, resolver.port = ["127.0.0.1"], udp.server_address[1]
        resolver.timeout = 0.2
        monkeypatch.setattr(lists_dns, "_resolver", lambda: resolver)
        monkeypatch.setattr(lists_dns, "_SECONDS", 0.5)
        threads = [
            threading.Thread(target=server.serve_forever, args=[0.05]) for server in (udp, tcp)
        ]
        for thread in threads:
            thread.start()
        yield
        for server, thread in zip((udp, tcp), threads, strict=True):
            server.shutdown()
            thread.join()


def answer(question):
    reply = dns.message.make_response(question, recursion_available=True)
    name = question.question[0].name.to_text().lower()
    if name == "silent.":
        return None
    if name == "broken.":
        reply.set_rcode(dns.rcode.SERVFAIL)
    if name == "alias.example.":
        reply.answer.append(dns.rrset.from_text(name, 60, "IN", "CNAME", "x.example."))
        reply.answer.append(
            dns.rrset.from_text("x.example.", 60, "IN", "TXT", *RECORDS["x.example."])
        )
    elif name in RECORDS:
        reply.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", *RECORDS[name]))
    elif name not in ("empty.example.", "broken."):
        reply.set_rcode(dns.rcode.NXDOMAIN)
    return reply


@pytest.mark.parametrize("name", ["x.example", "X.Example.", "alias.example"])
def test_the_strings_of_a_record_are_one_text(name_server, name):
    assert sorted(lookup_txt(name)) == ["bår", "v=DMARC1; p=reject"]


@pytest.mark.parametrize("name", ["none.example", "empty.example", "\\300", "\\"])
def test_where_there_is_nothing_the_answer_is_nothing(name_server, name):
    assert lookup_txt(name) == []


def test_a_long_answer_comes_by_tcp(name_server):
    assert sorted(lookup_txt("long.example")) == [letter * 250 for letter in "abcd"]


@pytest.mark.parametrize("name", ["broken", "silent", "a..example", "x" * 64, "x." * 130])
def test_without_an_answer_nothing_is_said(name_server, name):
    with pytest.raises(DnsError, match=r"\S"):
        lookup_txt(name)
