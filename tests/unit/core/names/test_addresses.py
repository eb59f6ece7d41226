import pytest

from coopctl.core.names.addresses import domain_of, parse_address, parse_outside_address
from coopctl.core.names.domains import parse_domain


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
    with pytest.raises(
        ValueError, match=r"^'Not a\.domain!' is not a domain name: between its dots"
    ):
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


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("Info@Straße.example", "info@xn--strae-oqa.example"),
        ("info@STRASSE.example", "info@strasse.example"),
        ("åsa@ελλάς.example", "åsa@xn--hxarsa0b.example"),
    ],
)
@pytest.mark.parametrize("parse", [parse_address, parse_outside_address])
def test_a_domain_behind_the_at_sign_is_nobody_elses(parse, text, parsed):
    assert parse(text) == parsed


def test_a_capital_sigma_behind_the_at_sign_is_not_guessed():
    with pytest.raises(ValueError, match="is not a domain name"):
        parse_address("info@ΕΛΛΆΣ.example")


@pytest.mark.parametrize(
    "local",
    ["alma\ufe0f", "al\u034fma", "\u0301alma", "\u115fㄱ", "alma\u2060", "\u0640\u202ealma"],
)
@pytest.mark.parametrize("parse", [parse_address, parse_outside_address])
def test_letters_that_nobody_sees_make_no_other_address(parse, local):
    with pytest.raises(ValueError):
        parse(f"{local}@x.example")


@pytest.mark.parametrize("parse", [parse_address, parse_outside_address])
def test_an_address_has_room_in_either_spelling_of_its_domain(parse):
    local, domain = "a" * 64, ".".join(["b" * 60] * 3) + ".example"
    assert parse(f"{local[:63]}@{domain[1:]}")
    assert len(parse(f"{local[:64]}@{domain[1:]}").encode()) <= 254
    with pytest.raises(ValueError, match="longer than 254 characters"):
        parse(f"{local}@{domain}xx")
    wide = parse_domain("\U00020000" * 50 + ".example")
    assert parse(f"{local[:40]}@{wide}")
    with pytest.raises(ValueError, match="longer than 254 characters"):
        parse(f"{local}@{wide}")
