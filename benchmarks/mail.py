"""Mail from the world, filtered, and the same without a filter; and what the idle mail server takes of the memory."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.fill import PASSWORD
from benchmarks.measurement import Measurement, at_most, told
from coopctl.demo.commands import Commands
from coopctl.settings.paths import CHECKOUT
from lab.podman import podman

if TYPE_CHECKING:
    from collections.abc import Iterator

MAILBOXES, EACH, SESSIONS = 50, 20, 10
SIZE = 20 * 1024
MESSAGES = MAILBOXES * EACH
_PATIENCE = 300
_AT_REST, _AFTER_WORK = 120, 15  # Seconds without mail: processes that were busy a moment ago wait for more work.
_UNITS = ("dovecot", "postfix", "rspamd", "redis-server@rspamd", "unbound", "postsrsd", "postfix-mta-sts-resolver", "coop-mailpolicy")

# One process for each of the mailboxes, some at once, each message in a session of its own, as from many mail servers.
_BRING = (
    f"cat > /tmp/letter && seq 0 {MAILBOXES - 1} | xargs -P {SESSIONS} -I% smtp-source -m {EACH} -F /tmp/letter"
    " -f vera@outside.example -M outside.example -t user%@frysboxen.example {server}:25"
)
_COUNT = "find /srv/coop/*/mail/user*/Maildir -path '*/new/*' -type f | wc -l"
_EMPTY = "find /srv/coop/*/mail/user*/Maildir -path '*/new/*' -type f -delete"
# A bare Postfix and Dovecot: nobody looks at the message, and nobody is asked about it.
_UNFILTERED = (
    "cp -p /etc/postfix/main.cf /root/main.cf && postconf -e smtpd_milters= non_smtpd_milters= "
    "'smtpd_recipient_restrictions=reject_unlisted_recipient' 'smtpd_sender_restrictions=' 'smtpd_helo_restrictions=' && postfix reload"
)
_FILTERED = "cp -p /root/main.cf /etc/postfix/main.cf && postfix reload"
_PSS = """
import json, pathlib, re
megabytes = {}
for process in pathlib.Path("/proc").glob("[0-9]*"):
    try:
        unit = re.search(r"([^/]+)[.]service", process.joinpath("cgroup").read_text())
        pss = re.search(r"^Pss:\\s+(\\d+)", process.joinpath("smaps_rollup").read_text(), re.M)
    except (OSError, ProcessLookupError):
        continue
    if unit and pss:
        megabytes[unit[1]] = megabytes.get(unit[1], 0) + int(pss[1]) * 1024 / 1e6
print(json.dumps(megabytes))
"""


def measure(coopctl: Commands) -> Sequence[Measurement]:
    """Return the idle memory, both rates and their ratio. Raises AssertionError if a message is lost."""
    server = coopctl.place.container
    _prepare_mailboxes(coopctl)
    idle = _read_memory(server, after=_AT_REST)
    with _unfiltered(server):
        _deliver(coopctl)
        bare = _deliver(coopctl)
    _deliver(coopctl)
    filtered = _deliver(coopctl)
    after = _read_memory(server, after=_AFTER_WORK)
    return [
        at_most("idle mail server, all its daemons", idle, unit="MB", limit=250),
        told(f"the same after {4 * MESSAGES:,} messages", after, unit="MB"),
        told(f"{MESSAGES:,} messages of 20 KB to {MAILBOXES} mailboxes", filtered, unit="messages/s"),
        told("the same without filtering", bare, unit="messages/s"),
        told("filtered against unfiltered", filtered / bare, unit="×"),
    ]


def _prepare_mailboxes(coopctl: Commands) -> None:
    coopctl.run("household", "list")
    fill = [sys.executable, "-m", "benchmarks.fill", str(MAILBOXES), "10"]
    subprocess.run(fill, check=True, cwd=CHECKOUT, env=coopctl.environment())
    # The co-op's domain enters the registry with the first address that is added by name; and all of it is applied.
    coopctl.run("mailbox", "add", f"bench{time.time_ns()}", "--household", "0001", "--password-stdin", stdin=PASSWORD)


def _deliver(coopctl: Commands) -> float:
    """Return the messages per second from the first session until the last message lies in a mailbox."""
    server, outside = coopctl.place.container, coopctl.place.lab.outside
    podman("exec", server, "sh", "-c", _EMPTY, check=False)
    began = time.perf_counter()
    podman("exec", "--interactive", outside, "sh", "-c", _BRING.format(server=coopctl.place.address), text=_letter())
    while (arrived := int(podman("exec", server, "sh", "-c", _COUNT).stdout)) < MESSAGES:
        assert time.perf_counter() - began < _PATIENCE, f"{MESSAGES - arrived} of {MESSAGES} messages are lost"
    return MESSAGES / (time.perf_counter() - began)


def _letter() -> str:
    head = "From: Vera <vera@outside.example>\nTo: everybody\nSubject: Minutes\nDate: Fri, 20 Nov 2026 12:00:00 +0000\n"
    head += "Message-ID: <minutes@outside.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    lines = (f"{number}. The freezer box association decided to defrost drawer {number * 7 % 90}.\n" for number in range(1, SIZE))
    body = ""
    while len(head) + len(body) < SIZE:
        body += next(lines)
    return head + body


@contextmanager
def _unfiltered(server: str) -> Iterator[None]:
    podman("exec", server, "sh", "-c", _UNFILTERED)
    yield
    podman("exec", server, "sh", "-c", _FILTERED)


def _read_memory(server: str, *, after: float) -> float:
    """Return the proportional set size of the mail units' processes after so many seconds, in megabytes."""
    time.sleep(after)
    shares = json.loads(podman("exec", "--interactive", server, "python3", "-", text=_PSS).stdout)
    return float(sum(share for unit, share in shares.items() if unit in _UNITS))
