"""The containers' images, built from Debian's archive and rebuilt only when their recipe changes.

plain: Debian 13 with systemd, sshd and python3, as a provider would hand it over. server: plain,
with the packages that the roles install already there (their services disabled): a fast start.
outside: the rest of the world: a foreign mail server, DNS for `.example`, and an ACME CA.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import tempfile
from pathlib import Path

from coopctl.settings.paths import CHECKOUT
from lab.labs import LAB_SET
from lab.podman import as_root, podman

RECIPES = CHECKOUT / "lab" / "recipes"
_BASE_PACKAGES = "systemd,systemd-sysv,dbus,python3,iproute2,ca-certificates"
_PARENTS = {"plain": "base", "server": "plain", "outside": "plain"}


def build_image(kind: str) -> str:
    """Build the image `kind` and what it stands on, if their recipes changed. Returns its name with
    the recipe's hash as tag.

    Images of older recipes are removed, but not by a checkout with a set of labs of its own: others
    may need them.
    """
    name = image_name(kind)
    if podman("image", "exists", name, check=False).returncode == 0:
        return name
    if kind == "base":
        _import_base(name)
    else:
        parent = build_image(_PARENTS[kind])
        podman(
            "build",
            "--quiet",
            "--network=host",
            f"--build-arg=PARENT={parent}",
            f"--tag={name}",
            str(RECIPES / kind),
            quiet=False,
        )
    if not LAB_SET:
        _remove_older(kind, keep=name)
    return name


def image_name(kind: str) -> str:
    """Return `localhost/coop/<kind>:<hash of its recipe and its parents'>`."""
    return f"localhost/coop/{kind}:{_recipe_hash(kind)[:12]}"


def _recipe_hash(kind: str) -> str:
    digest = hashlib.sha256(_BASE_PACKAGES.encode())
    if kind != "base":
        digest.update(_recipe_hash(_PARENTS[kind]).encode())
        for file in sorted(path for path in (RECIPES / kind).rglob("*") if path.is_file()):
            digest.update(
                f"{file.relative_to(RECIPES)}\0{file.stat().st_mode & 0o111}\0".encode()
                + file.read_bytes()
            )
    return digest.hexdigest()


def _import_base(name: str) -> None:
    mirror = os.environ.get("COOPCTL_DEBIAN_MIRROR")
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "base.tar"
        command = [
            "mmdebstrap",
            "--quiet",
            "--variant=minbase",
            f"--include={_BASE_PACKAGES}",
            "trixie",
            str(archive),
        ]
        subprocess.run(as_root([*command, *([mirror] if mirror else [])]), check=True)
        podman("import", "--quiet", str(archive), name)


def _remove_older(kind: str, *, keep: str) -> None:
    listed = podman(
        "images", "--format", "{{.Repository}}:{{.Tag}}", f"localhost/coop/{kind}"
    ).stdout.split()
    for old in set(listed) - {keep}:
        podman("rmi", old, check=False)
