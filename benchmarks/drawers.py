"""Reading 3,000 households' storage: the kernel's qgroups, and `du` beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.measurement import Measurement, at_least, told
from benchmarks.server import Server
from lab.podman import podman

DRAWERS = 3_000
# Few for a household: du's time grows with them, the quota groups' doesn't.
FILES = 250
# A filesystem of its own, made as the role `storage` makes it, so that other drawers don't count.
_MEASURE = """
import json, os, subprocess, time

def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

base = "/mnt/benchmark"
os.makedirs(base)
run("truncate", "--size=8G", "/root/benchmark.img")
run("mkfs.btrfs", "--quiet", "/root/benchmark.img")
run("mount", "-o", "loop", "/root/benchmark.img", base)
run("btrfs", "quota", "enable", "--simple", base)
for drawer in range(%d):
    run("btrfs", "-q", "subvolume", "create", f"{base}/{drawer}")
    for file in range(%d):
        with open(f"{base}/{drawer}/{file}", "wb") as out:
            out.write(os.urandom(1500))
os.sync()

def median(*command):
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        run(*command)
        taken.append(time.perf_counter() - start)
    return sorted(taken)[2]

qgroups = median("btrfs", "--format", "json", "qgroup", "show", "--raw", "--sync", base)
du = median("du", "--block-size=1", "--max-depth=1", base)
print(json.dumps({"qgroups": qgroups, "du": du}))
run("umount", base)
os.remove("/root/benchmark.img")
os.rmdir(base)
"""


def measure(server: Server) -> Iterator[Measurement]:
    """Yield the median times of both, with everything in the cache, and their ratio."""
    container = server.start().place.container
    command = ("exec", "--interactive", container, "python3", "-")
    times = json.loads(podman(*command, text=_MEASURE % (DRAWERS, FILES)).stdout)
    name = f"storage of {DRAWERS:,} drawers of {FILES} files"
    yield told(f"{name}, by qgroup", times["qgroups"], unit="s")
    yield told(f"{name}, by du", times["du"], unit="s")
    yield at_least("du against qgroup", times["du"] / times["qgroups"], unit="×", limit=20)
