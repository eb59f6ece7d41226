"""DKIM keys (RFC 6376), made on the server that signs: the private key never leaves it."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator, Sequence

from pyinfra.api.command import StringCommand

from coopctl.core.plan import PlannedDomain
from deploy.shell import UNPACK, pack_text, run_script


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
        f"all=$({UNPACK})",
        "printf '%s\\n' \"$all\" | while read -r domain selector; do",
        '  rspamadm dkim_keygen -d "$domain" -s "$selector" -b 2048 -k .new.key > .new.txt',
        "  chown _rspamd:_rspamd .new.key",
        "  chmod 0440 .new.key",
        "  chmod 0644 .new.txt",
        "  sync .new.key .new.txt",
        '  mv -T .new.key "$domain.$selector.key"',
        '  mv -T .new.txt "$domain.$selector.txt"',
        "done",
        "sync .",
        payload=pack_text("".join(f"{domain.name} {domain.dkim_selector}\n" for domain in missing)),
    )
