"""A second demo: the demo's inventory with another lab's addresses, for tests and benchmarks."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from coopctl.demo.place import DEMO, Place
from lab.labs import Lab

_WRITTEN_ADDRESS = re.compile(r"\b198\.51\.100\.(\d+)\b")
_WRITTEN6 = re.compile(r"\b2001:db8:0:1::([0-9a-f]+)\b")


def copy_demo(lab: Lab, *, folder: Path) -> Place:
    """Write the inventory and the state folder below `folder`, as of a new co-op. Returns the
    place.
    """
    inventory = folder / "inventory"
    shutil.copytree(DEMO.inventory, inventory)
    for file in inventory.rglob("*.yml"):
        text = _WRITTEN6.sub(
            lambda found: str(lab.network6[int(found[1], 16)]), file.read_text(encoding="utf-8")
        )
        text = _WRITTEN_ADDRESS.sub(lambda found: str(lab.network[int(found[1])]), text)
        text = text.replace("{{ inventory_dir }}/../..", str(DEMO.inventory.parents[1]))
        text = text.replace("inventory_dir ~ '/../..", f"'{DEMO.inventory.parents[1]}")
        text = text.replace(f"/lab/{DEMO.lab.name}-", f"/lab/{lab.name}-")
        file.write_text(text, encoding="utf-8")
    state = folder / "state"
    state.mkdir(mode=0o700)
    return Place(lab=lab, host=DEMO.host, inventory=inventory, state=state)
