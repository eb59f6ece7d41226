"""A server's corner: a copy of the agent, its configuration, a plan, and `btrfs` and `journalctl`
that print what a test sets.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parents[4] / "programs"
GIB = 2**30

DRIVER = """
import sys
sys.path.insert(0, {library!r})
from programs.agent.cli import run
sys.exit(run(["--config", {config!r}, *sys.argv[2:]], clock=lambda: int(sys.argv[1])))
"""
BTRFS = """#!{python} -I
import json, pathlib, sys
here = pathlib.Path(__file__).parent
if (here / "broken").exists():
    sys.exit("ERROR: can't list qgroups: quotas not enabled")
sizes = json.loads((here / "sizes").read_text())
groups = [
    {{"qgroupid": f"0/{{at}}", "referenced": size, "path": path}}
    for at, (path, size) in enumerate(sizes.items(), start=256)
]
print(json.dumps({{"__header": {{"version": "1"}}, "qgroup-show": groups}}))
"""
JOURNALCTL = """#!{python} -I
import json, pathlib, sys
options = sys.argv[1:]
after = options[options.index("--after-cursor") + 1] if "--after-cursor" in options else None
since = int(options[options.index("--since") + 1].removeprefix("@")) if "--since" in options else 0
for line in (pathlib.Path(__file__).parent / "journal").read_text().splitlines():
    entry = json.loads(line)
    if after is not None:
        after = None if entry["__CURSOR"] == after else after
    elif int(entry["__REALTIME_TIMESTAMP"]) >= since * 1_000_000:
        print(line)
"""


@dataclass
class Server:
    """`at` times are ISO 8601 in UTC without the Z."""

    folder: Path
    lines: int = 0

    def configure(self, *meters: str, **extra: object) -> None:
        paths = {
            "plan": str(self.folder / "plan.json"),
            "spool": str(self.folder / "lib" / "spool.db"),
            "drawers": "/srv/coop",
        }
        document = {"host": "mail1", "meters": list(meters)} | paths | extra
        (self.folder / "agent.json").write_text(json.dumps(document))

    def plan(self, **mailboxes: str) -> None:
        """Households 0001 and 0002; `mailboxes` are local part = household at frysboxen.example."""
        boxes = [
            {"address": f"{local}@frysboxen.example", "household": household}
            for local, household in mailboxes.items()
        ]
        households = [
            {"number": number, "uid": 20001, "quota_bytes": GIB} for number in ("0001", "0002")
        ]
        (self.folder / "plan.json").write_text(
            json.dumps({"version": 1, "households": households, "mail": {"mailboxes": boxes}})
        )

    def drawers(self, **sizes: int) -> None:
        (self.folder / "bin" / "sizes").write_text(
            json.dumps({number.removeprefix("h"): size for number, size in sizes.items()})
        )

    def log(self, at: str, program: str, message: str) -> None:
        journal = self.folder / "bin" / "journal"
        microseconds = int(datetime.fromisoformat(at).replace(tzinfo=UTC).timestamp() * 1_000_000)
        self.lines += 1
        entry = {
            "__CURSOR": f"s={self.lines}",
            "__REALTIME_TIMESTAMP": str(microseconds),
            "SYSLOG_IDENTIFIER": program,
            "MESSAGE": message,
        }
        with journal.open("a") as file:
            file.write(json.dumps(entry) + "\n")

    def command(self, *arguments: str, at: str) -> list[str]:
        nanoseconds = int(datetime.fromisoformat(at).replace(tzinfo=UTC).timestamp()) * 10**9
        return [sys.executable, "-I", str(self.folder / "driver.py"), str(nanoseconds), *arguments]

    @property
    def environment(self) -> dict[str, str]:
        return {"PATH": f"{self.folder / 'bin'}:/usr/bin:/bin", "LANG": "C.UTF-8"}

    def run(self, *arguments: str, at: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments, at=at),
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def read(self, *arguments: str, at: str) -> str:
        done = self.run("read", *arguments, at=at)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
        return done.stdout

    def export(self, *, after: int = 0, at: str = "2026-10-09T20:00:00") -> list[dict[str, object]]:
        done = self.run("export", "--after", str(after), at=at)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def quantities(self, meter: str) -> dict[tuple[str, str], int]:
        """(household, hour) → quantity; fails if one is there twice."""
        readings = [r for r in self.export() if r["meter"] == meter]
        assert max(Counter((r["resource"], r["hour"]) for r in readings).values(), default=1) == 1
        return {(r["household"], r["hour"][11:13]): r["quantity"] for r in readings}


@pytest.fixture
def server(tmp_path: Path) -> Server:
    for folder in ("agent", "common"):  # as the role puts them on a server
        shutil.copytree(
            PROGRAMS / folder,
            tmp_path / "library" / "programs" / folder,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    (tmp_path / "driver.py").write_text(
        DRIVER.format(library=str(tmp_path / "library"), config=str(tmp_path / "agent.json"))
    )
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in (("btrfs", BTRFS), ("journalctl", JOURNALCTL)):
        (programs / name).write_text(text.format(python=os.path.realpath(sys.executable)))
        (programs / name).chmod(0o755)
    (programs / "journal").touch()
    server = Server(tmp_path)
    server.configure("storage", "mail_sent", "mail_received")
    server.plan(alma="0001", bo="0001", cleo="0002")
    server.drawers(h0001=GIB, h0002=2 * GIB)
    return server
