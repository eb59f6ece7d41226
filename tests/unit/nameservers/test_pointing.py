from coopctl.nameservers.pointing import find_astray

SERVER = "www.berg.example"


def look(names, nameservers):
    return list(find_astray(names, server=SERVER, nameservers=nameservers))


def test_a_name_that_leads_to_the_server_is_no_news(world, nameservers):
    world.records["www.berg.example.", "A"] = ["192.0.2.1"]
    world.records["www.berg.example.", "AAAA"] = ["2001:db8::1"]
    world.records["here.berg.example.", "A"] = ["192.0.2.1"]
    assert look([SERVER, "here.berg.example"], nameservers) == []


def test_names_that_lead_elsewhere_or_nowhere_are_told(world, nameservers):
    world.records["www.berg.example.", "A"] = ["192.0.2.1"]
    world.records["half.berg.example.", "A"] = ["192.0.2.1"]
    world.records["half.berg.example.", "AAAA"] = ["2001:db8::2"]
    assert look(["half.berg.example", "none.berg.example"], nameservers) == [
        "half.berg.example points to 2001:db8::2, which isn't www.berg.example (192.0.2.1)",
        "none.berg.example points nowhere yet",
    ]


def test_nothing_is_said_where_nobody_knows_where_the_server_is(nameservers):
    assert look(["any.berg.example"], nameservers) == []
