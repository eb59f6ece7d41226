"""Two members of two households, and their mail clients."""

from __future__ import annotations

import base64
import imaplib
import json
import os
import shlex
import smtplib
import ssl
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTPUTF8
from email.utils import formatdate, make_msgid
from pathlib import Path
from typing import TypeVar

import pytest

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan, read_plan
from coopctl.core.plans.mail import MailPlan, PlannedAlias, PlannedDomain, PlannedMailbox
from coopctl.provision.apply import Run, apply_members
from coopctl.provision.hosts import Host
from coopctl.provision.lock import run_lock
from coopctl.provision.runlog import open_log
from coopctl.registry.services.passwords import hash_password
from lab.outside import Outside, outside_of

from .neighbours import ALMAS, CLEOS, Neighbours, neighbours_of, with_neighbours

MIB = 2**20
_PATIENCE = 20
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Member:
    household: str
    address: str
    password: str


# --- when


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of the tests of mail, what looks at the traces of all others runs last; the others keep their
    order.
    """
    places = [
        place for place, item in enumerate(items) if item.path.parent == Path(__file__).parent
    ]
    ours = sorted(
        (items[place] for place in places), key=lambda item: item.path.name == "test_afterwards.py"
    )
    for place, item in zip(places, ours, strict=True):
        items[place] = item


@pytest.fixture(scope="session", autouse=True)
def began(host) -> str:
    """Where the server's journal was when the first test of mail began."""
    return host.check_output("journalctl --no-pager --lines=0 --show-cursor").rpartition(
        "-- cursor: "
    )[2]


# --- who


@pytest.fixture(scope="session")
def members(host, server, tmp_path_factory) -> tuple[Member, Member]:
    """The members that COOP_TEST_MEMBERS names; where nobody's plan has been applied, two that are
    put there here.
    """
    named = os.environ.get("COOP_TEST_MEMBERS")
    if named:
        first, second = (Member(**member) for member in json.loads(named))
        return first, second
    applied = host.run("cat /etc/coop/plan.json").stdout
    if applied and any(
        not household.number.startswith("990") for household in read_plan(applied).households
    ):
        pytest.skip(
            "a plan has been applied to this server: name two of its members in COOP_TEST_MEMBERS"
        )
    members = (
        Member(ALMAS, f"alma@{server.domain}", "a long freezer password"),
        Member(CLEOS, f"cleo@{server.domain}", "another long password"),
    )
    plan = with_neighbours(_plan(server, members), domain=server.domain)
    _apply(plan, server=server, state=tmp_path_factory.mktemp("state"))
    host.run_expect(
        [0],
        f"for one in {' '.join(box.address for box in plan.mail.mailboxes)}; do coop-mailpolicy "
        "release $one; done",
    )
    return members


@pytest.fixture(scope="session")
def alma(members) -> Member:
    return members[0]


@pytest.fixture(scope="session")
def cleo(members) -> Member:
    """A member of another household than Alma's."""
    return members[1]


@pytest.fixture(scope="session")
def neighbours(server, laid_down) -> Neighbours:
    """Members for whom something is special, laid down with Alma and Cleo."""
    return neighbours_of(server.domain)


@pytest.fixture(scope="session")
def laid_down(members):
    """For tests that fill drawers or mailboxes: only with members that belong to nobody."""
    if os.environ.get("COOP_TEST_MEMBERS"):
        pytest.skip("this fills a mailbox: only where members were laid down for the tests")


@pytest.fixture
def replan(
    host, server, laid_down, tmp_path
) -> Iterator[Callable[[Callable[[HostPlan], HostPlan]], None]]:
    """Call it with a function from plan to plan: the plan is changed so until the test has
    ended.
    """
    before = read_plan(host.check_output("cat /etc/coop/plan.json"))
    yield lambda change: _apply(change(before), server=server, state=tmp_path)
    _apply(before, server=server, state=tmp_path)


def _plan(server, members: tuple[Member, Member]) -> HostPlan:
    """Two households of 64 MiB with a mailbox of 4 MiB each, and the postmaster's alias."""
    return HostPlan(
        host=server.name,
        households=tuple(
            PlannedHousehold(number=member.household, uid=uid, quota_bytes=64 * MIB)
            for uid, member in enumerate(members, 29911)
        ),
        mail=MailPlan(
            domains=(PlannedDomain(name=server.domain, household=None, dkim_selector="test"),),
            mailboxes=tuple(
                PlannedMailbox(
                    address=member.address,
                    household=member.household,
                    password_hash=hash_password(member.password),
                    quota_bytes=4 * MIB,
                    state="active",
                )
                for member in members
            ),
            aliases=tuple(
                PlannedAlias(address=f"{name}@{server.domain}", household=None, targets=(target,))
                for name, target in (
                    ("away", "vera@outside.example"),
                    ("lost", "nobody-of-that-name@outside.example"),
                    ("postmaster", members[0].address),
                )
            ),
        ),
    )


@pytest.fixture(scope="session")
def apply_plan(server, tmp_path_factory) -> Callable[[HostPlan], None]:
    """Call it with a plan: it is put on the server as `coopctl apply` does."""
    return lambda plan: _apply(plan, server=server, state=tmp_path_factory.mktemp("state"))


def _apply(plan: HostPlan, *, server, state: Path) -> None:
    """Put the plan on the server as `coopctl apply` does."""
    target = Host(
        name=server.name,
        address=server.address,
        port=server.port,
        user=server.user,
        key_file=Path(server.key),
        known_hosts=Path(server.known_hosts),
        groups=frozenset({"mail"}),
    )
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("COOPCTL_STATE", str(state))
        with run_lock("tests") as lock, open_log("tests") as log:
            run = Run(log=log, lock=lock, on_event=lambda event: None)
            apply_members(run, [target], {server.name: plan}, check=False, full=False)
            failures = [
                result for result in run.tally.finish(log.path).hosts if not result.succeeded
            ]
            assert not failures, log.path.read_text()


# --- with what


@pytest.fixture(scope="session")
def tls() -> ssl.SSLContext:
    """Clients that trust whatever is shown: that the CA issued it is tested with the role `tls`."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@pytest.fixture
def smtp(server):
    """A session on port 25, as another mail server's."""
    with smtplib.SMTP(
        server.address, 25, local_hostname="client.outside.example", timeout=30
    ) as session:
        session.ehlo()
        yield session


@pytest.fixture
def submission(server, tls) -> Callable[[Member], smtplib.SMTP_SSL]:
    """Call it with a member for a logged-in session on port 465."""
    sessions = []

    def log_in(member: Member) -> smtplib.SMTP_SSL:
        session = smtplib.SMTP_SSL(server.address, 465, context=tls, timeout=30)
        sessions.append(session)
        session.login(member.address, member.password)
        return session

    yield log_in
    for session in sessions:
        session.close()


@pytest.fixture
def imap(server, tls) -> Callable[[Member], object]:
    """A context manager: call it with a member for a logged-in session on port 993."""

    @contextmanager
    def log_in(member: Member) -> Iterator[imaplib.IMAP4_SSL]:
        with imaplib.IMAP4_SSL(server.address, 993, ssl_context=tls, timeout=30) as session:
            # Not LOGIN: in UTF-8 only this names a member (RFC 4616).
            session.authenticate(
                "PLAIN", lambda _: f"\0{member.address}\0{member.password}".encode()
            )
            yield session

    return log_in


@pytest.fixture
def arrives(imap) -> Callable[..., bytes]:
    """Call it with a member and a message: waits until that message is in the folder, and returns
    it as it arrived.
    """

    def look(member: Member, message: EmailMessage, folder: str) -> bytes | None:
        with imap(member) as session:
            session.select(folder, readonly=True)
            numbers = find(session, message)
            return session.fetch(numbers[0], "(RFC822)")[1][0][1] if numbers else None

    return lambda member, message, *, folder="INBOX": wait_until(
        lambda: look(member, message, folder)
    )


@pytest.fixture
def absent(imap) -> Callable[..., bool]:
    """Call it with a member and a message that has arrived elsewhere: whether it isn't in the
    inbox.
    """

    def look(member: Member, message: EmailMessage) -> bool:
        with imap(member) as session:
            session.select("INBOX", readonly=True)
            return not find(session, message)

    return look


def find(session: imaplib.IMAP4, message: EmailMessage) -> list[bytes]:
    """Return the numbers of the message in the selected folder."""
    found: list[bytes] = session.search(None, "HEADER", "Message-ID", f'"{message["Message-ID"]}"')[
        1
    ][0].split()
    return found


def letter(*, sender: str, to: str, size: int = 200) -> EmailMessage:
    """A message like people write them, of about `size` bytes."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        sender,
        to,
        f"Blueberries {uuid.uuid4().hex[:8]}",
    )
    message["Date"], message["Message-ID"] = (
        formatdate(),
        make_msgid(domain=sender.rpartition("@")[2]),
    )
    message.set_content(
        "There are blueberries in the third drawer, help yourselves.\n" * max(1, size // 60)
    )
    return message


def wait_until(ask: Callable[[], Answer]) -> Answer:
    """Ask until the answer is true, 20 seconds at most."""
    deadline = time.monotonic() + _PATIENCE
    while not (answer := ask()):
        assert time.monotonic() < deadline, f"not within {_PATIENCE} seconds"
        time.sleep(0.2)
    return answer


@pytest.fixture(name="wait_until")
def _wait_until() -> Callable[[Callable[[], Answer]], Answer]:
    return wait_until


@pytest.fixture(name="letter")
def _letter() -> Callable[..., EmailMessage]:
    return letter


@pytest.fixture
def stranger_writes(smtp) -> Callable[..., EmailMessage]:
    """Call it with an address: mail from outside is brought to it on port 25. Returns the
    message.
    """

    def write(address: str, *, size: int = 200) -> EmailMessage:
        message = letter(sender="vera@outside.example", to=address, size=size)
        smtp.send_message(message)
        return message

    return write


@pytest.fixture
def member_writes(submission) -> Callable[..., EmailMessage]:
    """Call it with a member and an address: mail is submitted with the member's login. Returns the
    message.
    """

    def write(member: Member, address: str) -> EmailMessage:
        message = letter(sender=member.address, to=address)
        submission(member).send_message(message)
        return message

    return write


@pytest.fixture
def fate(host) -> Callable[[EmailMessage], str]:
    """Call it with a message that was sent: what Postfix says became of it, once it has said it."""

    def read(message: EmailMessage) -> str:
        return wait_until(lambda: look(message["Message-ID"]))

    def look(message_id: str) -> str:
        lines = host.run(
            "journalctl --unit=postfix.service --since=-120s --output=cat"
        ).stdout.splitlines()
        queue_ids = {line.partition(":")[0] for line in lines if f"message-id={message_id}" in line}
        return "".join(
            line for line in lines if line.partition(":")[0] in queue_ids and " status=" in line
        )

    return read


# --- the outside world


@pytest.fixture(scope="session")
def lab_outside(server) -> Outside:
    """The outside world of the lab that the server is in."""
    outside = outside_of(server.address)
    if outside is None:
        pytest.skip(
            "the server is in no lab: there is no outside world whose DNS and mail could be changed"
        )
    return outside


@pytest.fixture
def outside(lab_outside) -> Iterator[Outside]:
    """It brings mail, receives it as Vera and says what it thinks of it; what it publishes is gone
    after the test.
    """
    yield lab_outside
    lab_outside.forget()


# --- members as a test wants them, and what only the server itself can do


@pytest.fixture
def plan(host, laid_down) -> HostPlan:
    """The plan that the server has."""
    return read_plan(host.check_output("cat /etc/coop/plan.json"))


@pytest.fixture
def try_plan(plan, apply_plan) -> Iterator[Callable[[HostPlan], None]]:
    """Call it with another plan, which is put on the server until the test has ended."""
    yield apply_plan
    apply_plan(plan)


@pytest.fixture
def change_mailbox(plan, try_plan) -> Callable[..., None]:
    """Call it with a member and fields of PlannedMailbox: puts that on the server until the test
    has ended.
    """

    def change(member: Member, **fields: object) -> None:
        mailboxes = tuple(
            one.model_copy(update=fields) if one.address == member.address else one
            for one in plan.mail.mailboxes
        )
        try_plan(
            plan.model_copy(update={"mail": plan.mail.model_copy(update={"mailboxes": mailboxes})})
        )

    return change


@pytest.fixture
def deliver(host) -> Callable[..., EmailMessage]:
    """Call it with an address: mail is handed to Dovecot as Postfix does, past all filtering.
    `headers` are added. Returns the message.
    """

    def hand_over(
        address: str, *, size: int = 200, sender: str = "vera@outside.example", **headers: str
    ) -> EmailMessage:
        message = letter(sender=sender, to=address)
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        program = (
            "import base64, smtplib, sys; session = "
            "smtplib.LMTP('/var/spool/postfix/private/dovecot-lmtp');"
            "text = base64.b64decode(sys.argv[3]) + b'%076d\\n' % 0 * (int(sys.argv[4]) // 77);"
            "session.ehlo(); session.sendmail(sys.argv[1], sys.argv[2], text, sys.argv[5:])"
        )
        options = [] if address.isascii() else ["SMTPUTF8"]
        arguments = [
            program,
            sender,
            address,
            base64.b64encode(message.as_bytes(policy=SMTPUTF8)).decode(),
            str(size),
            *options,
        ]
        host.run_expect([0], f"python3 -c {shlex.join(arguments)}")
        return message

    return hand_over
