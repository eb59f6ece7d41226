"""The demonstration's containers, and the names under which the outside world knows them."""

from __future__ import annotations

from coopctl.core.accounts.lists import lists_domain
from coopctl.core.names.dns import mail_service_names
from coopctl.demo.coop import OWN_DOMAIN
from coopctl.demo.place import Place
from lab.containers import start_outside, start_server
from lab.dns import publish
from lab.labs import CO_OP_DOMAIN


def start_servers(place: Place, *, image: str = "server") -> None:
    """Start the server and the outside world, unless they run, and publish the mail domains' DNS
    records.
    """
    start_outside(place.lab)
    server = start_server(place.lab, place.host, index=0, image=image, ports=place.ports)
    if server.fresh:
        publish(
            place.lab,
            *(
                f"{lists_domain(CO_OP_DOMAIN)}. {'A' if one.version == 4 else 'AAAA'} {one}"
                for one in place.lab.addresses(0)
            ),
            *(
                f"{place.server_name}. {'A' if one.version == 4 else 'AAAA'} {one}"
                for one in place.lab.addresses(0)
            ),
            f"webmail.{CO_OP_DOMAIN}. CNAME {place.server_name}.",
            *(f"{one.reverse_pointer}. PTR {place.server_name}." for one in place.lab.addresses(0)),
            *(
                record
                for name in (CO_OP_DOMAIN, OWN_DOMAIN)
                for record in _mail_records(place, name)
            ),
        )


def _mail_records(place: Place, domain: str) -> list[str]:
    services = (f"{name}. A {place.address}" for name in mail_service_names(domain))
    return [f"{domain}. MX 10 {place.server_name}.", f'{domain}. TXT "v=spf1 mx -all"', *services]
