"""`coop-agent read | status | export`: what the timer and the collector call."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ..common.config import read_config
from ..common.errors import ProgramError, run_command
from ..common.times import format_utc
from . import VERSION
from .config import DEFAULT_PATH, Config
from .hours import format_hour
from .run import read_meters
from .spool import open_spool

Clock = Callable[[], int]


def run(arguments: Sequence[str], *, clock: Clock = time.time_ns) -> int:
    """Run one command line; `clock` gives nanoseconds since 1970, UTC. Returns the exit code: 0, or
    1 with a sentence on stderr.
    """
    options = _parser().parse_args(arguments)
    return run_command(
        "coop-agent",
        lambda: int(options.command(read_config(options.config, Config), options, clock() // 1000)),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coop-agent",
        description="Read the meters and keep the readings until they are collected.",
    )
    parser.add_argument("--config", type=Path, default=DEFAULT_PATH, help="default: %(default)s")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    read = commands.add_parser("read", help="close the hours that are over; the timer runs this")
    read.add_argument(
        "--partial-hour",
        action="store_true",
        help="close the running hour too; what is used in the rest of it counts in the next",
    )
    read.set_defaults(command=_read)
    status = commands.add_parser(
        "status",
        help="print which spool this is, what time it is here, and the last sequence number",
    )
    status.set_defaults(command=_status)
    export = commands.add_parser("export", help="print readings as JSON lines")
    export.add_argument(
        "--after",
        type=_sequence,
        default=0,
        metavar="SEQ",
        help="only later ones; those up to SEQ count as collected",
    )
    export.set_defaults(command=_export)
    return parser


def _sequence(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a sequence number")
    return int(text)


def _read(config: Config, options: argparse.Namespace, now: int) -> int:
    with open_spool(config.spool) as spool:
        lines, problems = read_meters(
            config, spool=spool, now=now, partial_hour=options.partial_hour
        )
    for line in lines:
        print(line)
    for problem in problems:
        print(f"coop-agent: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _status(config: Config, _: argparse.Namespace, now: int) -> int:
    with open_spool(config.spool) as spool:
        time_here = format_utc(now // 1_000_000)
        status = {
            "host": config.host,
            "spool": spool.id,
            "now": time_here,
            "last_seq": spool.last_seq,
            "version": VERSION,
        }
    print(json.dumps(status))
    return 0


def _export(config: Config, options: argparse.Namespace, now: int) -> int:
    with open_spool(config.spool) as spool:
        if options.after > spool.last_seq:
            raise ProgramError(
                f"readings after {options.after} were asked for, but this spool ends at "
                f"{spool.last_seq}: it is another one"
            )
        spool.acknowledge(options.after, now=now // 1_000_000)
        for seq, reading in spool.readings_after(options.after):
            line = {
                "seq": seq,
                "household": reading.household,
                "meter": reading.meter,
                "resource": reading.resource,
                "hour": format_hour(reading.hour),
                "quantity": reading.quantity,
                "estimated": reading.estimated,
            }
            print(json.dumps(line))
    return 0
