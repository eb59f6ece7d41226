"""mlmmj's programs, by full path: it finds its other programs beside the one that was called."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from ..common.tools import run_tool

PORT = 10026  # where Postfix takes what mlmmj sends
_PROGRAMS = Path("/usr/bin")
_SUBSCRIBERS = {"normal": "-s", "digest": "-d", "nomail": "-n"}


def receive(folder: Path, data: bytes, *, sender: str, extension: str) -> int:
    """Hand a message to the list and wait until all of it is done. Returns mlmmj's exit code,
    negative if a signal ended it.
    """
    command = [
        str(_PROGRAMS / "mlmmj-receive"),
        "-F",
        "-L",
        str(folder),
        "-s",
        sender,
        "-e",
        extension,
    ]
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG")}
    return subprocess.run(command, input=data, env=environment, check=False).returncode


def most_bytes(folder: Path) -> int:
    """Return how large a post may be, in bytes with LF line endings. mlmmj itself looks only once
    all of it lies in the folder.
    """
    return int((folder / "control" / "maxmailsize").read_text(encoding="ascii"))


def subscribe(folder: Path, address: str, *, mode: str) -> None:
    """Subscribe, or change the mode, without asking and without a word to anybody. Raises
    ProgramError.
    """
    kind = {"normal": [], "digest": ["-d"], "nomail": ["-n"]}[mode]
    _run("mlmmj-sub", "-L", str(folder), "-a", address, "-f", "-q", "-s", *kind)


def unsubscribe(folder: Path, address: str) -> None:
    """Unsubscribe in every mode, without a word to anybody; whoever isn't subscribed stays so.
    Raises ProgramError.
    """
    _run("mlmmj-unsub", "-L", str(folder), "-a", address, "-q", "-s")


def maintain(folder: Path) -> None:
    """Do what is due: digests, what couldn't be sent, old cookies, probes to addresses that
    bounced. Raises ProgramError.
    """
    _run("mlmmj-maintd", "-F", "-L", str(folder))


def list_subscribers(folder: Path) -> Mapping[str, str]:
    """Return the mode (normal, digest, nomail) of each subscriber, by address. Raises
    ProgramError.
    """
    modes: dict[str, str] = {}
    for mode, option in _SUBSCRIBERS.items():
        for address in _run("mlmmj-list", option, "-L", str(folder)).split():
            modes.setdefault(address.lower(), mode)
    return dict(sorted(modes.items()))


def _run(program: str, *arguments: str) -> str:
    return run_tool([str(_PROGRAMS / program), *arguments])
