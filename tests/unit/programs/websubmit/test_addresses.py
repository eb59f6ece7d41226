import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.websubmit.addresses import is_address, parse_addresses
from programs.websubmit.refusal import Refusal


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("alma@x.example", ["alma@x.example"]),
        ("Alma <alma@x.example>, bo@x.example", ["alma@x.example", "bo@x.example"]),
        ('"Alma, of Berg" <alma@x.example>', ["alma@x.example"]),
        ('"<cleo@x.example>" <alma@x.example>', ["alma@x.example"]),
        ("alma@x.example (cleo@x.example, really)", ["alma@x.example"]),
        ("=?utf-8?q?=C3=85sa=2C?= <asa@x.example>", ["asa@x.example"]),
        ("Åsa <åsa@blåbär.example>", ["åsa@blåbär.example"]),
        ("undisclosed-recipients:;", []),
        (
            "neighbours: alma@x.example, Bo <bo@x.example>;, cleo@x.example",
            ["alma@x.example", "bo@x.example", "cleo@x.example"],
        ),
        ("alma@x.example, ", ["alma@x.example"]),
        (" ", []),
    ],
)
def test_addresses_are_found_as_people_write_them(text, addresses):
    assert parse_addresses(text, header="To") == addresses


@pytest.mark.parametrize(
    "text",
    [
        "Alma",
        "Doe, Alma <alma@x.example>",
        "alma@x.example bo@x.example",
        "alma@x.example <bo@x.example> <cleo@x.example>",
        "<alma@x.example",
        'alma" <alma@x.example>',
        "<@a.example,@b.example:alma@x.example>",
        "<alma@x.example>\r\nRCPT TO:<bo@x.example>",
        "<alma@x.example\nRCPT TO:bo@x.example>",
        "alma@x.example\x00",
        "al\u202ema@x.example",
        "al\udcffma@x.example",
        "alma@x@example",
        "(" * 1000,
        "<>",
    ],
)
def test_what_isnt_an_address_is_refused_with_the_headers_name(text):
    with pytest.raises(Refusal, match=r"^Cc "):
        parse_addresses(text, header="Cc")


@given(st.text(alphabet=st.sampled_from('a@.<>()",;:\\ \r\n\tå\x00+-=?')))
def test_whatever_is_found_is_safe_in_a_command(text):
    try:
        found = parse_addresses(text, header="To")
    except Refusal:
        return
    assert all(
        is_address(address) and not set(address) & set('<> \r\n\t\x00,;"') for address in found
    )
