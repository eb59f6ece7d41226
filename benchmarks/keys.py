"""Keys of many domains, put on the server before the members come.

An apply would make them one by one, which takes minutes for a thousand domains and isn't what is
measured: so all domains share the same keys here.
"""

from __future__ import annotations

import json

from benchmarks.coop import Block, count_blocks
from coopctl.core.accounts.dkim import key_labels
from coopctl.core.names.dns import mail_service_names
from lab.podman import podman

_PLACE = """
import json, os, shutil, subprocess, sys
from pathlib import Path

work = Path("/root/benchmark-keys")
dkim, pairs = Path("/var/lib/rspamd/dkim"), Path("/etc/coop/tls")
wanted = json.load(sys.stdin)

def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout

if not work.exists():
    work.mkdir(mode=0o700)
    for label, kind in zip(wanted["labels"], ("rsa", "ed25519"), strict=True):
        made = run("rspamadm", "dkim_keygen", "-d", "benchmark.example", "-s", label, "-t", kind,
                   "-b", "2048", "-f", "-k", f"{work}/{label}.key")
        (work / f"{label}.txt").write_text(made)
        (work / f"{label}.txt").chmod(0o644)
        (work / f"{label}.key").chmod(0o440)
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-keyout", f"{work}/privkey.pem", "-out", f"{work}/fullchain.pem", "-days", "3650",
        "-subj", "/CN=benchmark.example")

for domain in wanted["domains"]:
    for label in wanted["labels"]:
        key = dkim / f"{domain}.{label}.key"
        if not key.exists():
            shutil.copy(work / f"{label}.key", key)
            shutil.chown(key, "_rspamd", "_rspamd")
            shutil.copy(work / f"{label}.txt", dkim / f"{domain}.{label}.txt")

for name in wanted["names"]:
    if not (pairs / name).is_symlink():
        folder = pairs / f".{name}.benchmark"
        folder.mkdir(mode=0o755, exist_ok=True)
        shutil.copy(work / "privkey.pem", folder)
        (folder / "privkey.pem").chmod(0o600)
        shutil.copy(work / "fullchain.pem", folder)
        (pairs / name).symlink_to(folder.name)
"""


def place_keys(container: str, *, mailboxes: int, selector: str) -> None:
    """Give the households' own domains DKIM keys, and their names of the web certificates."""
    domains = [Block(number).domain for number in range(count_blocks(mailboxes))]
    names = [name for one in domains for name in (one, f"www.{one}", *mail_service_names(one))]
    wanted = {"domains": domains, "labels": key_labels(selector), "names": names}
    command = ("exec", "--interactive", container, "python3", "-c", _PLACE)
    podman(*command, text=json.dumps(wanted))
