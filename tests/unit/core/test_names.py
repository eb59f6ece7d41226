import pytest

from coopctl.core.names import parse_address, parse_domain, parse_outside_address


@pytest.mark.parametrize(
    "text",
    ["alma",
     "@frysboxen.example", "alma@", "alma@localhost", "al ma@frysboxen.example", "a..b@frysboxen.example", "alma+x@frysboxen.example",
             ".alma@frysboxen.example", "../etc@frysboxen.example", "a" * 65 + "@frysboxen.example", "alma@-x.example", "alma@x..example"],
)  # fmt: skip
def test_what_is_no_address_of_ours_is_refused_with_a_sentence(text):
    with pytest.raises(ValueError, match="is not a"):
        parse_address(text)


@pytest.mark.parametrize("text", ["bo+lists@elsewhere.example", "o'hara@elsewhere.example", "_x-@elsewhere.example"])
def test_addresses_elsewhere_may_have_more_signs(text):
    assert parse_outside_address(text.upper()) == text


@pytest.mark.parametrize(
    "text", ["|cat@elsewhere.example", "a/b@elsewhere.example", "a,b@elsewhere.example", "a b@elsewhere.example", '"a"@elsewhere.example',
             "a%b@elsewhere.example", "a!b@elsewhere.example", "a@b@elsewhere.example", ":x@elsewhere.example", "a\n@elsewhere.example"],
)  # fmt: skip
def test_signs_that_mean_something_to_mail_servers_are_refused(text):
    with pytest.raises(ValueError, match="is not a mail address"):
        parse_outside_address(text)


@pytest.mark.parametrize("text", ["example", "a b.example", "-a.example", "a." + "b" * 64, ".".join(["abcdefgh"] * 32), "a_b.example"])
def test_what_is_no_domain_is_refused(text):
    with pytest.raises(ValueError, match="is not a domain name"):
        parse_domain(text)
