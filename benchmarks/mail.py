"""Mail from the world, filtered and without a filter; memory of the idle mail server."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

from benchmarks.coop import made_mailboxes
from benchmarks.measurement import Measurement, at_most, told
from benchmarks.server import Server
from coopctl.demo.place import Place
from lab.podman import podman

REGISTERED = 100
MAILBOXES, EACH, SESSIONS = 50, 20, 10
SIZE = 20 * 1024
MESSAGES = MAILBOXES * EACH
_LONGEST = 300  # seconds until all messages of a delivery are there
# Seconds without mail: processes that were busy a moment ago wait for more work.
_AT_REST, _AFTER_WORK = 120, 15
_UNITS = (
    *("dovecot", "postfix", "rspamd", "redis-server@rspamd", "unbound", "postsrsd"),
    *("postfix-mta-sts-resolver", "coop-mailpolicy"),
)

# One process for each of the mailboxes, some at once, each message in a session of its own, as from
# many mail servers.
_BRING = (
    "cat > /tmp/letter && printf '%s\\n' {addresses} |"
    f" xargs -P {SESSIONS} -I% smtp-source -m {EACH} -F /tmp/letter"
    " -f vera@outside.example -M outside.example -t % {server}:25"
)
_COUNT = "find /srv/coop/*/mail/*/Maildir -path '*/new/*' -type f | wc -l"
_EMPTY = "find /srv/coop/*/mail/*/Maildir -path '*/new/*' -type f -delete"
# A bare Postfix and Dovecot: nobody looks at the message, and nobody is asked about it.
_UNFILTERED = (
    "cp -p /etc/postfix/main.cf /root/main.cf && postconf -e smtpd_milters= non_smtpd_milters= "
    "'smtpd_recipient_restrictions=reject_unlisted_recipient' 'smtpd_sender_restrictions='"
    " 'smtpd_helo_restrictions=' && postfix reload"
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


_HEAD = """From: Vera <vera@outside.example>
To: everybody
Subject: Minutes
Date: Fri, 20 Nov 2026 12:00:00 +0000
Message-ID: <minutes@outside.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

"""


def measure(server: Server) -> Iterator[Measurement]:
    """Yield idle memory, both rates and their ratio. Raises AssertionError if mail is lost."""
    place = server.open_registry(REGISTERED).place
    # Who forwards may keep no copy here, and sends on what comes.
    local = (one.address for one in made_mailboxes(REGISTERED) if not one.forward_to)
    addresses = list(islice(local, MAILBOXES))
    idle = _read_memory(place.container, after=_AT_REST)
    yield at_most("idle mail server, all its daemons", idle, unit="MB", limit=250)
    with _unfiltered(place.container):
        _deliver(place, addresses)
        bare = _deliver(place, addresses)
    name = f"{MESSAGES:,} messages of 20 KB to {MAILBOXES} mailboxes"
    yield told(f"{name}, unfiltered", bare, unit="messages/s")
    _deliver(place, addresses)
    filtered = _deliver(place, addresses)
    yield told(f"{name}, filtered", filtered, unit="messages/s")
    yield told("filtered against unfiltered", filtered / bare, unit="×")
    after = _read_memory(place.container, after=_AFTER_WORK)
    yield told(f"all daemons after {4 * MESSAGES:,} messages", after, unit="MB")


def _deliver(place: Place, addresses: Sequence[str]) -> float:
    """Return the messages per second from the first session until the last lies in a mailbox."""
    podman("exec", place.container, "sh", "-c", _EMPTY, check=False)
    bring = _BRING.format(addresses=" ".join(addresses), server=place.address)
    began = time.perf_counter()
    podman("exec", "--interactive", place.lab.outside, "sh", "-c", bring, text=_letter())
    while (arrived := int(podman("exec", place.container, "sh", "-c", _COUNT).stdout)) < MESSAGES:
        lost = f"{MESSAGES - arrived} of {MESSAGES} messages are lost"
        assert time.perf_counter() - began < _LONGEST, lost
    return MESSAGES / (time.perf_counter() - began)


def _letter() -> str:
    sentence = "The freezer box association decided to defrost drawer"
    lines = (f"{number}. {sentence} {number * 7 % 90}.\n" for number in range(1, SIZE))
    text = _HEAD
    while len(text) < SIZE:
        text += next(lines)
    return text


@contextmanager
def _unfiltered(server: str) -> Iterator[None]:
    podman("exec", server, "sh", "-c", _UNFILTERED)
    try:
        yield
    finally:
        podman("exec", server, "sh", "-c", _FILTERED)


def _read_memory(server: str, *, after: float) -> float:
    """Return the proportional set size of the mail units after so many seconds, in megabytes."""
    time.sleep(after)
    shares = json.loads(podman("exec", "--interactive", server, "python3", "-", text=_PSS).stdout)
    return float(sum(share for unit, share in shares.items() if unit in _UNITS))
