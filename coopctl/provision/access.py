"""How a host is reached: what the inventory says, then ~/.ssh/config, then the system's, as `ssh`
reads them.

Ansible runs `ssh` itself; pyinfra and paramiko are given what `ssh -G` (ssh(1)) answers for the
same words. So keys, agents, jump hosts, users and ports are the same for all three.
"""

from __future__ import annotations

import os
import pwd
import re
import shlex
import subprocess
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from coopctl.core.errors import ConfigurationError
from coopctl.provision.hosts import Host, HostKeyPolicy

DEFAULT_USER = "root"
_HINT = "`ssh -G HOST` shows what OpenSSH reads"
_TOKEN = re.compile(r"%([%dhnpru])")


@dataclass(frozen=True)
class Access:
    """One host as `ssh` would reach it (ssh_config(5)).

    `known_as` is its name in the files `known_hosts`, of which the first gets new keys.
    `identity_files` are those that exist. `agent` is a socket's path, None for no agent.
    `proxy` is a command that connects its standard input and output to the host's port; empty
    where the host is reached directly.
    """

    address: str
    port: int
    user: str
    known_as: str
    known_hosts: tuple[Path, ...]
    host_key_policy: HostKeyPolicy
    identity_files: tuple[Path, ...]
    identities_only: bool
    agent: str | None
    proxy: tuple[str, ...]

    @property
    def login(self) -> str:
        """A command line with which a person can try the same."""
        port = f"-p {self.port} " if self.port != 22 else ""
        return f"ssh {port}{self.user}@{self.address}"


def resolve_access(host: Host) -> Access:
    """Ask `ssh` how it would reach the host. Raises ConfigurationError with ssh's own words."""
    answer = _ask_ssh(host)
    first = {key: values[0] for key, values in answer.items()}
    address, port, user = first["hostname"], int(first["port"]), first["user"]
    tokens = {
        "d": _home(), "h": address, "n": host.address, "p": str(port), "r": user,
        "u": pwd.getpwuid(os.getuid()).pw_name, "%": "%",
    }  # fmt: skip
    identities = [_path(text, tokens=tokens) for text in answer.get("identityfile", ())]
    known_hosts = shlex.split(first.get("userknownhostsfile", "~/.ssh/known_hosts"))
    return Access(
        address=address,
        port=port,
        user=user,
        known_as=first.get("hostkeyalias") or (address if port == 22 else f"[{address}]:{port}"),
        known_hosts=(host.known_hosts,)
        if host.known_hosts
        else tuple(_path(text, tokens=tokens) for text in known_hosts),
        host_key_policy=host.host_key_policy or _read_policy(first.get("stricthostkeychecking")),
        identity_files=tuple(path for path in identities if path.is_file()),
        identities_only=first.get("identitiesonly") == "yes",
        agent=_find_agent(first.get("identityagent"), tokens=tokens),
        proxy=_read_proxy(first, arguments=host.ssh_args, tokens=tokens),
    )


def check_access(hosts: Sequence[Host]) -> Mapping[str, Access]:
    """Return each host's access by its name; make the folders of known hosts.

    Raises ConfigurationError if there is no key for a host: neither a file nor an agent.
    """
    problems = []
    found = {host.name: resolve_access(host) for host in hosts}
    for host in hosts:
        access = found[host.name]
        if host.key_file and not os.access(host.key_file, os.R_OK):
            state = "can't be read" if host.key_file.exists() else "doesn't exist"
            problems.append(f"{host.name}: the SSH key {host.key_file} {state}")
        elif not access.identity_files and access.agent is None:
            problems.append(f"{host.name}: there is no SSH key, and no SSH agent runs")
        access.known_hosts[0].parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        access.known_hosts[0].touch(mode=0o600)
    if problems:
        hint = (
            "`ssh-keygen -t ed25519` makes a key and `ssh-add` gives it to the agent; a key that "
            "lies elsewhere is named in hosts.yml by ansible_ssh_private_key_file"
        )
        raise ConfigurationError("there is no SSH key for every host", problems=problems, hint=hint)
    return found


def _ask_ssh(host: Host) -> Mapping[str, list[str]]:
    """Return the values of each keyword, lower-case, in the order in which ssh would use them."""
    words = [
        *host.ssh_args,
        *(["-p", str(host.port)] if host.port else []),
        *(["-l", host.user] if host.user else []),
        *(["-i", str(host.key_file)] if host.key_file else []),
    ]
    # The last words: what a person's own configuration says of the user counts before ours.
    arguments, files = _take_configuration(words)
    includes = "".join(f"Include {shlex.quote(file)}\n" for file in files)
    configuration = f"{includes}Host *\nUser {DEFAULT_USER}\n"
    command = ["ssh", "-G", "-F", "/dev/stdin", *arguments, "--", host.address]
    done = subprocess.run(command, input=configuration, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        problems = [f"{host.name}: {line}" for line in done.stderr.strip().splitlines()[-4:]]
        raise ConfigurationError(
            "ssh can't read how a host is reached", problems=problems, hint=_HINT
        )
    answer = defaultdict(list)
    for line in done.stdout.splitlines():
        keyword, _, value = line.partition(" ")
        answer[keyword].append(value)
    return answer


def _take_configuration(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words without `-F FILE`, and the configuration files that ssh would read."""
    left, named = list(words), None
    for at, word in enumerate(words):
        if word == "-F" and at + 1 < len(words):
            left, named = [*words[:at], *words[at + 2 :]], words[at + 1]
        elif word.startswith("-F") and len(word) > 2:
            left, named = [*words[:at], *words[at + 1 :]], word[2:]
    if named == "none":
        return left, []
    return left, [named] if named else [f"{_home()}/.ssh/config", "/etc/ssh/ssh_config"]


def _read_policy(text: str | None) -> HostKeyPolicy:
    """`ask` is what ssh does by itself; nobody can be asked here, so new keys are noted."""
    spelled = {"true": "yes", "false": "no", "off": "no"}.get(text or "", text)
    return next((policy for policy in get_args(HostKeyPolicy) if policy == spelled), "accept-new")


def _find_agent(text: str | None, *, tokens: Mapping[str, str]) -> str | None:
    if text == "none":
        return None
    if text and text.startswith("$"):
        return os.environ.get(text.strip("${}")) or None
    if text and text != "SSH_AUTH_SOCK":
        return str(_path(text, tokens=tokens))
    return os.environ.get("SSH_AUTH_SOCK") or None


def _read_proxy(
    answer: Mapping[str, str], *, arguments: Sequence[str], tokens: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the command; for jump hosts the one that ssh itself would run."""
    if jump := answer.get("proxyjump", "none").removeprefix("none"):
        *before, last = jump.split(",")
        _, files = _take_configuration(arguments)
        named = ["-F", files[0]] if len(files) == 1 else []
        through = ["-J", ",".join(before)] if before else []
        target = f"[{tokens['h']}]:{tokens['p']}"
        destination = last if last.startswith("ssh://") else f"ssh://{last}"
        return ("ssh", *named, "-o", "BatchMode=yes", *through, "-W", target, destination)
    command = answer.get("proxycommand", "none")
    return () if command == "none" else ("sh", "-c", f"exec {_expand(command, tokens=tokens)}")


def _path(text: str, *, tokens: Mapping[str, str]) -> Path:
    expanded = _expand(text, tokens=tokens)
    return Path(re.sub(r"^~(?=/|$)", lambda _: _home(), expanded)).absolute()


def _expand(text: str, *, tokens: Mapping[str, str]) -> str:
    """Put in the tokens that ssh_config(5) knows; others stay."""
    return _TOKEN.sub(lambda match: tokens[match[1]], text)


def _home() -> str:
    """The home folder as ssh sees it: the user's own, whatever $HOME says."""
    return pwd.getpwuid(os.getuid()).pw_dir
