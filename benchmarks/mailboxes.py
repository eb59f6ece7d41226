"""From `coopctl mailbox add` to a login, with few and many mailboxes on the server; and the same by an Ansible loop."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from itertools import count

from benchmarks.fill import PASSWORD
from benchmarks.measurement import Measurement, at_least, at_most, seconds, told
from coopctl.demo.commands import Commands
from coopctl.demo.mail import Account, read_subjects, trust
from coopctl.settings.paths import CHECKOUT

_numbers = count(1)
_LOOP = """
- hosts: mail
  gather_facts: false
  tasks:
    - name: One line for each mailbox
      ansible.builtin.lineinfile:
        path: /root/loop-baseline
        create: true
        mode: "0600"
        regexp: "^user{{ item }}@frysboxen.example:"
        line: "user{{ item }}@frysboxen.example:{ARGON2ID}x:20001:20001::/srv/coop/0001/mail/user{{ item }}@frysboxen.example::"
      loop: "{{ range(0, 1000) | list }}"
"""


def measure(coopctl: Commands) -> Sequence[Measurement]:
    """Return times until login with 10, 1,000 and 10,000 mailboxes, and how much slower a loop is for 1,000."""
    first = _until_login(coopctl, mailboxes=10, households=10)
    _fill(coopctl, mailboxes=1010, households=100)
    together = seconds(lambda: coopctl.run("apply"))
    thousand = _until_login(coopctl, mailboxes=1010, households=100)
    loop = seconds(lambda: _run_loop(coopctl))
    many = _until_login(coopctl, mailboxes=10_000, households=3_000)
    return [
        at_most("mailbox add → login, 10 mailboxes", first, unit="s", limit=3),
        at_most("mailbox add → login, 1,000 mailboxes", thousand, unit="s", limit=3),
        at_most("mailbox add → login, 10,000 mailboxes", many, unit="s", limit=3),
        at_most("the same, 10,000 against 10 mailboxes", many / first, unit="×", limit=1.5),
        told("1,000 mailboxes more, by apply", together, unit="s"),
        told("1,000 mailboxes more, by an Ansible loop", loop, unit="s"),
        at_least("the loop against apply", loop / together, unit="×", limit=50),
    ]


def _fill(coopctl: Commands, *, mailboxes: int, households: int) -> None:
    command = [sys.executable, "-m", "benchmarks.fill", str(mailboxes), str(households)]
    subprocess.run(command, check=True, cwd=CHECKOUT, env=coopctl.environment())


def _until_login(coopctl: Commands, *, mailboxes: int, households: int) -> float:
    coopctl.run("household", "list")
    _fill(coopctl, mailboxes=mailboxes, households=households)
    coopctl.run("apply")
    context = trust(coopctl.place)

    def add_and_log_in() -> None:
        address = f"new{next(_numbers)}@frysboxen.example"
        coopctl.run("mailbox", "add", address, "--household", "0001", "--password-stdin", stdin=PASSWORD)
        read_subjects(coopctl.place, account=Account(address, PASSWORD), context=context)

    return seconds(add_and_log_in, times=5)


def _run_loop(coopctl: Commands) -> None:
    playbook = coopctl.place.state / "loop.yml"
    playbook.write_text(_LOOP)
    command = [f"{sys.prefix}/bin/ansible-playbook", "-i", str(coopctl.place.inventory / "hosts.yml"), str(playbook)]
    options = f"-o UserKnownHostsFile={CHECKOUT / '.coopctl' / 'lab' / 'known_hosts'}"
    environment = coopctl.environment() | {"ANSIBLE_SSH_COMMON_ARGS": options, "ANSIBLE_PIPELINING": "true"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
