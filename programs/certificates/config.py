"""/etc/coop/certificates.json, which the role writes, and the files that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

DEFAULT_PATH = Path("/etc/coop/certificates.json")
_NAME = re.compile(
    r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
)


@dataclass(frozen=True)
class Config:
    """`names` are the server's own, `units` the daemons that use their certificates; members' names
    are in `names_file`, for `web_units`.

    `probe`: ask only for names that reach this server, and not behind a router that doesn't let it
    reach itself.
    """

    names: tuple[str, ...]
    units: tuple[str, ...] = ()
    web_units: tuple[str, ...] = ("nginx.service",)
    key_algorithm: str = "prime256v1"
    renew_days: int = 32
    probe: bool = True
    names_file: Path = Path("/etc/dehydrated/coop/domains.txt")
    pairs: Path = Path("/etc/coop/tls")
    issued: Path = Path("/var/lib/dehydrated/certs")
    challenges: Path = Path("/var/lib/dehydrated/acme-challenges")
    state: Path = Path("/var/lib/coop-tls")
    web_configuration: Path = Path("/etc/nginx")

    def wanted_names(self) -> tuple[str, ...]:
        """Return the server's own names, then the members', each once. What isn't a host name is
        passed over.
        """
        try:
            lines = self.names_file.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            lines = []
        members = [line.strip() for line in lines]
        return tuple(
            dict.fromkeys([*self.names, *(name for name in members if _NAME.fullmatch(name))])
        )
