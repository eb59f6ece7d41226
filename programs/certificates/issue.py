"""Asks the CA, by dehydrated."""

from __future__ import annotations

import os
import shutil
import subprocess

from ..common.errors import ProgramError
from .config import Config
from .pairs import CHAIN, KEY, install_pair

_SECONDS = 300


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
    command = ["dehydrated", "--cron", "--domain", name, "--force", "--accept-terms", "--no-lock"]
    environment = os.environ | {"COOP_CERTIFICATE_RELOAD": "later"}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_SECONDS, env=environment
        )
    except subprocess.TimeoutExpired as error:
        raise ProgramError(f"the CA hasn't answered within {_SECONDS} seconds") from error
    if done.returncode or not (issued / CHAIN).exists():
        raise ProgramError(
            _last_words(done.stderr)
            or _last_words(done.stdout)
            or f"dehydrated ended with {done.returncode}"
        )


def adopt_issued(config: Config, *, name: str) -> None:
    """Install what dehydrated holds."""
    issued = config.issued / name
    install_pair(
        config.pairs,
        name=name,
        key=(issued / KEY).read_bytes(),
        chain=(issued / CHAIN).read_bytes(),
    )


def _last_words(output: str) -> str:
    lines = [line.strip(" +\t") for line in output.splitlines() if line.strip(" +\t")]
    return " ".join(lines[-3:])[-500:]
