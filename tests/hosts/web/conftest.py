"""Two neighbours with web sites, put on the server by a real apply, and whoever visits them."""

from __future__ import annotations

import http.client
import itertools
import json
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import paramiko
import pytest

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan, read_plan
from coopctl.core.plans.mail import MailPlan, PlannedDomain, PlannedMailbox
from coopctl.core.plans.web import PlannedKey, PlannedSite, WebPlan
from coopctl.provision.apply import Run, apply_members
from coopctl.provision.hosts import Host
from coopctl.provision.lock import run_lock
from coopctl.provision.runlog import open_log
from lab.outside import outside_of

HERE, NEIGHBOUR = "9905", "99f6"
UIDS = {HERE: 29905, NEIGHBOUR: 29906}
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Page:
    """What a visitor got."""

    status: int
    body: str
    headers: dict[str, str]
    size: int


@dataclass(frozen=True)
class Agent:
    """coop-agent with a spool of its own."""

    host: object
    command: str

    def read(self, options=""):
        self.host.run_expect([0], f"sleep 1.2; {self.command} read {options}")

    def use(self, household):
        lines = self.host.check_output(f"{self.command} export --after 0").splitlines()
        return sum(
            reading["quantity"]
            for reading in map(json.loads, lines)
            if reading["household"] == household
        )


@dataclass
class Neighbours:
    """The two households' sites; `apply` brings the server to `sites`, with `frozen` frozen.

    Where the server has mail, too, each household has mailboxes and a domain of its own.
    """

    host: object
    server: object
    state: Path
    key: paramiko.RSAKey
    sites: dict[str, PlannedSite] = field(default_factory=dict)
    frozen: frozenset[str] = frozenset()

    def name(self, label: str) -> str:
        return f"{label}.{self.server.fqdn}"

    @property
    def has_mail(self) -> bool:
        return self.host.file("/etc/postfix/coop/domains").exists

    def mailbox(self, household: str, name: str = "web") -> str:
        """Return its address; each household has two, `web` and `blåbär`."""
        return f"{name}{household}@{self.server.domain}"

    def domain(self, household: str) -> str:
        """Return its own mail domain."""
        return f"web{household}.example"

    def plan_mail(self) -> MailPlan:
        own = [
            PlannedDomain(name=self.domain(number), household=number, dkim_selector="test")
            for number in UIDS
        ]
        mailboxes = [
            PlannedMailbox(
                address=self.mailbox(number, name),
                household=number,
                password_hash="!",
                quota_bytes=None,
                state="active",
            )
            for number in UIDS
            for name in ("web", "blåbär")
        ]
        return MailPlan(
            domains=tuple(
                sorted(
                    [
                        PlannedDomain(
                            name=self.server.domain, household=None, dkim_selector="test"
                        ),
                        *own,
                    ],
                    key=lambda one: one.name,
                )
            ),
            mailboxes=tuple(sorted(mailboxes, key=lambda one: one.address)),
        )

    def plan(self) -> HostPlan:
        return HostPlan(
            host=self.server.name,
            households=tuple(
                PlannedHousehold(
                    number=number, uid=uid, quota_bytes=256 * 2**20, frozen=number in self.frozen
                )
                for number, uid in sorted(UIDS.items())
            ),
            mail=self.plan_mail() if self.has_mail else None,
            web=WebPlan(
                sites=tuple(self.sites[name] for name in sorted(self.sites)),
                keys=(PlannedKey(household=HERE, key=f"ssh-rsa {self.key.get_base64()}"),),
            ),
        )

    def add(
        self,
        label: str,
        *,
        household: str = HERE,
        kind: str = "php",
        others: tuple[str, ...] = (),
        **fields: object,
    ) -> str:
        """Plan a site, put it there, and return its name."""
        name = self.name(label)
        settings = {"state": "active", "whole_addresses": False} | fields
        full = tuple(self.name(other) for other in others)
        self.sites[name] = PlannedSite(
            name=name, household=household, others=full, kind=kind, **settings
        )
        self.apply()
        return name

    def apply(self) -> int:
        """Return how many steps changed something."""
        target = Host(
            name=self.server.name,
            address=self.server.address,
            port=self.server.port,
            user=self.server.user,
            key_file=Path(self.server.key),
            known_hosts=Path(self.server.known_hosts),
            groups=frozenset({"web"}),
        )
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("COOPCTL_STATE", str(self.state))
            with run_lock("tests") as lock, open_log("tests") as log:
                run = Run(log=log, lock=lock, on_event=lambda event: None)
                apply_members(
                    run, [target], {self.server.name: self.plan()}, check=False, full=True
                )
                result = run.tally.finish(log.path)
                assert all(one.succeeded for one in result.hosts), log.path.read_text()
                return result.changed

    def write(self, name: str, path: str, text: str) -> None:
        """Put a file into a site's htdocs, as its household."""
        household = self.sites[name].household
        target = f"/srv/coop/{household}/web/{name}/htdocs/{path}"
        as_household = f"setpriv --reuid={UIDS[household]} --regid={UIDS[household]} --clear-groups"
        command = f"umask 027; mkdir -p $(dirname {target}); cat > {target}"
        self.host.run_expect(
            [0], f"{as_household} sh -c '{command}' <<'END_OF_FILE'\n{text}\nEND_OF_FILE"
        )


@pytest.fixture(scope="session")
def neighbours(host, server, tmp_path_factory):
    applied = host.run("cat /etc/coop/plan.json").stdout
    if applied and any(
        not household.number.startswith("99") for household in read_plan(applied).households
    ):
        pytest.skip(
            "a plan has been applied to this server: these tests lay down sites of their own"
        )
    outside = outside_of(server.address)
    if outside is None:
        pytest.skip("the sites' names must be in the DNS, which is a lab's here")
    outside.publish(f"*.{server.fqdn}. A {server.address}")
    place = Neighbours(
        host, server, tmp_path_factory.mktemp("state"), paramiko.RSAKey.generate(2048)
    )
    place.add("berg", others=("www-berg",))
    place.add("dal", household=NEIGHBOUR)
    place.write(place.name("dal"), "secret.html", "the neighbour's secret")
    yield place
    outside.forget()


@pytest.fixture(scope="session")
def berg(neighbours) -> str:
    return neighbours.name("berg")


@pytest.fixture(scope="session")
def dal(neighbours) -> str:
    return neighbours.name("dal")


@pytest.fixture(scope="session")
def tls() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@pytest.fixture(scope="session")
def visit(server, tls) -> Callable[..., Page]:
    """Call it with a site's name and a path: one request over HTTPS, HTTP/1.1, of which the
    answer's bytes are counted.
    """

    def get(
        name: str,
        path: str = "/",
        *,
        method: str = "GET",
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Page:
        plain = socket.create_connection((server.address, 443), timeout=30)
        with tls.wrap_socket(plain, server_hostname=name) as secure:
            connection = http.client.HTTPSConnection(name, timeout=30)
            connection.sock = secure
            connection.request(
                method, path, body=body, headers={"Connection": "close"} | (headers or {})
            )
            answer = connection.getresponse()
            content = answer.read()
        head = (
            f"HTTP/1.1 {answer.status} {answer.reason}\r\n"
            + "".join(f"{key}: {value}\r\n" for key, value in answer.getheaders())
            + "\r\n"
        )
        headers = {key.lower(): value for key, value in answer.getheaders()}
        return Page(
            answer.status, content.decode(errors="replace"), headers, len(head) + len(content)
        )

    return get


@pytest.fixture
def run_php(neighbours, visit) -> Callable[..., str]:
    """Call it with a site and PHP code: the code runs there, and what it printed is returned."""

    def run(name: str, code: str) -> str:
        neighbours.write(name, "probe.php", f"<?php\n{code}")
        page = visit(name, "/probe.php")
        assert page.status == 200, page
        return page.body

    return run


def wait_until(ask: Callable[[], Answer], *, seconds: float = 30) -> Answer:
    """Ask until the answer is true."""
    deadline = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < deadline, f"not within {seconds} seconds"
        time.sleep(0.2)
    return answer


@pytest.fixture(name="wait_until")
def _wait_until():
    return wait_until


@pytest.fixture
def sftp(server, neighbours):
    """A logged-in SFTP session of the first household."""
    with paramiko.Transport((server.address, server.port)) as transport:
        transport.connect(username=f"coop-{HERE}", pkey=neighbours.key)
        yield paramiko.SFTPClient.from_transport(transport)


@pytest.fixture
def agent(host):
    """Call it for an agent with a spool of its own, which has read nothing yet."""
    root = host.check_output("mktemp -d")
    numbers = itertools.count()

    def make(meter):
        folder = f"{root}/{next(numbers)}"
        settings = json.dumps({"host": "probe", "meters": [meter], "spool": f"{folder}/spool.db"})
        host.run_expect([0], f"mkdir {folder}; echo '{settings}' > {folder}/agent.json")
        return Agent(host, f"coop-agent --config {folder}/agent.json")

    yield make
    host.run_expect([0], f"rm -r {root}")
