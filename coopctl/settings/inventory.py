"""Finds the inventory and reads its coop.yml. The inventory is the only configuration."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from coopctl.core.config.coop import CoopConfig, parse_config
from coopctl.core.errors import ConfigurationError
from coopctl.settings.paths import CHECKOUT

# libyaml's where it's there: ten times as quick.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_CHOSEN_BY_DEFAULT = {"example", "demo"}


@dataclass(frozen=True)
class Inventory:
    """One co-op's folder: hosts.yml, group_vars/, host_vars/."""

    path: Path

    @cached_property
    def config(self) -> CoopConfig:
        """The checked coop.yml. Raises ConfigurationError with every problem at once."""
        file = self.path / "group_vars" / "all" / "coop.yml"
        source = os.path.relpath(file)
        try:
            document = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - the safe one
        except FileNotFoundError:
            raise ConfigurationError(
                f"{source} is missing", hint="copy the one of inventories/example"
            ) from None
        except yaml.YAMLError as error:
            raise ConfigurationError(
                f"{source} isn't YAML: {error}", hint="inventories/example has a valid one"
            ) from error
        return parse_config(document, source=source)


def find_inventory(chosen: str | None = None) -> Inventory:
    """Return the inventory named by `-i` or `$COOPCTL_INVENTORY`, else the only folder beside
    example and demo.

    Raises ConfigurationError if there is none or more than one.
    """
    name = chosen or os.environ.get("COOPCTL_INVENTORY")
    if name:
        path = next(
            (
                p
                for p in (Path(name), CHECKOUT / "inventories" / name)
                if (p / "hosts.yml").is_file()
            ),
            None,
        )
        if path is None:
            raise ConfigurationError(
                f"there is no inventory at {name} (a folder with a hosts.yml)",
                hint="`coopctl init NAME` writes one",
            )
        return Inventory(path.absolute())
    folders = sorted(
        p.parent
        for p in (CHECKOUT / "inventories").glob("*/hosts.yml")
        if p.parent.name not in _NOT_CHOSEN_BY_DEFAULT
    )
    if not folders:
        raise ConfigurationError(
            "there is no inventory yet",
            hint="`coopctl init NAME` writes one; `-i demo` is the demo's",
        )
    if len(folders) > 1:
        names = ", ".join(folder.name for folder in folders)
        raise ConfigurationError(
            f"there are several inventories: {names}",
            hint="choose one with -i NAME or $COOPCTL_INVENTORY",
        )
    return Inventory(folders[0])
