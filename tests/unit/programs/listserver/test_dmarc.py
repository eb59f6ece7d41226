"""When an author's domain forbids to be named."""

import pytest

from programs.listserver.dmarc import must_rewrite, remember
from programs.listserver.dns import DnsError

RECORDS = {
    "_dmarc.reject.example": ["v=DMARC1; p=reject"],
    "_dmarc.quarantine.example": ["something else", "v=DMARC1;p=quarantine; sp=none"],
    "_dmarc.none.example": ["v=DMARC1; p=none"],
    "_dmarc.strict.example": ["v=DMARC1; p=reject; adkim=s"],
}


def lookup(name):
    if "broken" in name:
        raise DnsError(name)
    return RECORDS.get(name, [])


@pytest.mark.parametrize(
    ("author", "list_domain", "expected"),
    [
        ("reject.example", "lists.x.example", True),
        ("mail.reject.example", "lists.x.example", True),
        ("quarantine.example", "lists.x.example", True),
        ("mail.quarantine.example", "lists.x.example", False),
        ("none.example", "lists.x.example", False),
        ("silent.example", "lists.x.example", False),
        ("", "lists.x.example", False),
        ("broken.example", "lists.x.example", True),
        ("reject.example", "lists.reject.example", False),
        ("reject.example", "notreject.example", True),
        ("strict.example", "lists.strict.example", True),
        ("strict.example", "strict.example", False),
    ],
)
def test_only_where_the_policy_demands_it(author, list_domain, expected):
    assert must_rewrite(author, list_domain=list_domain, lookup=lookup) is expected


@pytest.mark.parametrize(
    ("author", "asked"),
    [
        ("straße.example", "_dmarc.xn--strae-oqa.example"),
        ("Ελλάς.example", "_dmarc.xn--hxarsa0b.example"),
        ("BLÅBÄR.example.", "_dmarc.xn--blbr-noae.example"),
    ],
)
def test_an_author_in_letters_is_asked_for_by_the_name_that_receivers_take(author, asked):
    seen = []
    must_rewrite(author, list_domain="lists.x.example", lookup=lambda name: seen.append(name) or [])
    assert seen[0] == asked


def test_a_list_of_the_authors_own_domain_is_known_in_either_spelling():
    records = {"_dmarc.xn--blbr-noae.example": ["v=DMARC1; p=reject; adkim=s"]}
    assert not must_rewrite(
        "blåbär.example",
        list_domain="xn--blbr-noae.example",
        lookup=lambda name: records.get(name, []),
    )


@pytest.mark.parametrize("author", ["☕.example", "a\u200db.example", "å" * 70 + ".example"])
def test_an_author_whose_domain_cannot_be_is_replaced(author):
    assert must_rewrite(author, list_domain="lists.x.example", lookup=lookup)


def test_answers_are_remembered_for_a_while():
    asked, now = [], [0.0]
    ask = remember(lambda name: asked.append(name) or ["x"], clock=lambda: now[0])
    assert ask("a") == ask("a") == ["x"]
    now[0] = 301.0
    ask("a")
    assert asked == ["a", "a"]
