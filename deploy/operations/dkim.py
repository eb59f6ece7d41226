"""DKIM keys (RFC 6376), made on the server that signs: the private key never leaves it."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator, Sequence

from pyinfra.api.command import StringCommand

from coopctl.core.plan import PlannedDomain
from deploy.shell import run_script


def key_name(domain: PlannedDomain) -> str:
    """Return `<domain>.<selector>`, the name of the key's files."""
    return f"{domain.name}.{domain.dkim_selector}"


def ensure_keys(folder: str, domains: Sequence[PlannedDomain], *, seen: Collection[str]) -> Iterator[StringCommand]:
    """Make the keys that are missing, 2048 bit RSA (RFC 8301 section 3.2); the record is put in place after its key, as the mark."""
    missing = [domain for domain in domains if key_name(domain) not in seen]
    if not missing:
        return
    yield run_script(
        f"cd {shlex.quote(folder)}",
        "trap 'rm -f .new.key .new.txt' EXIT",
        *(line for domain in missing for line in _make_key(domain)),
        "sync .",
    )


def _make_key(domain: PlannedDomain) -> Iterator[str]:
    name = shlex.quote(key_name(domain))
    yield f"rspamadm dkim_keygen -d {shlex.quote(domain.name)} -s {shlex.quote(domain.dkim_selector)} -b 2048 -k .new.key > .new.txt"
    yield "chown _rspamd:_rspamd .new.key; chmod 0440 .new.key; chmod 0644 .new.txt; sync .new.key .new.txt"
    yield f"mv -T .new.key {name}.key; mv -T .new.txt {name}.txt"
