"""Members on a real mail server, in a container: order, removal, closing, drift, faults. The roles
run once for all of them.
"""

import base64
import hashlib
import imaplib
import random
import smtplib
import ssl
import subprocess
import sys
import textwrap
import time

import pytest
from argon2 import PasswordHasher

from coopctl.core.errors import ExitCode, RefusedError
from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import HostPlan, read_plan, render_plan
from coopctl.core.plans.mail import MailPlan, PlannedAlias, PlannedDomain, PlannedMailbox
from coopctl.core.plans.origin import Origin
from coopctl.provision.applied import applied_path, record_path
from coopctl.provision.apply import apply_plans
from coopctl.provision.deploy import deploy
from coopctl.provision.results import RunResult
from coopctl.settings.inventory import Inventory
from deploy.members.guard import Consent
from deploy.members.server import render_server
from lab.access import known_hosts, private_key, root_certificate
from lab.containers import start_server
from lab.dns import trust_anchor
from lab.labs import find_lab

pytestmark = pytest.mark.lab

HOST = "apply"
DOMAIN = "frysboxen.example"
PASSWORD = "correct horse battery"
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
ED25519_BLOB = b"\0\0\0\x0bssh-ed25519\0\0\0\x20" + bytes(range(32))
ANOTHER_KEY = f"ssh-ed25519 {base64.b64encode(ED25519_BLOB).decode()}"
COOP = f"""
coop:
  name: Frysboxen
  organisation_number: "802400-0000"
  domain: {DOMAIN}
  currency: SEK
  timezone: Etc/UTC
  language: sv
  pools: {{server: {{keys: [{{key: equal}}]}}}}
"""


@pytest.fixture(scope="module", autouse=True)
def state(tmp_path_factory):
    path = tmp_path_factory.mktemp("state")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COOPCTL_STATE", str(path))
        yield path


@pytest.fixture(scope="module")
def server(tmp_path_factory, state):
    """A server that the roles have built, with no members yet."""
    lab = find_lab("test")
    container = start_server(lab, HOST, index=2)
    folder = tmp_path_factory.mktemp("inventory")
    (folder / "hosts.yml").write_text(
        textwrap.dedent(f"""\
        mail:
          hosts:
            {HOST}: {{ansible_host: {container.address}, coop_fqdn: {HOST}.{DOMAIN}}}
          vars:
            ansible_user: root
            ansible_ssh_private_key_file: {private_key()}
            coop_known_hosts: {known_hosts()}
            tls_ca: https://ca.outside.example:14000/dir
            tls_ca_certificate: {root_certificate(lab)}
            mail_dns_forwarders: ["{lab.outside_address}"]
            mail_dns_trust_anchors: {trust_anchor(lab).read_text().splitlines()}
            storage_loop_size: 2G
        """)
    )
    (folder / "group_vars" / "all").mkdir(parents=True)
    (folder / "group_vars" / "all" / "coop.yml").write_text(COOP)
    inventory = Inventory(folder)
    result = deploy(inventory, {HOST: HostPlan(host=HOST, mail=MailPlan())})
    assert result.hosts[0].succeeded, result.hosts[0].error
    return Server(str(container.address), inventory)


@pytest.fixture(autouse=True)
def hang_up(server):
    yield
    while server.clients:
        server.clients.pop().shutdown()


class Server:
    """The server as a member and as its sysadmin see it."""

    def __init__(self, address: str, inventory: Inventory) -> None:
        self.address = address
        self.inventory = inventory
        self.clients: list[imaplib.IMAP4_SSL] = []

    def run(self, script: str, *, check: bool = True) -> str:
        """Run a script as root and return what it prints."""
        done = subprocess.run(self.ssh(), input=script, capture_output=True, text=True, check=False)
        assert done.returncode == 0 or not check, done.stderr
        return done.stdout

    def ssh(self) -> list[str]:
        options = [
            "-o",
            f"UserKnownHostsFile={known_hosts()}",
            "-o",
            "ControlPath=none",
            "-q",
            "-i",
            str(private_key()),
        ]
        return ["ssh", *options, f"root@{self.address}", "sh -s"]

    def apply(self, plan: HostPlan, **options) -> RunResult:
        """Apply and return the result, which must be a success."""
        result = apply_plans(self.inventory, {HOST: plan}, wait=60, **options)
        assert result.hosts[0].succeeded, result.hosts[0].error
        return result

    def login(self, address: str, password: str = PASSWORD) -> imaplib.IMAP4_SSL | None:
        """Log in by IMAP; None if the server refuses. The session ends with the test."""
        client = imaplib.IMAP4_SSL(
            self.address, ssl_context=ssl._create_unverified_context(), timeout=30
        )
        self.clients.append(client)
        try:
            client.login(address, password)
        except imaplib.IMAP4.error:
            return None
        return client

    def accepts(self, address: str) -> bool:
        """Whether Postfix takes mail for the address."""
        return bool(
            self.run(f"postmap -q {address} lmdb:/etc/postfix/coop/mailboxes", check=False).strip()
        )

    def knows(self, address: str) -> bool:
        """Whether Dovecot would deliver to the address."""
        return "uid" in self.run(
            f"doveadm user -f uid {address} >/dev/null 2>&1 && echo uid", check=False
        )

    def digests(self) -> str:
        """Return a digest of everything that an apply owns."""
        return self.run(
            "cd /; sha256sum etc/coop/plan.json etc/dovecot/coop/users etc/postfix/coop/* "
            "etc/sysusers.d/coop* etc/rspamd/coop/* "
            "var/lib/rspamd/dkim/* 2>/dev/null; ls -la srv/coop; getent passwd;"
            "btrfs qgroup show -r --raw srv/coop | grep -v '^0/5 ' | cut -c1-40"
        )


def mailbox(name, *, state="active", household="0001", password_hash=HASH):
    return PlannedMailbox(
        address=f"{name}@{DOMAIN}",
        household=household,
        password_hash=password_hash,
        quota_bytes=None,
        state=state,
    )


def plan(*mailboxes, quota=2**26, aliases=(), domains=(DOMAIN,)):
    return HostPlan(
        host=HOST,
        households=tuple(
            PlannedHousehold(number=f"{n:04}", uid=20000 + n, quota_bytes=quota) for n in (1, 2)
        ),
        mail=MailPlan(
            domains=tuple(
                PlannedDomain(name=name, household=None, dkim_selector="coop202611")
                for name in domains
            ),
            mailboxes=tuple(sorted(mailboxes, key=lambda box: box.address)),
            aliases=tuple(aliases),
        ),
    )


def test_a_member_can_log_in_as_soon_as_apply_returns(server):
    server.apply(plan(mailbox("alma")))

    assert server.login(f"alma@{DOMAIN}")
    assert not server.login(f"alma@{DOMAIN}", "wrong password")
    assert server.accepts(f"alma@{DOMAIN}")


def test_a_second_apply_has_nothing_to_do(server):
    wanted = plan(mailbox("alma"))
    server.apply(wanted)
    texts = []

    result = server.apply(
        wanted, on_event=lambda event: texts.append(event.text) if event.kind == "result" else None
    )

    assert (result.changed, texts) == (0, ["nothing to do"])
    assert server.apply(wanted, full=True).changed == 0


def test_the_control_side_remembers_plan_and_public_dkim_record(server):
    wanted = plan(mailbox("alma"))
    server.apply(wanted)

    assert read_plan(applied_path(HOST).read_text()) == wanted
    assert "v=DKIM1; k=rsa" in record_path(f"{DOMAIN}.coop202611").read_text()
    assert "v=DKIM1; k=ed25519" in record_path(f"{DOMAIN}.coop202611e").read_text()
    assert (
        server.run(f"stat -c '%U %a' /var/lib/rspamd/dkim/{DOMAIN}.*.key").split()
        == ["_rspamd", "440"] * 2
    )


def test_mail_is_never_accepted_for_an_address_that_dovecot_doesnt_know(server):
    server.apply(plan(mailbox("alma")))
    new = f"new@{DOMAIN}"
    watch = f"""
        end=$(($(date +%s) + 20))
        while [ "$(date +%s)" -lt "$end" ]; do
          if postmap -q {new} lmdb:/etc/postfix/coop/mailboxes >/dev/null 2>&1; then
            doveadm user -f uid {new} >/dev/null 2>&1 || echo "accepted but unknown"
            seen=yes
          elif [ "${{seen:-}}" ]; then break; fi
        done
        echo "seen ${{seen:-no}}"
    """
    with subprocess.Popen(
        server.ssh(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as watcher:
        watcher.stdin.write(watch)
        watcher.stdin.close()

        server.apply(plan(mailbox("alma"), mailbox("new")))
        server.apply(plan(mailbox("alma")))

        assert watcher.stdout.read().splitlines() == ["seen yes"]


def test_user3_removed_leaves_auser3(server):
    server.apply(plan(mailbox("user3"), mailbox("auser3")))
    server.apply(plan(mailbox("auser3")))

    assert not server.accepts(f"user3@{DOMAIN}")
    assert not server.knows(f"user3@{DOMAIN}")
    assert server.accepts(f"auser3@{DOMAIN}")
    assert server.login(f"auser3@{DOMAIN}")


def test_closing_ends_sessions_and_logins_but_queued_mail_still_arrives(server):
    server.apply(plan(mailbox("alma"), mailbox("bo")))
    bo, alma = server.login(f"bo@{DOMAIN}"), server.login(f"alma@{DOMAIN}")

    server.apply(plan(mailbox("alma"), mailbox("bo", state="closed")))

    with pytest.raises((imaplib.IMAP4.error, OSError)):
        keep_busy(bo)
    assert alma.noop()[0] == "OK"
    assert not server.login(f"bo@{DOMAIN}")
    assert not server.accepts(f"bo@{DOMAIN}")
    assert server.knows(f"bo@{DOMAIN}")


def keep_busy(client: imaplib.IMAP4_SSL) -> None:
    for _ in range(20):
        client.noop()
        time.sleep(0.1)


def test_a_password_counts_from_the_moment_that_apply_returns_even_twice_in_a_second(server):
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    for password in ("first password", "secnd password", "third password"):
        server.apply(plan(mailbox("alma", password_hash=hasher.hash(password))))

        assert server.login(f"alma@{DOMAIN}", password)
    assert not server.login(f"alma@{DOMAIN}", "secnd password")


def test_a_household_that_left_keeps_its_drawer(server):
    server.apply(plan(mailbox("alma")))
    server.run("echo letter > /srv/coop/0002/mail/letter")

    server.apply(plan(mailbox("alma")).model_copy(update={"households": plan().households[:1]}))

    assert server.run("cat /srv/coop/0002/mail/letter") == "letter\n"


def test_a_check_tells_what_an_apply_would_change_and_changes_nothing(server):
    server.apply(plan(mailbox("alma")))
    before = server.digests()
    wanted = plan(
        mailbox("alma"), mailbox("cleo", household="0002"), domains=(DOMAIN, "cleo.example")
    )
    events = []

    forecast = server.apply(wanted, check=True, on_event=events.append)

    assert server.digests() == before
    differences = "\n".join(event.detail for event in events if event.kind == "diff")
    assert f"+cleo@{DOMAIN}:x:20002:20002::" in differences
    assert "argon2id" not in differences
    assert server.apply(wanted).changed == forecast.changed
    assert server.apply(wanted, check=True, full=True).changed == 0


def test_drift_is_repaired_with_full(server):
    wanted = plan(mailbox("alma"), mailbox("bo"))
    server.apply(wanted)
    whole = server.digests()
    server.run(
        "echo 'intruder@x.example:{PLAIN}x:0:0::/root::' >> /etc/dovecot/coop/users\n"
        "echo 'evil@x.example evil' | postmap -i lmdb:/etc/postfix/coop/mailboxes\n"
        "chmod 666 /etc/postfix/coop/senders; btrfs qgroup limit none /srv/coop/0001\n"
        "rm /etc/rspamd/coop/dkim_selectors.map; chown root /srv/coop/0002/mail"
    )

    assert server.apply(wanted).changed == 0
    server.apply(wanted, full=True)

    assert not server.knows("intruder@x.example")
    assert not server.accepts("evil@x.example")
    assert without_lmdb(server.digests()) == without_lmdb(whole)
    assert server.apply(wanted, full=True).changed == 0


def test_a_deploy_looks_at_every_file_of_the_members(server):
    """Another version of coopctl may write them otherwise, though the plan is the same."""
    wanted = plan(mailbox("alma"))
    server.apply(wanted)
    server.run("echo '# as it was written before' >> /etc/postfix/coop/senders")

    assert deploy(server.inventory, {HOST: wanted}, tags="members").hosts[0].changed > 0
    assert "as it was" not in server.run("cat /etc/postfix/coop/senders")
    assert deploy(server.inventory, {HOST: wanted}, tags="members").hosts[0].changed == 0


def test_a_drawer_above_its_limit_stops_nobody_elses_apply(server):
    """btrfs refuses every change in it: what has to change there is told, the others' is done."""

    def with_limit(wanted, megabytes):
        first, *others = wanted.households
        smaller = first.model_copy(update={"quota_bytes": megabytes * 2**20})
        return wanted.model_copy(update={"households": (smaller, *others)})

    both = plan(mailbox("alma"), mailbox("cleo", household="0002"))
    more = plan(
        mailbox("alma"), mailbox("cleo", household="0002"), mailbox("dan", household="0002")
    )
    server.apply(with_limit(both, 64))
    fill = "head -c 40M /dev/urandom > /srv/coop/0001/mail/ballast"
    server.run(f"runuser -u coop-0001 -- sh -c '{fill}'; sync -f /srv/coop/0001")

    server.apply(with_limit(more, 16))
    assert server.login(f"dan@{DOMAIN}")
    assert server.apply(with_limit(more, 16), full=True).changed == 0
    write = "runuser -u coop-0001 -- touch /srv/coop/0001/mail/new 2>&1 || echo refused"
    assert "refused" in server.run(write)

    server.run(
        "btrfs qgroup limit none 0/$(btrfs inspect-internal rootid /srv/coop/0001) /srv/coop"
    )
    server.run("chown root /srv/coop/0001/mail; sync -f /srv/coop/0001")
    last = plan(mailbox("alma"), mailbox("cleo", household="0002"))
    result = apply_plans(server.inventory, {HOST: with_limit(last, 16)}, full=True)
    assert result.exit_code == ExitCode.FAILED
    assert "household 0001" in result.hosts[0].error
    assert "household 0002" not in result.hosts[0].error
    assert not server.login(f"dan@{DOMAIN}")
    assert read_plan(server.run("cat /etc/coop/plan.json")) == with_limit(more, 16)

    server.apply(with_limit(last, 64))
    assert server.run("stat -c %U /srv/coop/0001/mail").strip() == "coop-0001"
    assert read_plan(server.run("cat /etc/coop/plan.json")) == with_limit(last, 64)
    server.run("rm /srv/coop/0001/mail/ballast")


def test_mail_to_a_name_that_postfix_takes_for_ours_goes_to_nobody(server):
    """It makes ß ss and ς σ: straße.example is somebody else's domain than strasse.example."""
    ours = mailbox("info").model_copy(update={"address": "info@strasse.example"})
    server.apply(plan(ours, domains=(DOMAIN, "strasse.example")))

    with smtplib.SMTP(server.address, 25, timeout=30) as smtp:
        smtp.ehlo("outside.example")
        smtp.command_encoding = "utf-8"
        smtp.mail("vera@outside.example", ["SMTPUTF8"])
        names = ("straße.example", "STRAẞE.example", "ς.example", "strasse.example")
        answers = [smtp.rcpt(f"info@{name}")[0] for name in names]
    assert answers == [501, 501, 501, 250]


def test_another_registry_an_older_copy_or_a_careless_change_ends_nobodys_mail(server):
    """Each is refused with what differs; the server stays as it is, and takes what is meant."""
    boxes = [mailbox(name, household=f"000{1 + place % 2}") for place, name in enumerate("abcdef")]
    origin = Origin(coop=DOMAIN, registry="4b1d" * 8, revision=640)

    def attempt(wanted, *, whose=origin, **consent):
        result = apply_plans(
            server.inventory, {HOST: wanted}, origin=lambda: whose, consent=Consent(**consent)
        )
        return result.exit_code, result.hosts[0].error

    server.apply(plan(*boxes))
    assert attempt(plan(*boxes, quota=2**27)) == (ExitCode.DONE, "")
    files = "sha256sum /etc/coop/*.json /etc/dovecot/coop/* /etc/postfix/coop/*"
    before = server.run(files)
    for change, words in (
        ({"registry": "99ff" * 8, "revision": 1}, "from the registry 4b1d4b1d"),
        ({"revision": 639}, "change 640"),
        ({"coop": "other.example"}, f"a server of {DOMAIN}"),
    ):
        whose = origin.model_copy(update=change)
        code, error = attempt(plan(), whose=whose)
        assert (code, words in error) == (ExitCode.REFUSED, True), error
        with pytest.raises(RefusedError, match="nothing was changed"):
            deploy(server.inventory, {HOST: plan()}, origin=lambda whose=whose: whose)
    code, error = attempt(plan(boxes[0]))
    assert (code, "end 5 of" in error) == (ExitCode.REFUSED, True), error
    assert attempt(plan(boxes[0]), removals=4)[0] == ExitCode.REFUSED
    assert server.run(files) == before
    assert server.login(f"f@{DOMAIN}")

    applied_path(HOST).unlink()  # Then the server's own copy of its plan is asked.
    assert attempt(plan(boxes[0]))[0] == ExitCode.REFUSED
    assert attempt(plan(boxes[0]), removals=5) == (ExitCode.DONE, "")
    foreign = origin.model_copy(update={"registry": "99ff" * 8, "revision": 1})
    assert attempt(plan(mailbox("alma")), whose=foreign, adopt=True) == (ExitCode.DONE, "")
    assert attempt(plan(mailbox("alma")))[0] == ExitCode.DONE  # the same plan: nothing to do
    assert attempt(plan(mailbox("bo")))[0] == ExitCode.REFUSED


def without_lmdb(digests: str) -> list[str]:
    """Equal tables may be compiled to different bytes."""
    return [line for line in digests.splitlines() if ".lmdb" not in line]


def test_a_table_that_postmap_warns_of_never_reaches_the_daemon(server):
    server.apply(plan(mailbox("alma")))
    before = server.digests()
    broken = plan(
        mailbox("alma"),
        aliases=[PlannedAlias(address=f"info@{DOMAIN}", household=None, targets=("",))],
    )

    result = apply_plans(server.inventory, {HOST: broken})

    assert result.hosts[0].failed
    assert result.hosts[0].task == "addresses in Postfix"
    assert "expected format" in result.hosts[0].error
    assert server.digests() == before


@pytest.mark.fault
def test_a_full_disk_is_one_clear_sentence_and_nothing_is_half_done(server):
    server.apply(plan(mailbox("alma")))
    before = server.digests()
    server.run("mount -t tmpfs -o size=4m tmpfs /etc/rspamd/coop")
    try:
        result = apply_plans(server.inventory, {HOST: plan(mailbox("alma"), mailbox("new"))})
    finally:
        server.run("umount /etc/rspamd/coop")

    assert result.hosts[0].error.startswith(
        "apply: the disk is full: /etc/rspamd/coop has 4 MiB left"
    )
    assert result.hosts[0].hint
    assert result.exit_code == 1
    assert server.digests() == before


@pytest.mark.fault
def test_an_unreachable_host_and_one_with_another_key_dont_stop_the_others(server, tmp_path):
    hosts = (server.inventory.path / "hosts.yml").read_text()
    (tmp_path / "known_hosts").write_text(f"{server.address} {ANOTHER_KEY}\n")
    others = f"""
    gone: {{ansible_host: {find_lab("test").address(50)}}}
    forged:
      ansible_host: {server.address}
      coop_known_hosts: "{{{{ inventory_dir }}}}/known_hosts"
  vars:"""
    (tmp_path / "hosts.yml").write_text(hosts.replace("\n  vars:", others))
    wanted = plan(mailbox("alma"), mailbox("reached"))

    result = apply_plans(
        Inventory(tmp_path),
        {name: wanted.model_copy(update={"host": name}) for name in (HOST, "gone", "forged")},
    )

    by_name = {host.host: host for host in result.hosts}
    assert by_name[HOST].succeeded
    assert by_name["gone"].error == "gone: it doesn't answer"
    assert "host key isn't the one that is known" in by_name["forged"].error
    assert result.exit_code == 4
    assert server.login(f"reached@{DOMAIN}")


@pytest.mark.fault
def test_killed_at_any_point_an_apply_leaves_each_file_old_or_new_and_the_next_one_ends_it(
    server, tmp_path
):
    old = plan(mailbox("alma"), *(mailbox(f"old{n}") for n in range(200)))
    new = plan(
        mailbox("alma"),
        *(mailbox(f"new{n}", household="0002") for n in range(200)),
        domains=(DOMAIN, "new.example"),
    )
    dice = random.Random(20261120)
    server.apply(old)
    began = time.monotonic()
    server.apply(new)
    whole = time.monotonic() - began
    current, killed, point = new, 0, 0

    while killed < 20:
        point += 1
        assert point < 60, "too few of the runs lived long enough to be killed"
        target = old if current is new else new
        killed += kill_apply(server, target, after=0.3 + whole * dice.random(), folder=tmp_path)
        contents = server.run(
            f"cd /; sha256sum {' '.join(file.path[1:] for file in render_server(old).files)}"
        )
        allowed = {
            file.path: {digest(text) for text in texts} for file, *texts in files_of(old, new)
        }
        for line in contents.splitlines():
            sha256, path = line.split()
            # For a moment the file of users also holds those who are on their way out.
            assert sha256 in allowed["/" + path] or path.endswith("/users"), (
                f"{path} is half written after kill {point}"
            )
        assert server.run(EVERY_LINE_IS_WHOLE_AND_EVERY_ACCEPTED_ADDRESS_KNOWN) == ""
        if point % 3 == 0:
            server.apply(target)
            current = target
            assert server.apply(target, full=True).changed == 0

    server.apply(new, full=True)
    assert server.apply(new, full=True).changed == 0
    assert (
        server.run("ls -A /etc/postfix/coop /etc/dovecot/coop /etc/coop | grep '^[.]' || true")
        == ""
    )
    assert server.login(f"new7@{DOMAIN}")


EVERY_LINE_IS_WHOLE_AND_EVERY_ACCEPTED_ADDRESS_KNOWN = """
awk -F: 'NF != 8' /etc/dovecot/coop/users
postmap -s lmdb:/etc/postfix/coop/mailboxes | cut -f1 | while read -r address; do
  grep -q "^$address:" /etc/dovecot/coop/users || echo "$address"
done
"""


def files_of(old, new):
    for before, after in zip(render_server(old).files, render_server(new).files, strict=True):
        yield before, before.text, after.text


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def kill_apply(server: Server, wanted: HostPlan, *, after: float, folder) -> bool:
    """Run an apply in a process of its own and kill -9 it. Returns whether it was still running."""
    path = folder / "plan.json"
    path.write_text(render_plan(wanted))
    program = (
        "import sys; from pathlib import Path; from coopctl.core.plans.host import read_plan; from "
        "coopctl.provision.apply import apply_plans;"
        "from coopctl.settings.inventory import Inventory;"
        f"apply_plans(Inventory(Path({str(server.inventory.path)!r})), {{{HOST!r}: "
        f"read_plan(Path({str(path)!r}).read_text())}}, wait=60)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    running = process.poll() is None
    process.kill()
    process.wait()
    return running
