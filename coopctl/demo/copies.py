"""A demonstration elsewhere: the demo's inventory with another lab's addresses, for tests and benchmarks."""

from __future__ import annotations

import shutil
from pathlib import Path

from coopctl.demo.place import DEMO, Place
from coopctl.lab.labs import Lab

_WRITTEN_ADDRESS = "198.51.100.10"


def copy_demo(lab: Lab, *, folder: Path) -> Place:
    """Write the inventory and the state folder below `folder`, as of a new co-op. Returns the place."""
    inventory = folder / "inventory"
    shutil.copytree(DEMO.inventory, inventory)
    for file in inventory.rglob("*.yml"):
        text = file.read_text(encoding="utf-8").replace(_WRITTEN_ADDRESS, str(lab.address(0)))
        text = text.replace("{{ inventory_dir }}/../..", str(DEMO.inventory.parents[1])).replace(
            f"{DEMO.lab.name}-root.pem", f"{lab.name}-root.pem"
        )
        file.write_text(text, encoding="utf-8")
    state = folder / "state"
    state.mkdir(mode=0o700)
    return Place(lab=lab, host=DEMO.host, inventory=inventory, state=state)
