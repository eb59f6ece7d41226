"""`coop-mailpolicy serve|held|hold ADDRESS|release ADDRESS`: answers are lines of JSON."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

from ..common.config import read_config
from ..common.errors import run_command
from .config import Config
from .store import Store
from .tables import fold

_CONFIG = Path("/etc/coop/mailpolicy.json")


def run(arguments: Sequence[str]) -> int:
    """Parse, do one thing, print. Returns the exit code."""
    chosen = _parser().parse_args(arguments)
    return run_command("coop-mailpolicy", lambda: _dispatch(chosen))


def _dispatch(chosen: argparse.Namespace) -> int:
    config = read_config(chosen.config, Config)
    match chosen.command:
        case "serve":
            from .server import serve  # noqa: PLC0415 -- only the daemon needs it

            serve(config)
        case "tell":
            from .tell import tell_admin  # noqa: PLC0415 -- the daemon stays small without smtplib

            tell_admin(config, store=Store(config.state))
        case "held":
            for held in Store(config.state).held():
                _print(held._asdict())
        case "hold":
            mailbox = fold(chosen.address)
            news = Store(config.state).hold(
                mailbox, reason=chosen.reason, now=int(time.time()), told=True
            )
            _print({"mailbox": mailbox, "changed": news})
        case "release":
            mailbox = fold(chosen.address)
            _print({"mailbox": mailbox, "changed": Store(config.state).release(mailbox)})
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coop-mailpolicy", description="Sending limits and holds of this mail server."
    )
    parser.add_argument("--config", type=Path, default=_CONFIG, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="answer Postfix (systemd starts this)")
    commands.add_parser("tell", help="mail the admin about what is held")
    commands.add_parser("held", help="list the mailboxes that may not send")
    hold = commands.add_parser("hold", help="let a mailbox send no more")
    hold.add_argument("address")
    hold.add_argument("--reason", default="by hand")
    release = commands.add_parser("release", help="let it send again, with its limits fresh")
    release.add_argument("address")
    return parser


def _print(document: object) -> None:
    print(json.dumps(document, ensure_ascii=False))
