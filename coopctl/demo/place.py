"""Where a demonstration runs: which containers, which inventory, which registry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coopctl.settings.paths import CHECKOUT
from lab.labs import CO_OP_DOMAIN, Lab, find_lab


@dataclass(frozen=True)
class Place:
    """`host` is the server's name in the inventory; `ports` maps ports of 127.0.0.1 to the
    server's.
    """

    lab: Lab
    host: str
    inventory: Path
    state: Path
    ports: Mapping[int, int] = field(default_factory=dict)

    @property
    def container(self) -> str:
        """The server's container."""
        return f"{self.lab.prefix}{self.host}"

    @property
    def address(self) -> str:
        """Where the server is reached from this machine."""
        return str(self.lab.address(0))

    @property
    def server_name(self) -> str:
        """The name that the server's certificate is for."""
        return f"mail.{CO_OP_DOMAIN}"


DEMO = Place(
    lab=find_lab("demo"),
    host="demo",
    inventory=CHECKOUT / "inventories" / "demo",
    state=CHECKOUT / ".coopctl" / "demo",
    ports={2080: 80, 2443: 443, 2465: 465, 2587: 587, 2993: 993},
)
# Browsers know by themselves that names below localhost are this machine.
WEBMAIL = "https://webmail.localhost:2443/"
METRICS = "127.0.0.1:9810"
