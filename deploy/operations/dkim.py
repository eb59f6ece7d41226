"""DKIM keys (RFC 6376, RFC 8463), made on the server that signs: the private key never leaves
it.
"""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator, Sequence

from pyinfra.api.command import StringCommand

from coopctl.core.plans.mail import PlannedDomain
from deploy.shell import UNPACK, pack_text, run_script


def ensure_keys(
    folder: str, domains: Sequence[PlannedDomain], *, seen: Collection[str]
) -> Iterator[StringCommand]:
    """Make the keys that are missing: RSA of 2048 bits (RFC 8301 section 3.2) and Ed25519.

    A key's record is put in place after the key, as the mark that both are whole.
    """
    missing = [line for domain in domains for line in _lines_of(domain, seen=seen)]
    if not missing:
        return
    yield run_script(
        f"cd {shlex.quote(folder)}",
        "trap 'rm -f .new.key .new.txt' EXIT",
        f"all=$({UNPACK})",
        "printf '%s\\n' \"$all\" | while read -r domain label type; do",
        (
            '  rspamadm dkim_keygen -d "$domain" -s "$label" -t "$type" -b 2048 -f '
            "-k .new.key > .new.txt"
        ),
        "  chown _rspamd:_rspamd .new.key",
        "  chmod 0440 .new.key",
        "  chmod 0644 .new.txt",
        "  sync .new.key .new.txt",
        '  mv -T .new.key "$domain.$label.key"',
        '  mv -T .new.txt "$domain.$label.txt"',
        "done",
        "sync .",
        payload=pack_text("".join(missing)),
    )


def drop_keys(
    folder: str, domains: Sequence[PlannedDomain], *, seen: Collection[str]
) -> Iterator[StringCommand]:
    """Remove the keys of planned domains whose selectors aren't kept any more.

    Keys of other domains stay: one that comes back still has its records published.
    """
    kept = {key for domain in domains for key in domain.dkim_keys}
    planned = {domain.name for domain in domains}
    dropped = sorted(key for key in seen if key not in kept and key.rpartition(".")[0] in planned)
    if not dropped:
        return
    yield run_script(
        f"cd {shlex.quote(folder)}",
        f"all=$({UNPACK})",
        "printf '%s\\n' \"$all\" | while read -r key; do",
        '  rm -f "$key.txt" "$key.key"',
        "done",
        "sync .",
        payload=pack_text("".join(f"{key}\n" for key in dropped)),
    )


def _lines_of(domain: PlannedDomain, *, seen: Collection[str]) -> Iterator[str]:
    for number, key in enumerate(domain.dkim_keys):
        if key not in seen:
            yield f"{domain.name} {key.rpartition('.')[2]} {'ed25519' if number % 2 else 'rsa'}\n"
