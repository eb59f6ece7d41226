"""Lists in a folder of this machine, with programs that stand in for mlmmj's."""

import json
from pathlib import Path

import pytest

from programs.listserver import mlmmj
from programs.listserver.config import Config

GARDEN, CHOIR = "garden@lists.x.example", "choir@lists.x.example"
FOLDERS = ("incoming", "archive", "bounce", "moderation", "control")


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Call it with a name and lines of shell: mlmmj's program of that name. Those not given do
    nothing.
    """
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setattr(mlmmj, "_PROGRAMS", programs)

    def write(name, *lines):
        (programs / name).write_text("\n".join(("#!/bin/sh", *lines)) + "\n", encoding="utf-8")
        (programs / name).chmod(0o755)

    for name in ("mlmmj-receive", "mlmmj-sub", "mlmmj-unsub", "mlmmj-maintd", "mlmmj-list"):
        write(name, "cat >/dev/null")
    return write


@pytest.fixture
def config(tmp_path, program):
    """Two open lists without subscribers."""
    fields = {
        "household": "0001", "archive": "off", "bounces": 3, "footer": "the garden",
        "reply_to": "sender", "owners": ["alma@x.example"], "web": "lists.x.example",
    }  # fmt: skip
    lists = {
        address: {**fields, "folder": str(tmp_path / "lists" / address)}
        for address in (GARDEN, CHOIR)
    }
    for one in lists.values():
        for name in FOLDERS:
            Path(one["folder"], name).mkdir(parents=True)
        Path(one["folder"], "control", "maxmailsize").write_text("2000\n")
    (tmp_path / "lists.json").write_text(json.dumps(lists))
    (tmp_path / "secret").write_bytes(b"s" * 32)
    return Config(folder=tmp_path, secret_file=tmp_path / "secret")


@pytest.fixture
def garden(config):
    return config.lists[GARDEN]
