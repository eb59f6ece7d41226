"""`coop-lists …`: what systemd and the control side call."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from ..common.errors import run_command
from . import mlmmj
from .archive import forget_copies
from .config import Config
from .held import decide, list_held
from .receive import finish, run_reception
from .subscribers import import_subscribers, read_subscribers
from .unsubscribe import run_unsubscription


def run(arguments: Sequence[str]) -> int:
    """Run one command line. Returns the exit code: 0, or 1 with a sentence on stderr."""
    options = _parser().parse_args(arguments)
    return run_command("coop-lists", lambda: _dispatch(options, config=Config()))


def _dispatch(options: argparse.Namespace, *, config: Config) -> int:
    match options.command:
        case "receive":
            run_reception()
        case "deliver":
            from .deliver import run_delivery  # noqa: PLC0415 -- nothing else asks the DNS

            run_delivery()
        case "unsubscribe":
            run_unsubscription()
        case "maintain":
            return _maintain(config)
        case "show":
            _show(config, options.list)
        case "import":
            _import(config, options.list)
        case "approve" | "reject":
            decide(config.find(options.list), options.held, approve=options.command == "approve")
            finish(config.find(options.list))
    return 0


def _maintain(config: Config) -> int:
    failed = 0
    for mailing_list in config.lists.values():
        try:
            mlmmj.maintain(mailing_list.folder)
            finish(mailing_list)
            read_subscribers(mailing_list)
            forget_copies(mailing_list)
        except Exception as error:  # noqa: BLE001 -- whatever is wrong with one list, the others get their digests and archives
            print(
                f"coop-lists: {mailing_list.address}: {str(error) or repr(error)}", file=sys.stderr
            )
            failed = 1
    return failed


def _show(config: Config, address: str) -> None:
    mailing_list = config.find(address)
    print(
        json.dumps(
            {"subscribers": read_subscribers(mailing_list), "held": list_held(mailing_list)},
            ensure_ascii=False,
        )
    )


def _import(config: Config, address: str) -> None:
    changed, unchanged = import_subscribers(config.find(address), json.load(sys.stdin))
    print(json.dumps({"changed": changed, "unchanged": unchanged}))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="coop-lists", description="Mailing lists, around mlmmj.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    texts = {
        "receive": "take mail to lists and their commands (a service)",
        "deliver": "make one copy of a post for each recipient (a service)",
        "unsubscribe": "answer unsubscription links (a service)",
        "maintain": "do what is due for all lists (a timer calls this)",
        "show": "print subscribers and held posts as JSON",
        "import": "subscribe people, from JSON on standard input",
        "approve": "send a held post",
        "reject": "throw a held post away",
    }
    for name, text in texts.items():
        command = commands.add_parser(name, help=text)
        if name in ("show", "import", "approve", "reject"):
            command.add_argument("list")
        if name in ("approve", "reject"):
            command.add_argument("held")
    return parser
