"""`python -m lab`: start, extend and remove labs from scripts and from Molecule."""

from __future__ import annotations

import argparse
import sys

from coopctl.core.errors import CoopError
from lab.access import known_hosts, private_key, root_certificate
from lab.containers import remove_lab, running, start_outside, start_server
from lab.dns import publish, trust_anchor, withdraw
from lab.labs import LABS, Lab, find_lab


def main() -> int:
    """Parse, run one command, print. Returns the exit code."""
    arguments = _parser().parse_args()
    lab = find_lab(arguments.lab)
    try:
        _run(lab, arguments)
    except CoopError as error:
        print(f"error: {error}", file=sys.stderr)
        return int(error.exit_code)
    return 0


def _run(lab: Lab, arguments: argparse.Namespace) -> None:
    match arguments.command:
        case "outside":
            print(start_outside(lab).address)
        case "server":
            print(
                start_server(
                    lab, arguments.host, index=arguments.index, image=arguments.image
                ).address
            )
        case "publish" | "withdraw":
            _change_dns(lab, arguments)
        case "root-certificate" | "trust-anchor":
            print(
                {"root-certificate": root_certificate, "trust-anchor": trust_anchor}[
                    arguments.command
                ](lab)
            )
        case "status":
            print(
                f"key: {private_key()}\nknown hosts: {known_hosts()}\nrunning: "
                f"{' '.join(running(lab))}"
            )
        case "down":
            print("\n".join(remove_lab(lab)))


def _change_dns(lab: Lab, arguments: argparse.Namespace) -> None:
    if arguments.command == "withdraw":
        withdraw(lab, *arguments.records)
    else:
        publish(lab, *(arguments.records or [sys.stdin.read()]), replace=arguments.replace)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lab", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    texts = {
        "outside": "start the network and the outside world",
        "server": "start a server, and the outside world if it doesn't run",
        "publish": "add records to the lab's DNS: the arguments, or a zone file on standard input",
        "withdraw": "remove records from the lab's DNS",
        "root-certificate": "print the path of the CA that vouches for the lab's ACME server",
        "trust-anchor": "print the path of the DS record that vouches for the lab's DNS",
        "status": "say where the key is and what runs",
        "down": "remove the lab's containers and network",
    }
    for name, text in texts.items():
        command = commands.add_parser(name, help=text)
        command.add_argument("lab", choices=LABS)
        if name == "server":
            command.add_argument("host")
            command.add_argument(
                "--index", type=int, default=0, help="which of the lab's addresses, from 0"
            )
            command.add_argument("--image", choices=["server", "plain"], default="server")
        if name == "publish":
            command.add_argument("records", nargs="*", metavar="'NAME. TYPE DATA'")
            command.add_argument(
                "--replace",
                action="store_true",
                help="in place of what the names have of the same types",
            )
        if name == "withdraw":
            command.add_argument("records", nargs="+", metavar="'NAME. [TYPE [DATA]]'")
    return parser


if __name__ == "__main__":
    sys.exit(main())
