"""The server that is measured: a container of its own, with registries of any size."""

from __future__ import annotations

import shutil
import sys

from benchmarks.coop import SELECTOR
from benchmarks.keys import place_keys
from benchmarks.logged import LoggedCommands, run_logged, write_log
from coopctl.demo.copies import copy_demo
from coopctl.demo.servers import start_servers
from coopctl.settings.paths import CHECKOUT
from lab.containers import remove_lab
from lab.labs import find_lab
from lab.podman import podman

LAB = find_lab("bench")
FOLDER = CHECKOUT / "build" / "bench"
# Names that aren't in the DNS are given up soon, but that is work on the same cores.
_UNTIL_QUIET = (
    "for _ in $(seq 300); do systemctl is-active --quiet coop-tls.service || exit 0; sleep 1; done"
)


class Server:
    """Started at its first need, deployed once; every benchmark brings its own registry."""

    def __init__(self) -> None:
        self._coopctl: LoggedCommands | None = None
        self._has_lab, self._is_deployed = False, False

    def start(self) -> LoggedCommands:
        """Start the container if it doesn't run; builds the images first. Returns its commands."""
        if self._coopctl is None:
            remove_lab(LAB)
            self._has_lab = True
            shutil.rmtree(FOLDER, ignore_errors=True)
            FOLDER.mkdir(parents=True)
            place = copy_demo(LAB, folder=FOLDER)
            start_servers(place)
            self._coopctl = LoggedCommands(place, show=write_log)
        return self._coopctl

    def deploy(self) -> None:
        """Deploy to it as it is, with the registry that there is."""
        self.start().run("deploy")
        self._is_deployed = True

    def open_registry(self, mailboxes: int) -> LoggedCommands:
        """Return `coopctl` with a new registry, filled as `benchmarks.coop` says and applied.

        Whoever was on the server for another benchmark is gone from it; the households' drawers
        stay, as they always do.
        """
        if not self._is_deployed:
            self.deploy()
        coopctl = self.start()
        shutil.rmtree(coopctl.place.state)
        coopctl.place.state.mkdir(mode=0o700)
        self.fill_registry(mailboxes)
        coopctl.run("apply")
        podman("exec", coopctl.place.container, "sh", "-c", _UNTIL_QUIET)
        return coopctl

    def fill_registry(self, mailboxes: int, *, plain: int = 0) -> None:
        """Fill up to so many mailboxes, and `plain` more with nothing beside them. No apply."""
        coopctl = self.start()
        place_keys(coopctl.place.container, mailboxes=mailboxes, selector=SELECTOR)
        command = [sys.executable, "-m", "benchmarks.fill", str(mailboxes), str(plain)]
        run_logged(command, name="filling the registry", environment=coopctl.environment())

    def remove(self) -> None:
        """Remove it and the lab, if they were started. It's started anew at the next need."""
        self._coopctl, self._is_deployed = None, False
        if self._has_lab:
            remove_lab(LAB)
