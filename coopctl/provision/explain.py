"""Errors of SSH and of servers in one sentence each, with the cure."""

from __future__ import annotations

import re

_KNOWN = (
    (
        (
            r"host key .*(?:does not match|verification failed|mismatch)|"
            r"another host key than before|REMOTE HOST IDENTIFICATION "
            r"HAS CHANGED"
        ),
        "its SSH host key isn't the one that is known: it was rebuilt, or somebody is in between",
        "if it was rebuilt, remove the old key with `ssh-keygen -R ADDRESS -f KNOWN_HOSTS`",
    ),
    (
        r"No \w+ host key is known|host key for .* not found|the host key of .* isn't known",
        "its SSH host key isn't known",
        "log in once with ssh and compare the fingerprint, or set coop_host_key_policy: accept-new",
    ),
    (
        (
            r"Authentication (?:error|failed)|Permission denied \(|no SSH key fits|"
            r"Too many authentication failures|no passphrase|No authentication methods"
        ),
        "it doesn't let us in: no SSH key fits",
        (
            "put your public key into its authorized_keys, and the private key into ~/.ssh, into "
            "the SSH agent, or its path into ansible_ssh_private_key_file"
        ),
    ),
    (
        (
            r"timed out|no answer in time|No route to host|Connection refused|Could not connect|"
            r"Network is unreachable|Connection reset"
        ),
        "it doesn't answer",
        "is it running, and are ansible_host and ansible_port right?",
    ),
    (
        r"resolve|Name or service not known|nodename nor servname",
        "its name isn't known to DNS",
        "set ansible_host to its address",
    ),
    (
        r"No space left on device|ENOSPC",
        "the disk is full",
        "free space on it and run again; files are either old or new, never half",
    ),
    (r"Disk quota exceeded|EDQUOT", "a disk quota is full", "raise the quota and run again"),
)

_HOUSEHOLD = re.compile(r"^household (\w+): ", re.MULTILINE)


def explain_error(text: str, *, host: str) -> tuple[str, str]:
    """Return a sentence and a hint; the error's own last lines where it isn't a known one.

    The households that `deploy.shell.run_for_each` names are named.

    >>> explain_error("household 0001: mkdir: Disk quota exceeded", host="mail1")[0]
    'mail1: a disk quota is full (household 0001 only)'
    """
    households = ", ".join(dict.fromkeys(_HOUSEHOLD.findall(text)))
    only = f" (household {households} only)" if households else ""
    for pattern, sentence, hint in _KNOWN:
        if re.search(pattern, text, re.IGNORECASE):
            return f"{host}: {sentence}{only}", hint
    lines = [line.rstrip() for line in text.strip().splitlines() if line.strip()]
    return f"{host}: " + "\n".join(
        lines[-12:]
    ) if lines else f"{host}: it failed without a word", ""
