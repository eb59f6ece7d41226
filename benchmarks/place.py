"""The server that is measured: a container of its own, a registry of its own, built as any other."""

from __future__ import annotations

import shutil
import sys

from coopctl.demo.commands import Commands
from coopctl.demo.copies import copy_demo
from coopctl.demo.place import Place
from coopctl.demo.servers import start_servers
from coopctl.settings.paths import CHECKOUT
from lab.containers import remove_lab
from lab.labs import find_lab

FOLDER = CHECKOUT / "build" / "bench"
LAB = find_lab("bench")


def prepare_server() -> Commands:
    """Start and deploy the server, with an empty registry."""
    remove_lab(LAB)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    place: Place = copy_demo(LAB, folder=FOLDER)
    start_servers(place)
    coopctl = Commands(place, show=lambda line: print(line, file=sys.stderr))
    coopctl.run("deploy")
    return coopctl
