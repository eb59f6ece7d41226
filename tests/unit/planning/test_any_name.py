"""Whatever the registry accepts, every station can render: for every member, on every server.

One name that a renderer, nginx or Postfix couldn't take would stop the changes of all members.
"""

import json
import re
from contextlib import suppress
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from coopctl.core.errors import CoopError
from coopctl.core.plans.host import read_plan, render_plan
from coopctl.planning.dns import MailDomain, MailServer, domain_records
from coopctl.planning.plans import build_plan
from coopctl.registry.models import Domain, Mailbox, MailingList, Site
from coopctl.registry.services.aliases import add_alias
from coopctl.registry.services.domains import add_domain, ensure_coop_domain
from coopctl.registry.services.forwarding import forward_mailbox
from coopctl.registry.services.households import add_household
from coopctl.registry.services.lists import add_list
from coopctl.registry.services.mailboxes import add_mailbox
from coopctl.registry.services.sites import CoopNames, add_site
from deploy.members.lists.apply import open_lists, render_control
from deploy.members.lists.render import list_folder
from deploy.members.server import render_server
from deploy.members.web.apply import wanted_folders
from programs.certificates.config import Config
from tests.unit.frysboxen import coop_config

TODAY = date(2026, 11, 20)
COOP = CoopNames("frysboxen.example", frozenset({"mail1.frysboxen.example"}))
SERVERS = [{"mail", "lists", "web"}, {"web"}, {"mail"}]
NGINX = Path(__file__).parents[3] / "roles/tls/templates/etc/nginx/nginx.conf.j2"
MAX_FILE_NAME = 255  # octets (NAME_MAX)
MAX_KEY = 511  # octets: LMDB's compiled-in limit

# Letters that come in pairs, forms, joiners and scripts that IDNA 2003 and 2008 see differently.
ODD = st.sampled_from("ßẞςσΣéｅﬁ\u200c\u200d\u0301\ufe0f☕אب१中\U00020000ᎣÅåИи")
PLAIN = st.sampled_from("abcxyz019-_")
PIECE = st.text(PLAIN | ODD, min_size=1, max_size=12)
LABEL = st.one_of(
    PIECE,
    st.text(PLAIN, min_size=1, max_size=8),
    st.builds(lambda letter, size: letter * size, PLAIN | ODD, st.integers(1, 63)),
    PIECE.map(lambda text: f"xn--{text.encode('punycode').decode()}"),
    st.text(st.sampled_from("abz059-"), max_size=10).map("xn--".__add__),
    st.sampled_from(["straße", "strasse", "ελλάς", "ελλάσ", "www", "autoconfig"]),
)
LONGEST = ".".join(["a" * 61] * 4 + ["examp"])
DOMAIN = st.one_of(
    st.lists(LABEL, min_size=1, max_size=4).map(lambda labels: ".".join([*labels, "example"])),
    st.integers(20, 253).map(lambda size: LONGEST[-size:].lstrip(".")),
)
LOCAL = PIECE | st.text(PLAIN | st.just("."), min_size=1, max_size=64) | st.just("info")
WISH = st.tuples(st.sampled_from(["0001", "0002"]), DOMAIN, DOMAIN, LOCAL, LOCAL)


class AnyNameTest(TestCase):
    """A co-op whose two households ask for whatever comes to their minds."""

    @settings(max_examples=40, deadline=None)
    @given(st.lists(WISH, min_size=1, max_size=3))
    def test_what_the_registry_accepts_every_server_can_have(self, wishes):
        ensure_coop_domain(actor="test", domain=COOP.domain, today=TODAY)
        for number in ("0001", "0002"):
            add_household(
                actor="test",
                number=number,
                name=number,
                joined=date(2025, 1, 1),
                email=f"{number}@elsewhere.example",
            )
        for household, domain, other, local, name in wishes:
            ask_for_everything(household, domain=domain, other=other, local=local, name=name)
        for types in SERVERS:
            plan = build_plan(
                "mail1",
                host_types=frozenset(types),
                config=coop_config(household_quota="1 GiB"),
                today=TODAY,
            )
            assert read_plan(render_plan(plan)) == plan
            check_files({file.path: file.text for file in render_server(plan).files})
            check_folders(plan)
            check_records(plan)

    def test_odd_names_are_among_what_is_accepted(self):
        """Else the property above would say nothing."""
        add_household(
            actor="test",
            number="0001",
            name="Almgren",
            joined=date(2025, 1, 1),
            email="a@elsewhere.example",
        )
        ensure_coop_domain(actor="test", domain=COOP.domain, today=TODAY)
        long = "a" * 60 + "." + "b" * 60 + ".example"
        ask_for_everything("0001", domain="straße.example", other=long, local="åsa", name="ελένη")
        assert Domain.objects.count() == 3
        assert Mailbox.objects.get(address="åsa@xn--strae-oqa.example").forward_to
        assert MailingList.objects.count() == 2
        assert Site.objects.get().hostnames == ("xn--strae-oqa.example", long)


def ask_for_everything(household, *, domain, other, local, name):
    """Ask for one of each kind; what is refused is left out."""
    common = {"actor": "test", "household": household, "today": TODAY}
    for each in (domain, other):
        with suppress(CoopError):
            add_domain(each, **common)
    Domain.objects.filter(verified=None).exclude(household=None).update(verified=TODAY)
    addresses = (f"{local}@{domain}", f"{name}@{other}", f"{local}@{COOP.domain}")
    for address in addresses:
        with suppress(CoopError):
            add_mailbox(address, password="a long password", **common)
    for address, next_one in pairwise(addresses):
        with suppress(CoopError):
            forward_mailbox(
                address, actor="test", targets=[next_one, f"{local}@elsewhere.example"],
                keep_copy=True, today=TODAY,
            )  # fmt: skip
    targets = [f"{local}@{domain}"]
    for address in (f"x{name}@{domain}", f"@{domain}", f"x{name}@{COOP.domain}"):
        with suppress(CoopError):
            add_alias(address, targets=targets, **common)
    for address in (f"l@{domain}", f"{'l' * 40}@{other}"):
        with suppress(CoopError):
            add_list(address, owners=targets, changes={"archive": "public"}, **common)
    for others in ([other], []):
        with suppress(CoopError):
            add_site(domain, coop=COOP, others=others, kind="php", database=True, **common)


def check_files(files):
    """Each file, as its reader would take it apart."""
    for path, text in files.items():
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]", text), path
        check = next((check for part, check in CHECKS.items() if part in path), None)
        if check is not None:
            check(text)


def check_nginx(text):
    names = re.findall(r"^    server_name (.*);$", text, re.MULTILINE)
    size = int(re.search(r"server_names_hash_bucket_size (\d+);", NGINX.read_text())[1])
    assert len(names) == len(set(names)) == text.count("server {")
    for name in names:
        assert re.fullmatch(r"[a-z0-9.-]{1,253}", name)
        # ngx_hash.c: an element is a pointer and the aligned name with its length; a bucket ends
        # with one pointer more.
        assert 8 + -(-(len(name) + 2) // 8) * 8 + 8 <= size
    for path in re.findall(r"(?<=\s)/[^\s;]+", text):
        check_path(path)


def check_names(text):
    """What isn't a host name is passed over by whoever asks for certificates."""
    assert all(
        re.fullmatch(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]+", name)
        for name in text.splitlines()
    )
    assert set(wanted_by_certificates(text)) == set(text.splitlines())


def wanted_by_certificates(text):
    class Text:
        def read_text(self, encoding):
            return text

    return Config(names=(), names_file=Text()).wanted_names()


def check_users(text):
    lines = [line.split(":") for line in text.splitlines()]
    assert all(len(fields) == 8 for fields in lines)
    assert len({fields[0] for fields in lines}) == len(lines)
    for address, _, uid, gid, _, home, _, extra in lines:
        assert uid == gid
        assert uid.isdigit()
        assert home.endswith(f"/mail/{address}")
        assert re.fullmatch(r"userdb_quota_storage_size=\d+B", extra)
        check_path(home)


def check_credentials(text):
    lines = text.encode().splitlines()
    assert lines == sorted(lines)
    assert all(line.count(b"\t") == 3 for line in lines)


def check_table(text):
    keys = [line.split("\t")[0] for line in text.splitlines()]
    assert all(line.count("\t") == 1 for line in text.splitlines())
    assert all(key and not re.search(r"\s", key) and key[0] != "#" for key in keys)
    assert max((len(key.encode()) for key in keys), default=0) <= MAX_KEY
    assert len({key.casefold() for key in keys}) == len(keys)


def check_words(text):
    assert all(len(line.split(" ")) == 2 for line in text.splitlines())


def check_json(text):
    assert isinstance(json.loads(text), dict)


CHECKS = {
    "/etc/nginx/coop/": check_nginx,
    "domains.txt": check_names,
    "/dovecot/coop/users": check_users,
    "/dovecot/coop/credentials": check_credentials,
    "/etc/postfix/coop/": check_table,
    ".map": check_words,
    "/etc/coop-web/databases": check_words,
    ".json": check_json,
}


def check_path(path):
    assert not re.search(r"\s", path)
    assert all(len(part.encode()) <= MAX_FILE_NAME for part in path.split("/"))
    assert len(path.encode()) < 4096


def check_folders(plan):
    for folder in wanted_folders(plan):
        check_path(folder.path)
    for planned in open_lists(plan):
        check_path(list_folder(planned))
        # What mlmmj and our delivery put before the @ has up to 64 octets (RFC 5321, 4.5.3.1).
        assert 64 + 1 + len(planned.address.rpartition("@")[2]) <= 254
        for name, text in render_control(planned).items():
            check_path(name)
            assert text.endswith("\n") or not text
    for domain in plan.mail.domains if plan.mail else ():
        for key in domain.dkim_keys:
            check_path(f"{key}.key")


def check_records(plan):
    server = MailServer("mail1.frysboxen.example")
    for planned in plan.mail.domains if plan.mail else ():
        domain = MailDomain(
            planned.name, COOP.domain, (server,), dkim={"c202611-12e": '"v=DKIM1"'}, token="5f1c"
        )
        for record in domain_records(domain):
            assert len(record.name) <= 253
            assert all(0 < len(label) <= 63 for label in record.name.split("."))
