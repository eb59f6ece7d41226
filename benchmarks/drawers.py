"""Reading 3,000 households' storage: the kernel's qgroups, and `du` beside them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from benchmarks.measurement import Measurement, at_least, told
from coopctl.demo.commands import Commands
from lab.podman import podman

DRAWERS = 3_000
# Few for a household: du's time grows with them, the quota groups' doesn't.
FILES = 250
_MEASURE = """
import json, os, subprocess, time
base = "/srv/coop/benchmark"
os.makedirs(base)
for drawer in range(%d):
    subprocess.run(["btrfs", "-q", "subvolume", "create", f"{base}/{drawer}"], check=True)
    for file in range(%d):
        with open(f"{base}/{drawer}/{file}", "wb") as out:
            out.write(os.urandom(1500))
os.sync()
def median(command):
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return sorted(taken)[2]
qgroups = median(["btrfs", "--format", "json", "qgroup", "show", "--raw", "--sync", "/srv/coop"])
du = median(["du", "--block-size=1", "--max-depth=1", base])
print(json.dumps({"qgroups": qgroups, "du": du}))
"""


def measure(coopctl: Commands) -> Sequence[Measurement]:
    """Return the median times of both, with everything in the cache, and their ratio."""
    result = podman("exec", "--interactive", coopctl.place.container, "python3", "-", text=_MEASURE % (DRAWERS, FILES))
    times = json.loads(result.stdout)
    return [
        told(f"storage of {DRAWERS:,} drawers of {FILES} files, by qgroup", times["qgroups"], unit="s"),
        told(f"storage of {DRAWERS:,} drawers of {FILES} files, by du", times["du"], unit="s"),
        at_least("du against qgroup", times["du"] / times["qgroups"], unit="×", limit=20),
    ]
