"""Posts reach subscribers, signed by the list; those who may not post are refused or held."""

import json

import pytest

from tests.hosts.lists.conftest import VERA, one_click

UNITS = ("coop-lists-receive.service", "coop-lists-deliver.service")


def test_a_post_reaches_two_members_and_one_outside(writes, reads, outside, garden, people):
    post = writes(people[0], garden)
    for member in people:
        assert "Help yourselves." in reads(member, post).get_content()
    assert b"Help yourselves." in outside.receive(post["Message-ID"])


def test_it_says_which_list_it_comes_from(writes, reads, garden, alma, cleo):
    copy = reads(cleo, writes(alma, garden))
    assert copy["Subject"].startswith("[garden] Blueberries")
    assert "<garden.lists." in copy["List-Id"]
    assert "Trädgården" in copy["List-Id"]
    assert copy["List-Post"] == f"<mailto:{garden}>"
    assert copy["Precedence"] == "list"
    assert copy["From"] == alma.address
    assert copy.get_content().replace("\r\n", "\n").endswith("-- \nThe garden list, för alla\n")


@pytest.mark.usefixtures("outside_alone")
def test_outside_its_signature_holds(writes, outside, lists, garden, alma):
    publish_key(lists, outside)
    copy = outside.receive(writes(alma, garden)["Message-ID"])
    assert passing(outside.verify(copy), lists.web)
    signature = (
        copy.replace(b"\r\n", b"\n").lower().partition(b"dkim-signature:")[2].partition(b"\n\n")[0]
    )
    assert b"list-unsubscribe" in signature
    assert b"list-unsubscribe-post" in signature


@pytest.mark.usefixtures("outside_alone")
def test_an_author_whose_domain_demands_it_is_replaced(outside, lists, reads, garden, alma):
    publish_key(lists, outside)
    outside.publish("_dmarc.outside.example. TXT v=DMARC1;p=none", replace=True)
    plain = lists.hand_in(garden, sender=VERA)
    assert reads(alma, plain)["From"] == VERA
    strict = lists.new()
    lists.subscribe(strict, "post@strict.example", alma.address)
    outside.publish(
        '_dmarc.strict.example. TXT "v=DMARC1; p=reject"', "strict.example. MX 10 outside.example."
    )
    post = lists.hand_in(strict, sender="Post <post@strict.example>")
    copy = reads(alma, post)
    assert copy["From"] == f"Post via {strict.partition('@')[0]} <{strict}>"
    assert copy["Reply-To"] == "Post <post@strict.example>"


def test_each_copy_has_a_link_of_its_own(writes, reads, garden, alma, cleo):
    post = writes(alma, garden)
    first, second = reads(alma, post), reads(cleo, post)
    assert first["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert one_click(first) != one_click(second)


def test_a_stranger_is_refused(vera_writes, lists, outside, alma, gets):
    address = lists.new(others="refuse")
    lists.subscribe(address, alma.address)
    post = vera_writes(address)
    answer = outside.find(f'The message from <{VERA}> with subject "{post["Subject"]}"')
    assert b"Auto-Submitted: auto-generated" in answer
    assert lists.held(address) == []


def test_or_held_until_an_owner_has_seen_it(lists, reads, alma, gets, writes):
    address = lists.new(others="hold")
    lists.subscribe(address, alma.address)
    post = lists.hand_in(address, sender=VERA)
    question = gets(alma, "Reply-To", "+release-")
    assert [one["subject"] for one in lists.held(address)] == [post["Subject"]]
    writes(alma, question["Reply-To"])
    assert reads(alma, post)["List-Id"]
    lists.wait(lambda: lists.held(address) == [])


def test_an_owner_throws_away_what_waits(vera_writes, lists, alma):
    address = lists.new(posting="moderated")
    lists.subscribe(address, VERA)
    vera_writes(address)
    (held,) = lists.wait(lambda: lists.held(address))
    lists.do("reject", address, held["id"])
    assert lists.held(address) == []


def test_only_owners_post_where_it_is_so(writes, reads, lists, people, vera_writes):
    alma, cleo = people
    address = lists.new(posting="owners", others="hold")
    lists.subscribe(address, alma.address, cleo.address)
    assert reads(cleo, writes(alma, address))["List-Post"] == "NO"
    writes(cleo, address)
    assert lists.wait(lambda: lists.held(address))[0]["from"] == cleo.address


def test_a_post_that_is_too_large_is_refused(lists, alma, writes, gets):
    address = lists.new(max_bytes=2000)
    lists.subscribe(address, alma.address)
    writes(alma, address, text="blueberries " * 300)
    assert (
        "posts of up to 2000 bytes"
        in gets(alma, "Subject", "Undelivered Mail Returned to Sender").as_string()
    )


def test_answers_go_to_the_list_where_it_is_so(lists, writes, reads, alma):
    address = lists.new(reply_to="list")
    lists.subscribe(address, alma.address)
    assert reads(alma, writes(alma, address))["Reply-To"] == address


def test_mail_to_the_owners_reaches_them(vera_writes, lists, garden, reads, alma):
    post = vera_writes(garden.replace("@", "+owner@"))
    assert reads(alma, post)["From"] == VERA


def test_a_digest_collects_posts(lists, writes, gets, alma, cleo):
    address = lists.new()
    lists.subscribe(address, alma.address)
    lists.subscribe(address, cleo.address, mode="digest")
    post = writes(alma, address)
    folder = f"/srv/coop/9901/lists/{address}"
    lists.wait(lambda: lists.host.file(f"{folder}/archive/1").exists)
    lists.host.run_expect(
        [0],
        f"echo 0 > {folder}/control/digestinterval; runuser -u coop-lists -- /usr/bin/mlmmj-maintd "
        f"-F -L {folder}",
    )
    digest = gets(cleo, "Subject", f"Digest of {address}")
    assert post["Subject"] in digest.as_string()


def publish_key(lists, outside):
    for name in lists.host.check_output(f"cd /var/lib/rspamd/dkim; ls {lists.web}.*.txt").split():
        selector = name.removeprefix(f"{lists.web}.").removesuffix(".txt")
        text = "".join(lists.host.check_output(f"cat /var/lib/rspamd/dkim/{name}").split('"')[1::2])
        strings = " ".join(json.dumps(text[at : at + 200]) for at in range(0, len(text), 200))
        outside.publish(f"{selector}._domainkey.{lists.web}. TXT {strings}", replace=True)


def passing(verdict, domain) -> bool:
    return any(one["domain"] == domain and one["result"] == "pass" for one in verdict["dkim"])
