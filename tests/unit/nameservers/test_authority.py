"""What is learnt from name servers, honest and hostile, and how soon."""

import os
import time

import dns.flags
import dns.message
import dns.rcode
import pytest

from coopctl.core.names.nameservers import parse_endpoint
from coopctl.nameservers.authority import NameServers

PATIENCE = 5


def refuse(rcode):
    def answer(question):
        response = dns.message.make_response(question)
        response.flags |= dns.flags.AA
        response.set_rcode(rcode)
        return response.to_wire()

    return answer


@pytest.fixture(autouse=True)
def soon():
    """Whatever is answered, it never takes long."""
    began = time.monotonic()
    yield
    assert time.monotonic() - began < PATIENCE


def test_a_text_in_several_strings_is_one_text(world, nameservers):
    world.records["_coopctl.berg.example.", "TXT"] = ['"coopctl-" "verification=5f"', '"another"']
    assert nameservers.look_up("_coopctl.berg.example", "TXT").values == (
        "another",
        "coopctl-verification=5f",
    )


def test_what_is_not_there_is_no_problem(nameservers):
    answer = nameservers.look_up("_coopctl.berg.example", "TXT")
    assert (answer.values, answer.problem) == ((), "")


def test_aliases_are_followed(world, nameservers):
    world.records["mta-sts.berg.example.", "CNAME"] = ["mail.berg.example."]
    world.records["mail.berg.example.", "A"] = ["192.0.2.7"]
    assert nameservers.look_up("mta-sts.berg.example", "A").values == ("192.0.2.7",)
    assert nameservers.look_up("mta-sts.berg.example", "CNAME").values == ("mail.berg.example.",)


def test_aliases_that_form_a_loop_are_reported(world, nameservers):
    world.records["a.berg.example.", "CNAME"] = ["b.berg.example."]
    world.records["b.berg.example.", "CNAME"] = ["a.berg.example."]
    assert nameservers.look_up("a.berg.example", "TXT").problem.startswith(
        "its aliases (CNAME) form a loop: a.berg.example -> b"
    )


def test_an_endless_chain_of_aliases_ends(world, nameservers):
    for number in range(100):
        world.records[f"a{number}.berg.example.", "CNAME"] = [f"a{number + 1}.berg.example."]
    assert "form a loop" in nameservers.look_up("a0.berg.example", "TXT").problem


@pytest.mark.parametrize(
    ("rcode", "word"), [(dns.rcode.SERVFAIL, "SERVFAIL"), (dns.rcode.REFUSED, "REFUSED")]
)
def test_a_server_that_fails_is_named(world, nameservers, rcode, word):
    world.records["x.berg.example.", "TXT"] = refuse(rcode)
    assert (
        nameservers.look_up("x.berg.example", "TXT").problem
        == f"127.0.0.1@{world.port} answers {word}"
    )


@pytest.mark.slow
def test_a_server_that_is_silent_is_given_up(world, nameservers):
    world.records["x.berg.example.", "TXT"] = lambda question: None
    assert (
        nameservers.look_up("x.berg.example", "TXT").problem
        == f"127.0.0.1@{world.port} doesn't answer"
    )


@pytest.mark.slow
def test_a_resolver_that_is_silent_is_given_up(world, nameservers):
    world.records["x.berg.example.", "SOA"] = lambda question: None
    assert "doesn't answer" in nameservers.look_up("x.berg.example", "TXT").problem


@pytest.mark.slow
def test_many_silent_servers_share_the_time(world):
    for number in range(5):
        world.records[f"ns{number}.berg.example.", "A"] = [f"127.0.0.{number + 1}"]
    world.records["berg.example.", "NS"] = [f"ns{number}.berg.example." for number in range(5)]
    world.records["x.berg.example.", "TXT"] = lambda question: None
    patient = NameServers([parse_endpoint(f"127.0.0.1@{world.port}")], port=world.port, seconds=3)
    assert "it took too long" in patient.look_up("x.berg.example", "TXT").problem


def test_an_answer_without_authority_counts_for_nothing(world, nameservers):
    world.records["x.berg.example.", "TXT"] = ['"forged"']
    world.has_authority = False
    assert (
        "isn't authoritative for x.berg.example"
        in nameservers.look_up("x.berg.example", "TXT").problem
    )


def test_a_huge_answer_comes_by_tcp_and_is_cut(world, nameservers):
    world.records["x.berg.example.", "TXT"] = [
        " ".join([f'"{"x" * 250}"'] * 20) + f' "{number}"' for number in range(10)
    ]
    values = nameservers.look_up("x.berg.example", "TXT").values
    assert len(values) == 10
    assert {len(value) for value in values} == {4096}


def test_nonsense_is_reported_and_harms_nothing(world, nameservers):
    world.records["x.berg.example.", "TXT"] = lambda question: (
        question.to_wire()[:2] + os.urandom(300)
    )
    assert nameservers.look_up("x.berg.example", "TXT").problem


def test_control_characters_are_shown_by_number(world, nameservers):
    world.records["x.berg.example.", "TXT"] = ['"\\027[2Jwiped"']
    assert nameservers.look_up("x.berg.example", "TXT").values == ("\\027[2Jwiped",)


def test_a_zone_without_servers_is_reported(world, nameservers):
    world.records["berg.example.", "NS"] = ["nowhere.berg.example."]
    assert (
        nameservers.look_up("x.berg.example", "TXT").problem
        == "the name servers of berg.example have no addresses: nowhere.berg.example"
    )


def test_a_zone_of_somebody_else_is_not_believed(world, nameservers):
    """An SOA record of another zone doesn't send us to that zone's servers."""
    world.records["x.other.example.", "SOA"] = refuse(dns.rcode.NXDOMAIN)
    assert nameservers.look_up("x.other.example", "TXT").problem


@pytest.mark.parametrize(
    "name", ["a..berg.example", "x" * 64 + ".example", ".".join(["x" * 60] * 5)]
)
def test_what_is_no_name_is_reported(nameservers, name):
    assert "can't be asked for" in nameservers.look_up(name, "TXT").problem


def test_the_servers_of_a_zone_are_looked_for_once(world, nameservers):
    for name in ("a", "b", "c"):
        nameservers.look_up(f"{name}.berg.example", "TXT")
    assert world.asked.count(("berg.example.", "NS")) == 1
