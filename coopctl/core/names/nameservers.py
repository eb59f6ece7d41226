"""Addresses of name servers as coop.yml writes them."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

DNS_PORT = 53


@dataclass(frozen=True)
class Endpoint:
    """Where a name server is asked."""

    address: IPv4Address | IPv6Address
    port: int = DNS_PORT

    def __str__(self) -> str:
        return str(self.address) if self.port == DNS_PORT else f"{self.address}@{self.port}"


def parse_endpoint(text: str) -> Endpoint:
    """Read `192.0.2.1`, `2001:db8::1` or `192.0.2.1@5353`. Raises ValueError.

    >>> str(parse_endpoint("192.0.2.1@5353"))
    '192.0.2.1@5353'
    """
    address, at, port = text.partition("@")
    try:
        number = int(port) if at else DNS_PORT
        if not 0 < number < 65536:
            raise ValueError
        return Endpoint(ip_address(address), number)
    except ValueError:
        raise ValueError(
            f"{text!r} is not a name server's address; write it like '192.0.2.1' or "
            "'192.0.2.1@5353'"
        ) from None
