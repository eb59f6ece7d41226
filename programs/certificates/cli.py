"""`coop-certificate`: what systemd, dehydrated, an apply and people call."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path

from ..common.config import read_config
from ..common.errors import ProgramError, run_command
from .config import DEFAULT_PATH, Config
from .issued import is_issued
from .pairs import install_pair
from .placeholders import sign_missing
from .reloading import reload_units
from .retry import retry_names
from .rolling import prepare_key, roll_key
from .status import describe, read_status
from .working import only_one, work


def run(arguments: Sequence[str]) -> int:
    """Run one command line. Returns the exit code: 0, or 1 with a sentence on stderr."""
    options = _parser().parse_args(arguments)
    return run_command(
        "coop-certificate",
        lambda: int(options.command(read_config(options.config, Config), options)),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coop-certificate", description="Certificates of this server's names."
    )
    parser.add_argument("--config", type=Path, default=DEFAULT_PATH, help="default: %(default)s")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    status = commands.add_parser("status", help="say what is issued, and why the rest isn't")
    status.add_argument("--json", action="store_true")
    status.set_defaults(command=_status)
    retry = commands.add_parser(
        "retry", help="try names now and wait; prints those that still have no certificate"
    )
    retry.add_argument("name", nargs="*", help="default: the server's own names that have none")
    retry.add_argument(
        "--seconds", type=float, default=60, help="wait at most so long (default: %(default)s)"
    )
    retry.set_defaults(command=_retry)
    roll = commands.add_parser(
        "roll", help="make the next key of a name, to be published first; with --now, use it"
    )
    roll.add_argument("name")
    roll.add_argument("--now", action="store_true")
    roll.set_defaults(command=_roll)
    commands.add_parser("run", help="try all that is due; the timer runs this").set_defaults(
        command=_run
    )
    missing = commands.add_parser(
        "missing", help="print the server's own names that the CA has issued nothing for"
    )
    missing.set_defaults(command=_missing)
    sign = commands.add_parser(
        "self-sign", help="give names without a certificate one of our own, and print them"
    )
    sign.add_argument(
        "--names",
        type=Path,
        help="a file, one name a line (default: all that this server is to have)",
    )
    sign.set_defaults(command=_self_sign)
    install = commands.add_parser(
        "install", help="put a pair in place; dehydrated's hook calls this"
    )
    for argument in ("name", "key", "chain"):
        install.add_argument(argument)
    install.set_defaults(command=_install)
    return parser


def _status(config: Config, options: argparse.Namespace) -> int:
    found = list(read_status(config))
    print(json.dumps(found, indent=1) if options.json else "\n".join(map(describe, found)))
    return 0


def _missing(config: Config, _: argparse.Namespace) -> int:
    for name in config.names:
        if not is_issued(config, name=name):
            print(name)
    return 0


def _retry(config: Config, options: argparse.Namespace) -> int:
    names = options.name or [name for name in config.names if not is_issued(config, name=name)]
    if strangers := set(names) - set(config.wanted_names()):
        raise ProgramError(f"this server has no {' and no '.join(sorted(strangers))}")
    for name in retry_names(config, names=names, seconds=options.seconds):
        print(name)
    return 0


def _roll(config: Config, options: argparse.Namespace) -> int:
    if options.name not in config.wanted_names():
        raise ProgramError(f"this server has no {options.name}")
    with only_one(config):
        if options.now:
            roll_key(config, name=options.name)
        else:
            print(prepare_key(config, name=options.name))
    return 0


def _run(config: Config, _: argparse.Namespace) -> int:
    work(config)
    return 0


def _self_sign(config: Config, options: argparse.Namespace) -> int:
    names = (
        options.names.read_text(encoding="utf-8").split()
        if options.names
        else config.wanted_names()
    )
    for name in sign_missing(config, names=names):
        print(name)
    return 0


def _install(config: Config, options: argparse.Namespace) -> int:
    key, chain = Path(options.key).read_bytes(), Path(options.chain).read_bytes()
    install_pair(config.pairs, name=options.name, key=key, chain=chain)
    if os.environ.get("COOP_CERTIFICATE_RELOAD") != "later":
        reload_units(config, names=[options.name])
    return 0
