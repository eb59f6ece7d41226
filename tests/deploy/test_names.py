"""International names in Postfix's tables and Rspamd's map: each leads to its own domain only."""

import pytest

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import MailPlan, PlannedAlias, PlannedDomain, PlannedMailbox
from deploy.members.mail.senders import find_senders
from deploy.members.mail.tables import render_postfix_maps, render_sender_map

HASH = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA"


def plan(*domains):
    """A mailbox `info` in each, and an alias `post`."""
    boxes = tuple(
        PlannedMailbox(
            address=f"info@{domain}",
            household=f"000{number}",
            password_hash=HASH,
            quota_bytes=None,
            state="active",
        )
        for number, domain in enumerate(domains, 1)
    )
    return HostPlan(
        host="mail1",
        households=tuple(
            PlannedHousehold(number=box.household, uid=20000 + number, quota_bytes=2**30)
            for number, box in enumerate(boxes, 1)
        ),
        mail=MailPlan(
            domains=tuple(
                PlannedDomain(name=domain, household=box.household, dkim_selector="c202611")
                for domain, box in zip(domains, boxes, strict=True)
            ),
            mailboxes=boxes,
            aliases=tuple(
                PlannedAlias(
                    address=f"post@{domain}",
                    household=box.household,
                    targets=(box.address, "x@xn--i-7iq.example"),
                )
                for domain, box in zip(domains, boxes, strict=True)
            ),
        ),
    )


def tables(plan):
    maps = render_postfix_maps(plan, senders=find_senders(plan.mail), others=())
    return {
        name: dict(line.split("\t") for line in text.splitlines()) for name, text in maps.items()
    }


def test_a_domain_is_known_as_people_write_it_too():
    maps = tables(plan("xn--blbr-noae.example", "xn--hxarsa5b.example"))

    for name in ("blåbär.example", "ελλάσ.example", "xn--blbr-noae.example"):
        assert maps["domains"][name] == "coop"
        assert f"@{name}" in maps["direct"]
        assert maps["aliases"][f"post@{name}"].startswith("info@xn--")
    assert maps["aliases"]["info@blåbär.example"] == "info@xn--blbr-noae.example"


@pytest.mark.parametrize(
    "domain", ["xn--a.example", "xn--99999999.example", "xn--i-7iq.example", "xn--abc.example"]
)
def test_what_nobody_can_write_in_letters_stays_as_it_is(domain):
    """Earlier versions took such names: they stop nothing."""
    maps = tables(plan(domain, "x.example"))

    assert set(maps["domains"]) == {domain, "x.example"}
    assert maps["mailboxes"][f"info@{domain}"] == "coop"


def test_postfix_has_no_key_that_folds_to_the_neighbours():
    """Its tables are looked up by full case folding: ß is ss there, and ς is σ."""
    domains = ("strasse.example", "xn--strae-oqa.example", "xn--hxarsa5b.example",
               "xn--hxarsa0b.example", "gross.xn--gro-7ka.example")  # fmt: skip
    for name, table in tables(plan(*domains)).items():
        assert [key for key in table if key.casefold() != key] == [], name
    assert set(tables(plan("xn--strae-oqa.example"))["domains"]) == {"xn--strae-oqa.example"}
    aliases = tables(plan(*domains))["aliases"]
    assert aliases["post@strasse.example"].split(", ")[0] == "info@strasse.example"
    assert aliases["post@xn--strae-oqa.example"].split(", ")[0] == "info@xn--strae-oqa.example"


def test_rspamd_knows_both_spellings_and_whose_they_are():
    senders = find_senders(plan("strasse.example", "xn--strae-oqa.example").mail)
    lines = dict(line.split(" ") for line in render_sender_map(senders).splitlines())

    own = lines["info@xn--strae-oqa.example"].split(",")
    assert {"info@straße.example", "@straße.example", "info@xn--strae-oqa.example"} <= set(own)
    assert not [address for address in own if address.endswith("strasse.example")]
