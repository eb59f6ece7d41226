"""From `coopctl mailbox add` to a login, with few and many mailboxes on the server.

An Ansible loop that writes a line for each mailbox beside it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count

from benchmarks.coop import PASSWORD
from benchmarks.logged import LoggedCommands, run_logged
from benchmarks.measurement import Measurement, at_least, at_most, cpu_seconds, seconds, told
from benchmarks.server import Server
from coopctl.demo.mail import Account, read_subjects, trust
from coopctl.settings.paths import CHECKOUT

FEW, MORE, MANY = 10, 1_000, 10_000
_LOOPED = 100  # a loop takes the same time for each: these tell what `MORE` take
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
        regexp: "^{{ address }}:"
        line: "{{ address }}:{ARGON2ID}x:20001:20001::/srv/coop/0001/mail/{{ address }}::"
      vars:
        address: "user{{ item }}@frysboxen.example"
      loop: "{{ range(0, mailboxes | int) | list }}"
"""


def measure(server: Server) -> Iterator[Measurement]:
    """Yield times until login with few and many mailboxes; a loop's against an apply's."""
    coopctl = server.open_registry(FEW)
    first = _until_login(coopctl)
    yield at_most(f"mailbox add → login, {FEW} mailboxes", first, unit="s", limit=3)
    yield told(f"processor time of an apply, {FEW} mailboxes", _cpu_of_apply(coopctl), unit="s")

    server.fill_registry(FEW, plain=MORE)
    together = seconds(lambda: coopctl.run("apply"))
    yield told(f"{MORE:,} mailboxes more, by apply", together, unit="s")
    loop = (
        (_run_loop(coopctl, mailboxes=_LOOPED) - _run_loop(coopctl, mailboxes=0)) * MORE / _LOOPED
    )
    yield told(f"{MORE:,} mailboxes more, by an Ansible loop", loop, unit="s")
    yield at_least("the loop against apply", loop / together, unit="×", limit=50)

    thousand = _until_login(server.open_registry(MORE))
    yield at_most(f"mailbox add → login, {MORE:,} mailboxes", thousand, unit="s", limit=3)
    many = _until_login(server.open_registry(MANY))
    yield at_most(f"mailbox add → login, {MANY:,} mailboxes", many, unit="s", limit=3)
    yield at_most(f"the same, {MANY:,} against {FEW} mailboxes", many / first, unit="×", limit=1.5)
    yield told(f"processor time of an apply, {MANY:,} mailboxes", _cpu_of_apply(coopctl), unit="s")


def _until_login(coopctl: LoggedCommands) -> float:
    context = trust(coopctl.place)

    def add_and_log_in() -> None:
        address = _add_mailbox(coopctl)
        read_subjects(coopctl.place, account=Account(address, PASSWORD), context=context)

    return seconds(add_and_log_in, times=5)


def _cpu_of_apply(coopctl: LoggedCommands) -> float:
    """Return the processor time here of an apply that brings one more mailbox."""
    _add_mailbox(coopctl, "--no-apply")
    return cpu_seconds(lambda: coopctl.run("apply"))


def _add_mailbox(coopctl: LoggedCommands, *options: str) -> str:
    address = f"new{next(_numbers)}@frysboxen.example"
    words = ("mailbox", "add", address, "--household", "0001", "--password-stdin", *options)
    coopctl.run(*words, stdin=PASSWORD)
    return address


def _run_loop(coopctl: LoggedCommands, *, mailboxes: int) -> float:
    playbook = coopctl.place.state / "loop.yml"
    playbook.write_text(_LOOP)
    hosts = str(coopctl.place.inventory / "hosts.yml")
    command = [f"{sys.prefix}/bin/ansible-playbook", "-i", hosts, str(playbook)]
    variables = ["--extra-vars", f"mailboxes={mailboxes}"]
    known = f"-o UserKnownHostsFile={CHECKOUT / '.coopctl' / 'lab' / 'known_hosts'}"
    ansible = {"ANSIBLE_SSH_COMMON_ARGS": known, "ANSIBLE_PIPELINING": "true"}
    environment = coopctl.environment() | ansible
    return seconds(
        lambda: run_logged([*command, *variables], name="a loop", environment=environment)
    )
