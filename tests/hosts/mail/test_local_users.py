"""Programs of members and web servers share the machine with mail: there they can do no more than a
stranger on the internet.
"""

import json
import shlex

import pytest

UNITS = ("postfix.service", "dovecot.service", "rspamd.service")
ELSEWHERE = "someone@elsewhere.example"
NEAR = "127.0.0.1"
DAEMONS = (
    "anvil",
    "auth",
    "dovecot",
    "imap",
    "lmtp",
    "log",
    "managesieve",
    "master",
    "redis",
    "rspamd",
    "stats",
    "unbound",
)

# Which ports of this machine, and which of these sockets, take a connection.
_TRY = """
import json, socket, sys
ports, paths = json.loads(sys.argv[1])
local = (2, "127.0.0.1"), (10, "::1")
places = [(family, (address, port)) for port in ports for family, address in local]
reached = []
for family, place in places + [(1, path) for path in paths]:
    with socket.socket(family) as client:
        client.settimeout(5)
        try:
            client.connect(place)
            reached.append(place if family == 1 else place[1])
        except OSError:
            pass
print(json.dumps(sorted(set(reached), key=str)))
"""
_GUESS = """
import imaplib, ssl, sys
context = ssl._create_unverified_context()
session = imaplib.IMAP4_SSL(sys.argv[1], 993, ssl_context=context)
imaplib.Commands["ID"] = ("NONAUTH",)
session._simple_command("ID", '("x-originating-ip" "%s" "x-originating-port" "4711")' % sys.argv[3])
try:
    session.login(sys.argv[2], "a guess")
except imaplib.IMAP4.error as refusal:
    print(refusal)
"""
_BRING = """
import json, smtplib, sys
session = smtplib.SMTP(sys.argv[1], 25, local_hostname="client.outside.example", timeout=30)
session.ehlo()
print(json.dumps([session.mail(sys.argv[2])[0], session.rcpt(sys.argv[3])[0]]))
"""


@pytest.fixture(params=["nobody", "www-data"])
def as_user(request, host, cleo):
    """Call it with a command's words: an unprivileged user's program runs it. Returns testinfra's
    result.
    """
    user = f"coop-{cleo.household}" if request.param == "household" else request.param
    return lambda *words, stdin="": host.run(
        f"printf %s {shlex.quote(stdin)} | runuser -u {user} -- {shlex.join(words)}"
    )


def test_who_is_a_member_is_read_nowhere(as_user, stranger_writes, arrives, alma):
    arrives(alma, stranger_writes(alma.address))
    found = as_user(
        "grep",
        "-raslF",
        "--",
        alma.address,
        "/etc",
        "/opt",
        "/run",
        "/srv",
        "/tmp",
        "/usr/local",
        "/var",
    )
    assert found.stdout.splitlines() == []


def test_what_waits_in_the_queue_is_not_shown(as_user):
    shown = as_user("mailq")
    assert shown.rc != 0
    assert "not allowed to view the mail queue" in shown.stderr


@pytest.mark.parametrize("as_user", ["nobody", "www-data", "household"], indirect=True)
def test_nothing_is_sent_by_way_of_sendmail(as_user, host, alma):
    sent = as_user(
        "/usr/sbin/sendmail",
        "-i",
        "-f",
        alma.address,
        alma.address,
        stdin=f"From: {alma.address}\n\nPaid by Friday, please.\n",
    )
    assert sent.rc != 0
    assert "not allowed to submit mail" in sent.stderr
    assert host.check_output("find /var/spool/postfix/maildrop -type f") == ""


@pytest.mark.parametrize("as_user", ["nobody", "www-data", "webmail", "household"], indirect=True)
def test_what_daemons_say_to_each_other_is_out_of_reach(as_user, host, server):
    """Ports of this machine alone, and every socket of mail's daemons."""
    open_to_all = {entry["port"] for entry in server.open_ports} | {
        one["port"] for one in server.local_ports if one.get("for_members")
    }
    listening = host.check_output("ss --listening --numeric --tcp --no-header").splitlines()
    ports = {int(line.split()[3].rpartition(":")[2]) for line in listening} - (open_to_all - {25})
    sockets = host.check_output(
        "ss --listening --numeric --unix --processes --no-header"
    ).splitlines()
    paths = {line.split()[4] for line in sockets if any(f'(("{name}' in line for name in DAEMONS)}
    paths = {
        path if path.startswith("/") else f"/var/spool/postfix/{path}"
        for path in paths - {"*"}
        if not path.startswith("@")
    }
    assert {10588, 25} <= ports
    assert len(paths) > 20
    assert (
        json.loads(
            as_user("python3", "-c", _TRY, json.dumps([sorted(ports), sorted(paths)])).stdout
        )
        == []
    )


def test_port_25_believes_nobody_for_being_near(host, server, alma, cleo):
    """Tried as root: who has no business there is kept away by the firewall already."""

    def bring(sender, recipient):
        return json.loads(
            host.check_output(shlex.join(["python3", "-c", _BRING, NEAR, sender, recipient]))
        )

    assert bring("vera@outside.example", ELSEWHERE) == [250, 554]
    assert bring("", ELSEWHERE) == [250, 554]
    assert bring(cleo.address, alma.address) == [250, 553]
    assert bring("vera@outside.example", alma.address) == [250, 250]


def test_a_program_cannot_have_somebody_else_banned_for_its_guesses(as_user, host, alma):
    victim = "192.0.2.99"
    said = as_user(
        "python3",
        "-c",
        _GUESS,
        NEAR,
        f"nobody-of-that-name@{alma.address.partition('@')[2]}",
        victim,
    ).stdout
    assert "AUTHENTICATIONFAILED" in said
    journal = host.check_output("journalctl --unit=dovecot.service --since=-30s --output=cat")
    assert NEAR in journal
    assert victim not in journal
