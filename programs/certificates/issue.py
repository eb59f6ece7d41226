"""Asks the CA, by dehydrated."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from ..common.errors import ProgramError
from .config import Config
from .crypto import make_request
from .pairs import CHAIN, KEY, install_pair

_SECONDS = 300
_MAX_COMMON_NAME = 64  # RFC 5280, ub-common-name


def issue_certificate(config: Config, *, name: str) -> None:
    """Have a certificate issued; dehydrated's hook installs it. Raises ProgramError with the
    CA's words.

    The key stays the one that the self-signed certificate had: what is published of it (TLSA) holds
    from the first day.
    """
    issued = config.issued / name
    in_use = config.pairs / name / KEY
    if not (issued / KEY).exists() and in_use.exists():
        issued.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copy(in_use, issued / "privkey-first.pem")
        (issued / KEY).symlink_to("privkey-first.pem")
    # Only one of us runs, so dehydrated's own lock, which would outlive a crash, isn't needed.
    # --force: we know that it's time.
    if len(name) > _MAX_COMMON_NAME:
        _sign_request(issued, name=name)
    else:
        _run_dehydrated("--cron", "--domain", name, "--force")
    if not (issued / CHAIN).exists():
        raise ProgramError("dehydrated has left no certificate")


def adopt_issued(config: Config, *, name: str) -> None:
    """Install what dehydrated holds."""
    issued = config.issued / name
    install_pair(
        config.pairs,
        name=name,
        key=(issued / KEY).read_bytes(),
        chain=(issued / CHAIN).read_bytes(),
    )


def _sign_request(issued: Path, *, name: str) -> None:
    """Have a request of our own signed: dehydrated's has the name as its common name too, where so
    long a one has no room.
    """
    with tempfile.NamedTemporaryFile() as file:
        file.write(make_request(name, key=issued / KEY))
        file.flush()
        answer = _run_dehydrated("--signcsr", file.name)
    begin = answer.find("-----BEGIN CERTIFICATE-----")
    if begin < 0:
        raise ProgramError("dehydrated has given no certificate")
    fresh = issued / f"fullchain-{time.time_ns()}.pem"
    fresh.write_text(answer[begin:], encoding="ascii")
    link = issued / ".fullchain.new"
    link.unlink(missing_ok=True)
    link.symlink_to(fresh.name)
    link.rename(issued / CHAIN)


def _run_dehydrated(*arguments: str) -> str:
    """Return what it printed. Raises ProgramError with the CA's words."""
    command = ["dehydrated", *arguments, "--accept-terms", "--no-lock"]
    environment = os.environ | {"COOP_CERTIFICATE_RELOAD": "later"}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_SECONDS, env=environment
        )
    except subprocess.TimeoutExpired as error:
        raise ProgramError(f"the CA hasn't answered within {_SECONDS} seconds") from error
    if done.returncode:
        raise ProgramError(
            _last_words(done.stderr)
            or _last_words(done.stdout)
            or f"dehydrated ended with {done.returncode}"
        )
    return done.stdout


def _last_words(output: str) -> str:
    lines = [line.strip(" +\t") for line in output.splitlines() if line.strip(" +\t")]
    return " ".join(lines[-3:])[-500:]
