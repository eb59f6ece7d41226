"""The labs: each a network of its own, so that the demo, the tests and the benchmarks never meet.

Addresses are of TEST-NET-2 (RFC 5737): mail filters treat private ranges as their own, and would trust a forger there.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network

from coopctl.core.errors import InvalidInputError

CO_OP_DOMAIN = "frysboxen.example"
OUTSIDE_DOMAIN = "outside.example"


@dataclass(frozen=True)
class Lab:
    """A network with the world outside at its second address and servers from the tenth on."""

    name: str
    network: IPv4Network

    @property
    def prefix(self) -> str:
        """What the names of its containers start with."""
        return "coop-" if self.name == "demo" else f"coop-{self.name}-"

    @property
    def network_name(self) -> str:
        """The podman network that its containers share."""
        return f"coop-{self.name}"

    @property
    def outside(self) -> str:
        """The container of the world outside."""
        return f"{self.prefix}outside"

    @property
    def outside_address(self) -> IPv4Address:
        """Where the world outside, with the lab's DNS, is reached."""
        return self.network[2]

    def address(self, index: int) -> IPv4Address:
        """The address of its server number `index`, from 0."""
        return self.network[10 + index]


LABS = {
    name: Lab(name, IPv4Network(network))
    for name, network in {
        "demo": "198.51.100.0/26",
        "test": "198.51.100.64/26",
        "molecule": "198.51.100.128/26",
        "flow": "198.51.100.192/27",
        "bench": "198.51.100.224/27",
    }.items()
}


def find_lab(name: str) -> Lab:
    """Return the lab. Raises InvalidInputError if there is none of that name."""
    if name not in LABS:
        raise InvalidInputError(f"there is no lab {name!r}", hint=f"there are {', '.join(LABS)}")
    return LABS[name]
