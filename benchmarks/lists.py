"""One post to a list with 1,000 subscribers, and a bare Postfix sending to the same 1,000."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.coop import PASSWORD
from benchmarks.measurement import Measurement, at_least, told
from benchmarks.server import Server
from coopctl.demo.commands import Commands
from lab.podman import podman

MAILBOXES = 10
SUBSCRIBERS = 1000
SINK_PORT = 2525
LIST = "bench@lists.frysboxen.example"
_OWNER = "owner@frysboxen.example"
_HEAD = f"From: <{_OWNER}>\nTo: <{LIST}>\nSubject: Minutes\n"
_LETTER = f"{_HEAD}MIME-Version: 1.0\nContent-Type: text/plain\n\n" + "Blueberries.\n" * 150
_LONGEST = 300

# Until nothing is left in the queue: whatever was handed in has left it.
_UNTIL_EMPTY = (
    f"end=$(($(date +%s) + {_LONGEST})); cd /var/spool/postfix;"
    ' while [ -n "$(find maildrop incoming active deferred -type f -print -quit)" ]; do'
    ' [ "$(date +%s)" -lt "$end" ] || exit 1; sleep 0.05; done'
)
_TO_SINK = (
    "cp -p /etc/postfix/main.cf /root/main.cf && postconf -e"
    ' "transport_maps = $(postconf -h transport_maps),'
    ' inline:{{ sink.example=smtp:[{sink}]:{port} }}" && postfix reload'
)
_BACK = "cp -p /root/main.cf /etc/postfix/main.cf && postfix reload"
_BARE = (
    "postconf -e smtpd_milters= non_smtpd_milters= smtpd_sender_restrictions="
    " smtpd_recipient_restrictions= smtpd_data_restrictions= mynetworks=127.0.0.0/8"
    " smtpd_relay_restrictions=permit_mynetworks,reject && postfix reload"
)
_ADDRESSES = " ".join(f"s{number}@sink.example" for number in range(SUBSCRIBERS))


def measure(server: Server) -> Iterator[Measurement]:
    """Yield the rates at which copies leave the queue, and how the list's compares."""
    coopctl = server.open_registry(MAILBOXES)
    container = coopctl.place.container
    _prepare_list(coopctl)
    with _sink(coopctl):
        _post(container)
        rate = _post(container)
        yield told("one post to 1,000 subscribers, a signed copy for each", rate, unit="copies/s")
        podman("exec", container, "sh", "-c", _BARE)
        _send_each(container)
        bare = _send_each(container)
        yield told("a bare Postfix, a message for each", bare, unit="messages/s")
        together = _send_together(container)
        yield told("a bare Postfix, one message for all", together, unit="recipients/s")
    yield at_least("the list against a message for each", rate / bare, unit="×", limit=0.5)


def _prepare_list(coopctl: Commands) -> None:
    coopctl.run("mailbox", "add", _OWNER, "--household", "0001", "--password-stdin", stdin=PASSWORD)
    coopctl.run(
        "list", "add", LIST, "--household", "0001", "--owner", _OWNER, "--posting", "anyone"
    )
    people = Path(coopctl.place.state) / "subscribers.csv"
    rows = "".join(f"{address},,normal,\n" for address in _ADDRESSES.split())
    people.write_text(f"address,name,mode,subscribed\n{rows}")
    coopctl.run("list", "subscribers", "import", LIST, str(people))


@contextmanager
def _sink(coopctl: Commands) -> Iterator[None]:
    """Send mail to sink.example to a program outside that takes everything and keeps nothing."""
    outside, server = coopctl.place.lab.outside, coopctl.place.container
    sink = ("smtp-sink", "-u", "nobody", f"0.0.0.0:{SINK_PORT}", "1000")
    podman("exec", "--detach", outside, *sink)
    to_sink = _TO_SINK.format(sink=coopctl.place.lab.outside_address, port=SINK_PORT)
    podman("exec", server, "sh", "-c", to_sink)
    try:
        yield
    finally:
        podman("exec", server, "sh", "-c", _BACK)
        podman("exec", outside, "pkill", "smtp-sink", check=False)


def _post(server: str) -> float:
    return _time(server, f"sendmail -i -f {_OWNER} {LIST}", text=_LETTER)


def _send_each(server: str) -> float:
    source = f"smtp-source -s 10 -m {SUBSCRIBERS} -N -F /tmp/letter -f {_OWNER}"
    command = f"cat > /tmp/letter; {source} -t @sink.example 127.0.0.1:25"
    return _time(server, command, text=_LETTER)


def _send_together(server: str) -> float:
    return _time(server, f"sendmail -i -f {_OWNER} {_ADDRESSES}", text=_LETTER)


def _time(server: str, command: str, *, text: str) -> float:
    """Return recipients per second from handing in until the queue is empty."""
    began = time.perf_counter()
    podman("exec", "--interactive", server, "sh", "-ec", f"{command}; {_UNTIL_EMPTY}", text=text)
    return SUBSCRIBERS / (time.perf_counter() - began)
