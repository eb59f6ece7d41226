"""Does a name reach this server? Asked as the CA would (RFC 8555, 8.3), before the CA is asked at
all: its patience has limits.
"""

from __future__ import annotations

import http.client
import secrets
import socket
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

_SECONDS = 5
_AT_ONCE = 16


def probe_names(names: Sequence[str], *, challenges: Path) -> Iterator[tuple[str, str]]:
    """Yield each name with why it doesn't reach this server, empty if it does. All are asked at
    once; answers come as they come.
    """
    token = f"coop-{secrets.token_hex(16)}"
    challenges.mkdir(mode=0o755, parents=True, exist_ok=True)
    file = challenges / token
    file.write_text(token, encoding="ascii")
    file.chmod(0o644)
    try:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            asked = {pool.submit(_probe, name, token=token): name for name in names}
            for answer in as_completed(asked):
                yield asked[answer], answer.result()
    finally:
        file.unlink()


def _probe(name: str, *, token: str) -> str:
    """Every address counts: the CA takes whichever it likes."""
    try:
        found = socket.getaddrinfo(name, 80, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return "it has no address in the DNS"
    addresses = sorted({str(entry[4][0]) for entry in found})
    return "; ".join(
        filter(None, (_probe_address(address, name=name, token=token) for address in addresses))
    )


def _probe_address(address: str, *, name: str, token: str) -> str:
    connection = http.client.HTTPConnection(address, 80, timeout=_SECONDS)
    try:
        connection.request("GET", f"/.well-known/acme-challenge/{token}", headers={"Host": name})
        answer = connection.getresponse()
        right = answer.status == http.client.OK and answer.read(len(token) + 1) == token.encode()
    except (OSError, http.client.HTTPException) as error:
        return (
            f"it points to {address}, which doesn't answer on port 80 "
            f"({error or type(error).__name__})"
        )
    finally:
        connection.close()
    return "" if right else f"it points to {address}, which is another server"
