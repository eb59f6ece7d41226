"""The labs: each a network of its own, so that the demo, the tests and the benchmarks never meet.

Addresses are of TEST-NET-2 (RFC 5737): mail filters treat private ranges as their own, and would
trust a forger there. $COOPCTL_LABS, a number up to 255, gives this checkout labs of its own, in
198.18.<number>.0 (RFC 2544) instead: several checkouts can then be tested on one machine.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from coopctl.core.errors import InvalidInputError

CO_OP_DOMAIN = "frysboxen.example"
OUTSIDE_DOMAIN = "outside.example"
SILENT_DOMAIN = "bank.example"  # sends no mail: whoever writes from there is a forger
LAB_SET = int(os.environ.get("COOPCTL_LABS", "0"))
_BLOCK = f"198.18.{LAB_SET}" if LAB_SET else "198.51.100"


@dataclass(frozen=True)
class Lab:
    """A network with the outside world at its second and third address, and servers from the tenth
    on.
    """

    name: str
    network: IPv4Network
    network6: IPv6Network

    @property
    def prefix(self) -> str:
        """What the names of its containers start with."""
        return f"coop{LAB_SET or ''}-" if self.name == "demo" else f"{self.network_name}-"

    @property
    def network_name(self) -> str:
        """The podman network that its containers share."""
        return f"coop{LAB_SET or ''}-{self.name}"

    @property
    def outside(self) -> str:
        """The container of the outside world."""
        return f"{self.prefix}outside"

    @property
    def outside_address(self) -> IPv4Address:
        """Where the outside world is reached, with the resolver of the lab's machines."""
        return self.network[2]

    @property
    def host_address(self) -> IPv4Address:
        """This machine's own address in the lab's network."""
        return self.network[1]

    @property
    def nameserver_address(self) -> IPv4Address:
        """Where the servers with authority over the lab's names answer; the same machine as the
        outside world.
        """
        return self.network[3]

    def address(self, index: int) -> IPv4Address:
        """The address of its server number `index`, from 0."""
        return self.network[10 + index]

    def addresses(self, index: int) -> tuple[IPv4Address, IPv6Address]:
        """Both addresses of its server number `index`."""
        return self.address(index), self.address6(self.address(index))

    def address6(self, address: IPv4Address) -> IPv6Address:
        """The IPv6 address of the machine that has this IPv4 address."""
        return self.network6[int(address) - int(self.network[0])]


LABS = {
    name: Lab(
        name, IPv4Network(f"{_BLOCK}.{part}"), IPv6Network(f"2001:db8:{LAB_SET:x}:{place}::/64")
    )
    for place, (name, part) in enumerate(
        {
            "demo": "0/26",
            "test": "64/26",
            "molecule": "128/26",
            "flow": "192/27",
            "bench": "224/27",
        }.items(),
        1,
    )
}


def find_lab(name: str) -> Lab:
    """Return the lab. Raises InvalidInputError if there is none of that name."""
    if name not in LABS:
        raise InvalidInputError(f"there is no lab {name!r}", hint=f"there are {', '.join(LABS)}")
    return LABS[name]
