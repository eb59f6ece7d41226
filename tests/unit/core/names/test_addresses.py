import pytest

from coopctl.core.names.addresses import (
    domain_of,
    parse_address,
    parse_domain,
    parse_outside_address,
)


@pytest.mark.parametrize(
    "text",
    ["alma", "@frysboxen.example", "alma@", "alma@localhost", "al ma@frysboxen.example",
     "a..b@frysboxen.example", "alma+x@frysboxen.example", ".alma@frysboxen.example",
     "../etc@frysboxen.example", "a" * 65 + "@frysboxen.example", "alma@-x.example",
     "alma@x..example"],
)  # fmt: skip
def test_what_is_no_address_of_ours_is_refused_with_a_sentence(text):
    with pytest.raises(ValueError, match="is not a"):
        parse_address(text)


@pytest.mark.parametrize(
    "text", ["bo+lists@elsewhere.example", "o'hara@elsewhere.example", "_x-@elsewhere.example"]
)
def test_addresses_elsewhere_may_have_more_signs(text):
    assert parse_outside_address(text.upper()) == text


@pytest.mark.parametrize(
    "local", ["|cat", "a/b", "a,b", "a b", '"a"', "a%b", "a!b", "a@b", ":x", "a\n"]
)
def test_characters_with_a_meaning_to_mail_servers_are_refused(local):
    with pytest.raises(ValueError, match="is not a mail address"):
        parse_outside_address(f"{local}@elsewhere.example")


@pytest.mark.parametrize(
    "text",
    [
        "example",
        "a b.example",
        "-a.example",
        "a." + "b" * 64,
        ".".join(["abcdefgh"] * 32),
        "a_b.example",
    ],
)
def test_what_is_no_domain_is_refused(text):
    with pytest.raises(ValueError, match="is not a domain name"):
        parse_domain(text)


def test_names_have_their_longest():
    local, label = "a" * 64, "b" * 63
    assert (
        parse_address(f"{local}@{label}.example")
        == f"{local}@{label}.example"
        == parse_outside_address(f"{local}@{label}.example")
    )
    with pytest.raises(ValueError, match="the part before @ is longer than 64 characters"):
        parse_address(f"a{local}@elsewhere.example")
    with pytest.raises(ValueError, match="is not a mail address"):
        parse_outside_address(f"a{local}@elsewhere.example")
    longest = ".".join([label, label, label, "c" * 61])
    assert parse_domain(longest) == longest
    with pytest.raises(ValueError, match="is not a domain name"):
        parse_domain(longest + "c")


def test_a_name_is_told_as_it_was_written():
    with pytest.raises(ValueError, match=r"^'Not a\.domain!' is not a domain name$"):
        parse_domain("Not a.domain!")
    with pytest.raises(ValueError, match=r"^'alma' is not a mail address: it has no @$"):
        parse_address("alma")
    with pytest.raises(
        ValueError,
        match=r"^'A B@x\.example' is not a mail address: use letters, digits, dots, hyphens",
    ):
        parse_address("A B@x.example")
    assert parse_domain(" Frysboxen.Example. ") == "frysboxen.example"
    assert domain_of("a@b.example") == "b.example"


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("Åsa@x.example", "åsa@x.example"),
        ("A\u030asa@x.example", "åsa@x.example"),
        ("Дима.2@x.example", "дима.2@x.example"),
    ],
)
def test_letters_of_any_script_have_one_spelling(text, parsed):
    assert parse_address(text) == parsed


@pytest.mark.parametrize(
    "text",
    [
        "straße@x.example",
        "ﬁn@x.example",
        "аlma@x.example",
        "alma\u200d@x.example",
        "☃@x.example",
        "å..a@x.example",
    ],
)
def test_what_looks_like_another_address_is_refused(text):
    with pytest.raises(ValueError):
        parse_address(text)


def test_the_length_counts_octets():
    assert parse_address("å" * 32 + "@x.example")
    with pytest.raises(ValueError, match="longer than 64"):
        parse_address("å" * 33 + "@x.example")
