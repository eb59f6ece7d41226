"""Two members of two households and a list of the first, besides what mail tests have."""

from __future__ import annotations

import base64
import http.client
import json
import os
import re
import socket
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

import pytest
from argon2 import PasswordHasher

from coopctl.core.accounts.lists import ListSettings, list_id
from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan, read_plan
from coopctl.core.plans.lists import ListsPlan, PlannedList
from coopctl.core.plans.mail import MailPlan, PlannedAlias, PlannedDomain, PlannedMailbox
from coopctl.registry.services.tokens import hash_token
from tests.hosts.mail.conftest import (  # noqa: F401 - fixtures
    Member,
    _apply,
    arrives,
    find,
    imap,
    lab_outside,
    outside,
    submission,
    tls,
    wait_until,
)

MIB = 2**20
VERA = "vera@outside.example"
PASSWORD = "only for those who know it"
ALMA = ("9901", "alma", "a long freezer password")
CLEO = ("9902", "cleo", "another long password")


@dataclass
class Lists:
    """The server's lists: `set` lays a plan down with one more of them, or with other settings of
    one.
    """

    server: object
    host: object
    state: object
    planned: dict[str, PlannedList]

    @property
    def web(self) -> str:
        return f"lists.{self.server.domain}"

    def address(self, name: str) -> str:
        return f"{name}@{self.web}"

    def plan(self) -> HostPlan:
        hashed = PasswordHasher(memory_cost=19456, parallelism=1)
        people = [
            Member(number, f"{name}@{self.server.domain}", password)
            for number, name, password in (ALMA, CLEO)
        ]
        if not hasattr(self, "_mailboxes"):
            self._mailboxes = tuple(
                PlannedMailbox(
                    address=one.address, household=one.household, quota_bytes=None, state="active",
                    password_hash=f"{{ARGON2ID}}{hashed.hash(one.password)}",
                )
                for one in people
            )  # fmt: skip
        return HostPlan(
            host=self.server.name,
            households=tuple(
                PlannedHousehold(
                    number=one.household, uid=20000 + int(one.household), quota_bytes=64 * MIB
                )
                for one in people
            ),
            mail=MailPlan(
                domains=tuple(
                    PlannedDomain(name=name, household=None, dkim_selector="test")
                    for name in (self.server.domain, self.web)
                ),
                mailboxes=self._mailboxes,
                aliases=(
                    PlannedAlias(
                        address=f"postmaster@{self.server.domain}",
                        household=None,
                        targets=(people[0].address,),
                    ),
                ),
            ),
            lists=ListsPlan(lists=tuple(self.planned[address] for address in sorted(self.planned))),
        )

    def set(
        self, name: str, *, state: str = "active", household: str | None = "9901", **settings
    ) -> str:
        address = self.address(name)
        self.planned[address] = PlannedList(
            address=address,
            household=household,
            state=state,
            owners=(f"alma@{self.server.domain}",),
            web=self.web,
            settings=ListSettings(**settings),
            archive_password_hash=hash_token(PASSWORD),
        )
        self.apply()
        return address

    def new(self, **settings) -> str:
        """A list that no other test knows."""
        return self.set(f"l{uuid.uuid4().hex[:8]}", **settings)

    def apply(self) -> None:
        _apply(self.plan(), server=self.server, state=self.state)

    def do(self, command: str, *arguments: str, text: str = "") -> str:
        quoted = " ".join(f"'{word}'" for word in (command, *arguments))
        return self.host.check_output(
            f"printf %s '{text}' | runuser -u coop-lists -- coop-lists {quoted}"
        )

    def subscribe(self, address: str, *people: str, mode: str = "normal") -> None:
        self.do(
            "import", address, text=json.dumps([{"address": one, "mode": mode} for one in people])
        )

    def subscribers(self, address: str) -> dict[str, str]:
        return {
            one["address"]: one["mode"]
            for one in json.loads(self.do("show", address))["subscribers"]
        }

    def held(self, address: str) -> list[dict[str, str]]:
        return json.loads(self.do("show", address))["held"]

    def wait(self, ask: Callable[[], object]) -> object:
        """Ask until the answer is true, a minute at most."""
        deadline = time.monotonic() + 60
        while not (answer := ask()):
            assert time.monotonic() < deadline, "not within a minute"
            time.sleep(0.3)
        return answer

    def hand_in(self, address: str, *, sender: str) -> EmailMessage:
        """Hand a post in on the server itself, where nobody asks who its author is."""
        message = compose(sender=sender, to=address)
        envelope = sender.rpartition("<")[2].rstrip(">")
        text = base64.b64encode(message.as_bytes()).decode()
        self.host.run_expect([0], f"echo {text} | base64 -d | sendmail -i -f {envelope} {address}")
        return message

    def folder(self, address: str) -> str:
        return f"/srv/coop/9901/lists/{address}"

    def number(self, path: str) -> int:
        return int(self.host.run(f"cat {path}").stdout.strip() or 0)

    def posts(self, address: str) -> int:
        """How many posts it has sent."""
        return self.number(f"{self.folder(address)}/index")

    def archived(self, address: str) -> int:
        return self.number(f"{self.folder(address)}/archived")

    def bounced(self, address: str) -> int:
        """How many bounces mlmmj has noted."""
        return int(
            self.host.check_output(
                f"cd {self.folder(address)}/bounce; cat -- *=* 2>/dev/null | grep -c '^[0-9]*:' || "
                "true"
            )
        )

    def dropped(self, address: str) -> int:
        """How many messages went no further."""
        return self.journal("coop-lists-receive.service", since="-10min").count(
            f"{address}: dropped"
        )

    def copies(self, address: str) -> int:
        """How many copies of its posts Postfix has taken."""
        name, _, domain = address.partition("@")
        found = re.findall(
            rf"(\w+): from=<{name}\+b-[0-9a-f]+-bounces-[0-9]+-[^>]*@{re.escape(domain)}>",
            self.journal("postfix.service", since="-10min"),
        )
        return len(set(found))

    def journal(self, unit: str, *, since: str = "-2min") -> str:
        return self.host.check_output(f"journalctl --unit={unit} --since={since} --output=cat")


@pytest.fixture(scope="session", autouse=True)
def _serves_lists(host):
    if not host.file("/etc/systemd/system/coop-lists-receive.service").exists:
        pytest.skip("this server has no mailing lists")


@pytest.fixture(scope="session")
def lists(host, server, tmp_path_factory) -> Lists:
    """Only where nobody's plan has been applied: tests make and remove lists."""
    applied = host.run("cat /etc/coop/plan.json").stdout
    before = read_plan(applied) if applied else None
    if os.environ.get("COOP_TEST_MEMBERS") or (
        before and {one.number for one in before.households} - {"9901", "9902"}
    ):
        pytest.skip("a plan has been applied to this server: lists are tested where nobody has any")
    gone = {
        one.address: one.model_copy(update={"state": "released"})
        for one in (before.lists.lists if before and before.lists else ())
    }
    return Lists(server, host, tmp_path_factory.mktemp("state"), gone)


@pytest.fixture(scope="session")
def garden(lists) -> str:
    """An open list, with Alma, Cleo and Vera as subscribers."""
    address = lists.set(
        "garden",
        description="Trädgården",
        prefix="[garden]",
        footer="-- \nThe garden list, för alla",
    )
    lists.subscribe(address, f"alma@{lists.server.domain}", f"cleo@{lists.server.domain}", VERA)
    return address


@pytest.fixture(scope="session")
def alma(lists, garden) -> Member:
    return Member(ALMA[0], f"{ALMA[1]}@{lists.server.domain}", ALMA[2])


@pytest.fixture(scope="session")
def cleo(lists, garden) -> Member:
    return Member(CLEO[0], f"{CLEO[1]}@{lists.server.domain}", CLEO[2])


@pytest.fixture(scope="session")
def people(alma, cleo) -> tuple[Member, Member]:
    return (alma, cleo)


def compose(
    *,
    sender: str,
    to: str,
    subject: str = "Blueberries",
    text: str = "Help yourselves.\n",
    **headers: str,
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        sender,
        to,
        f"{subject} {uuid.uuid4().hex[:8]}",
    )
    message["Date"], message["Message-ID"] = (
        formatdate(),
        make_msgid(domain=sender.rpartition("@")[2].strip(">")),
    )
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


@pytest.fixture
def writes(submission) -> Callable[..., EmailMessage]:  # noqa: F811
    """Call it with a member and an address: a message is submitted."""

    def write(member: Member, to: str, **parts) -> EmailMessage:
        message = compose(sender=member.address, to=to, **parts)
        submission(member).send_message(message)
        return message

    return write


@pytest.fixture
def vera_writes(outside, server) -> Callable[..., EmailMessage]:  # noqa: F811
    """Call it with an address: Vera brings a message to the server from outside."""

    def write(to: str, *, sender: str = VERA, envelope: str | None = None, **parts) -> EmailMessage:
        message = compose(sender=sender, to=to, **parts)
        reply = outside.bring(
            message,
            server=server.address,
            recipients=[to],
            sender=envelope if envelope is not None else VERA,
        )
        assert reply.code == 250, reply
        return message

    return write


@pytest.fixture
def reads(arrives) -> Callable[..., EmailMessage]:  # noqa: F811
    """Call it with a member and a message: waits for it in the inbox, and returns it parsed."""
    return lambda member, message: message_from_bytes(
        arrives(member, message), policy=policy.default
    )


@pytest.fixture
def gets(imap) -> Callable[..., EmailMessage]:  # noqa: F811
    """Call it with a member and words of a header: waits for a message with them, deletes it there
    and returns it parsed.
    """

    def look(member: Member, header: str, words: str) -> EmailMessage | None:
        with imap(member) as session:
            session.select("INBOX")
            numbers = session.search(None, "HEADER", header, f'"{words}"')[1][0].split()
            if not numbers:
                return None
            data = session.fetch(numbers[-1], "(RFC822)")[1][0][1]
            session.store(numbers[-1], "+FLAGS", "\\Deleted")
            session.expunge()
            return message_from_bytes(data, policy=policy.default)

    return lambda member, header, words: wait_until(lambda: look(member, header, words))


@pytest.fixture
def web(lists, tls) -> Callable[..., tuple[int, str]]:  # noqa: F811
    """Call it with a path of the lists' web server: its status and text."""

    def ask(path: str, *, data: bytes | None = None, login: str | None = None) -> tuple[int, str]:
        headers = {"Host": lists.web}
        if login is not None:
            headers["Authorization"] = (
                "Basic " + base64.b64encode(f"member:{login}".encode()).decode()
            )
        with (
            socket.create_connection((lists.server.address, 443), timeout=30) as plain,
            tls.wrap_socket(plain, server_hostname=lists.web) as secure,
            closing(http.client.HTTPConnection(lists.server.address)) as connection,
        ):
            connection.sock = secure
            connection.request(
                "GET" if data is None else "POST",
                path,
                body=data,
                headers={"Connection": "close", **headers},
            )
            with connection.getresponse() as answer:
                return answer.status, answer.read().decode(errors="replace")

    return ask


def archive_path(address: str, message: EmailMessage | None = None) -> str:
    return f"/{list_id(address)}/" + (
        f"{message['Message-ID'].strip('<>')}/" if message is not None else ""
    )


def one_click(message: EmailMessage) -> str:
    """The path of a copy's unsubscription link."""
    return re.search(r"<https://[^/]+(/[^>]+)>", message["List-Unsubscribe"])[1]
