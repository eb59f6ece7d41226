"""The inventory, for the commands that need one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from coopctl.cli.session import session_of

if TYPE_CHECKING:
    from coopctl.core.config.coop import CoopConfig
    from coopctl.settings.inventory import Inventory


def inventory_of(ctx: typer.Context) -> Inventory:
    """Return the chosen inventory. Raises ConfigurationError if there is none."""
    from coopctl.settings.inventory import find_inventory

    return find_inventory(session_of(ctx).chosen_inventory)


def config_of(ctx: typer.Context) -> CoopConfig:
    """Return the checked coop.yml. Raises ConfigurationError with every problem."""
    return inventory_of(ctx).config
