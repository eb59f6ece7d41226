"""Names by IDNA 2008: two that are two in the DNS are two here, and each has one spelling."""

import unicodedata

import idna
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.names.domains import (
    MAX_DOMAIN,
    domain_in_unicode,
    parse_domain,
    parse_mail_domain,
    show_domain,
)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("straße.example", "xn--strae-oqa.example"),
        ("STRASSE.example", "strasse.example"),
        ("GROẞ.example", "xn--gro-7ka.example"),
        ("groß.Straße.example", "xn--gro-7ka.xn--strae-oqa.example"),
        ("ελλάς.example", "xn--hxarsa0b.example"),
        ("ελλάσ.example", "xn--hxarsa5b.example"),
        ("BLÅBÄR.Example.", "xn--blbr-noae.example"),
        ("bla\u030aba\u0308r.example", "xn--blbr-noae.example"),
        ("XN--BLBR-NOAE.example", "xn--blbr-noae.example"),
        ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
        ("ᎣᏏᏲ.example", "xn--88d2gre.example"),
        ("क्\u200dष.example", "xn--11b2ezcw70k.example"),
        ("l·l.example", "xn--ll-0ea.example"),
        ("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"),
        ("r3---sn-a.example", "r3---sn-a.example"),
        ("1und1.example", "1und1.example"),
    ],
)
def test_a_name_is_what_registries_and_browsers_make_of_it(text, parsed):
    assert parse_domain(text) == parsed
    assert parse_domain(domain_in_unicode(parsed)) == parsed


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("☕.example", "can't be in a name"),
        ("i❤.example", "can't be in a name"),
        ("ａ.example", "can't be told from 'a'"),
        ("ﬁn.example", "can't be told from 'fin'"),
        ("al\u00adma.example", "can't be told from"),
        ("ΕΛΛΆΣ.example", "can't be told from"),
        ("a\u200db.example", "can't be in a name"),
        ("\u0301a.example", "can't be in a name"),
        ("אa.example", "can't be in a name"),
        ("a·b.example", "can't be in a name"),
        ("½.example", "can't be told from"),
        ("å_b.example", "can't be in a name"),
        ("-å.example", "can't be in a name"),
        ("å" * 58 + "ä.example", "longer than 63 characters in the DNS's spelling"),
        ("xn--a.example", "stands for nothing"),
        ("xn--99999999.example", "stands for nothing"),
        ("xn--i-7iq.example", "stands for nothing"),
        ("xn--abc.example", "stands for nothing"),
        ("www.xn--ls8h.example", "stands for nothing"),
        ("xn--1ug.example", "stands for nothing"),
        ("xn--0ca24w.example", "stands for nothing"),
        ("192.0.2.1", "IP addresses"),
        ("localhost", "no dot"),
        ("a..example", "between its dots"),
        ("a.example..", "between its dots"),
        ("", "between its dots"),
        ("a/b.example", "between its dots"),
        ("a.exa\nmple", "between its dots"),
        ("*.example", "between its dots"),
    ],
)
def test_what_idna_2008_does_not_know_is_refused_and_told_why(text, reason):
    with pytest.raises(ValueError, match=reason) as caught:
        parse_domain(text)
    assert str(caught.value).startswith(f"{text!r} is not a domain name: ")


@pytest.mark.parametrize("label", ["strasse", "ÅB", "bla\u030abar", "ﬁn", "å.b", "å b", "ǅ"])
def test_what_an_a_label_hides_must_be_its_only_spelling(label):
    """Of plain letters, capitals, what NFC or a mapping would change: no registry sells them."""
    with pytest.raises(ValueError, match="is not a domain name"):
        parse_domain(f"xn--{label.encode('punycode').decode()}.example")


def test_a_name_has_room_in_either_spelling():
    label = idna.alabel("\U00020000" * 55).decode()
    assert len(label) <= 63
    with pytest.raises(ValueError, match=f"longer than {MAX_DOMAIN} characters"):
        parse_domain(f"{label}.{label}.example")
    assert parse_domain(f"{label}.example")
    assert parse_mail_domain("a." * 106 + "example") == "a." * 106 + "example"
    with pytest.raises(ValueError, match="DKIM records would have no room"):
        parse_mail_domain("a." * 110 + "example")


def test_what_has_another_spelling_is_shown_with_both():
    assert show_domain("berg.example") == "berg.example"
    assert show_domain("xn--hxarsa0b.example") == "xn--hxarsa0b.example (ελλάς.example)"
    assert show_domain("xn--a.example") == "xn--a.example"


LETTERS = st.characters(categories=["L", "M", "N", "S", "P", "Cf", "Zs"]) | st.sampled_from(
    "ßẞςσΣİıſｅ\u200c\u200d\u00ad。.·-"
)
WRITTEN = st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=4).map(".".join)


@given(WRITTEN)
def test_whatever_is_taken_has_one_spelling(text):
    try:
        parsed = parse_domain(f"{text}.example")
    except ValueError:
        return
    shown = domain_in_unicode(parsed)
    assert parsed.isascii()
    assert parse_domain(parsed) == parsed == parse_domain(shown)
    assert idna.encode(shown, uts46=True, transitional=False, std3_rules=True).decode() == parsed
    assert unicodedata.normalize("NFC", shown) == shown
