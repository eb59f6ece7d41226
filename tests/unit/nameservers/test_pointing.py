import dns.message
import dns.rcode
import dns.rrset

from coopctl.nameservers.pointing import find_misdirected

SERVER = "www.berg.example"


def look(names, nameservers):
    return list(find_misdirected(names, server=SERVER, nameservers=nameservers))


def test_a_name_that_leads_to_the_server_is_no_news(world, nameservers):
    world.records["www.berg.example.", "A"] = ["192.0.2.1"]
    world.records["www.berg.example.", "AAAA"] = ["2001:db8::1"]
    world.records["here.berg.example.", "A"] = ["192.0.2.1"]
    assert look([SERVER, "here.berg.example"], nameservers) == []


def test_names_that_lead_elsewhere_or_nowhere_are_reported(world, nameservers):
    world.records["www.berg.example.", "A"] = ["192.0.2.1"]
    world.records["half.berg.example.", "A"] = ["192.0.2.1"]
    world.records["half.berg.example.", "AAAA"] = ["2001:db8::2"]
    assert look(["half.berg.example", "none.berg.example"], nameservers) == [
        "half.berg.example points to 2001:db8::2, which isn't www.berg.example (192.0.2.1)",
        "none.berg.example points nowhere yet",
    ]


def test_nothing_is_reported_where_nobody_knows_where_the_server_is(nameservers):
    assert look(["any.berg.example"], nameservers) == []


def test_a_name_that_can_not_be_looked_up_is_not_told_to_point_nowhere(world, nameservers):
    world.records["www.berg.example.", "A"] = ["192.0.2.1"]
    world.records["lost.berg.example.", "A"] = refuse
    world.records["half.berg.example.", "A"] = ["192.0.2.1"]
    world.records["half.berg.example.", "AAAA"] = refuse
    world.records["astray.berg.example.", "A"] = ["192.0.2.2"]
    world.records["astray.berg.example.", "AAAA"] = refuse
    lost, half, astray = look(
        ["lost.berg.example", "half.berg.example", "astray.berg.example"], nameservers
    )
    assert lost.startswith("lost.berg.example can't be looked up: ")
    assert "SERVFAIL" in lost
    assert half.startswith("half.berg.example can't be looked up: ")
    assert (
        astray
        == "astray.berg.example points to 192.0.2.2, which isn't www.berg.example (192.0.2.1)"
    )


def test_nothing_is_reported_where_the_server_is_known_in_part(world, nameservers):
    world.records["www.berg.example.", "A"] = ["192.0.2.1"]
    world.records["www.berg.example.", "AAAA"] = refuse
    world.records["here.berg.example.", "AAAA"] = ["2001:db8::1"]
    assert look(["here.berg.example"], nameservers) == []


def test_an_alias_leads_where_its_target_does(world, nameservers):
    world.records["www.berg.example.", "A"] = ["192.0.2.1"]
    world.records["alias.berg.example.", "A"] = resolve_alias
    assert look(["alias.berg.example"], nameservers) == []


def refuse(question):
    response = dns.message.make_response(question)
    response.set_rcode(dns.rcode.SERVFAIL)
    return response.to_wire()


def resolve_alias(question):
    """Answer as a resolver does: the alias, and its target's address."""
    response = dns.message.make_response(question)
    response.answer.append(
        dns.rrset.from_text("alias.berg.example.", 60, "IN", "CNAME", "www.berg.example.")
    )
    response.answer.append(dns.rrset.from_text("www.berg.example.", 60, "IN", "A", "192.0.2.1"))
    return response.to_wire()
