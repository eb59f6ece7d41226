"""A server's corner: folders, and `dehydrated` and `systemctl` that do what a test sets and note
that they were called.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from programs.certificates.config import Config

# Issues for a year what isn't in `refuses`, for the key that it finds, as dehydrated with
# PRIVATE_KEY_RENEW=no does.
DEHYDRATED = """#!{python} -I
import json, pathlib, subprocess, sys
here = pathlib.Path(__file__).parent
with (here / "calls").open("a") as calls:
    calls.write(" ".join(["dehydrated", *sys.argv[1:]]) + "\\n")
settings = json.loads((here / "ca.json").read_text())
if "--signcsr" in sys.argv:
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", here / "ca.key",
                    "-subj", "/CN=ca", "-out", here / "ca.pem"], check=True, capture_output=True)
    print("# CERT #", flush=True)
    subprocess.run(["openssl", "x509", "-req", "-in", sys.argv[sys.argv.index("--signcsr") + 1],
                    "-CA", here / "ca.pem", "-CAkey", here / "ca.key", "-CAcreateserial",
                    "-copy_extensions", "copy", "-days", str(settings["days"])], check=True)
if "--domain" not in sys.argv:
    sys.exit()
name = sys.argv[sys.argv.index("--domain") + 1]
if name in settings["refuses"]:
    sys.exit("ERROR: Challenge is invalid! (returned: invalid)")
folder = pathlib.Path(settings["issued"]) / name
subprocess.run(["openssl", "req", "-x509", "-key", folder / "privkey.pem",
                "-days", str(settings["days"]), "-subj", "/CN=" + name,
                "-addext", "subjectAltName=DNS:" + name,
                "-out", folder / "fullchain.pem"], check=True)
"""
SYSTEMCTL = """#!/bin/sh
echo "systemctl $*" >> "$(dirname "$0")/calls"
"""


@dataclass
class Corner:
    """`ca` says what the CA does: `refuses` (names), `days` that a certificate holds."""

    config: Config
    programs: Path

    def ca(self, *, refuses=(), days=90):
        settings = {"refuses": list(refuses), "days": days, "issued": str(self.config.issued)}
        (self.programs / "ca.json").write_text(json.dumps(settings))

    def members_want(self, *names):
        self.config.names_file.write_text("".join(f"{name}\n" for name in names))

    def calls(self, program):
        lines = (
            (self.programs / "calls").read_text().splitlines()
            if (self.programs / "calls").exists()
            else []
        )
        return [
            line.removeprefix(f"{program} ") for line in lines if line.startswith(f"{program} ")
        ]

    def asked_for(self):
        return [
            line.split("--domain ")[1].split()[0]
            for line in self.calls("dehydrated")
            if "--domain" in line
        ]

    def public_key(self, name):
        key = self.config.pairs / name / "privkey.pem"
        return subprocess.run(
            ["openssl", "pkey", "-in", key, "-pubout"], capture_output=True, check=True
        ).stdout

    def names_on_certificate(self, name):
        shown = subprocess.run(
            ["openssl", "x509", "-noout", "-ext", "subjectAltName", "-in",
             self.config.pairs / name / "fullchain.pem"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return [one.removeprefix("DNS:") for one in shown.stdout.split() if one.startswith("DNS:")]

    def is_from_ca(self, name):
        return (self.config.pairs / name / "fullchain.pem").read_bytes() == (
            self.config.issued / name / "fullchain.pem"
        ).read_bytes()


@pytest.fixture
def corner(tmp_path, monkeypatch):
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in (
        ("dehydrated", DEHYDRATED.format(python=sys.executable)),
        ("systemctl", SYSTEMCTL),
    ):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    config = Config(
        names=("mail.x.example",),
        units=("postfix.service",),
        probe=False,
        names_file=tmp_path / "domains.txt",
        pairs=tmp_path / "tls",
        issued=tmp_path / "certs",
        challenges=tmp_path / "challenges",
        state=tmp_path / "state",
        web_configuration=tmp_path / "nginx",
    )
    corner = Corner(config, programs)
    corner.ca()
    return corner
