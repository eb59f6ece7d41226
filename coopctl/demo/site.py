"""A household's web site: its files come by SFTP, its page by HTTPS."""

from __future__ import annotations

import http.client
import socket
import ssl
import subprocess
from collections.abc import Callable
from pathlib import Path

import paramiko

from coopctl.demo.commands import Commands
from coopctl.demo.coop import OWN_DOMAIN
from coopctl.demo.mail import trust
from coopctl.demo.place import Place
from coopctl.demo.polling import wait_until
from lab.access import known_hosts
from lab.dns import publish

HOUSEHOLD = "0002"
PAGE = "<?php echo 'Good morning from ', posix_getpwuid(posix_geteuid())['name'], '!';"
GREETING = f"Good morning from coop-{HOUSEHOLD}!"


class _Visit(http.client.HTTPSConnection):
    """HTTPS to `address`, with a certificate for the site's name."""

    def __init__(self, place: Place, name: str, *, context: ssl.SSLContext) -> None:
        self._address, self._tls = place.address, context
        super().__init__(name, timeout=20)

    def connect(self) -> None:
        self.sock = self._tls.wrap_socket(
            socket.create_connection((self._address, 443), self.timeout), server_hostname=self.host
        )


def publish_site(coopctl: Commands, *, show: Callable[[str], None]) -> None:
    """Add the site and a key, upload its page, and visit it. Raises CoopError if it isn't served
    with a certificate of the CA.
    """
    place = coopctl.place
    publish(
        place.lab,
        *(
            f"{OWN_DOMAIN}. {'A' if one.version == 4 else 'AAAA'} {one}"
            for one in place.lab.addresses(0)
        ),
        replace=True,
    )
    key = _make_key(place.state / "sftp_key")
    if not coopctl.read("site", "key", "list"):
        person = ("--person", "cleo@mail.example", "--label", "laptop", "--no-apply")
        coopctl.run("site", "key", "add", f"{key}.pub", "--household", HOUSEHOLD, *person)
    if not coopctl.read("site", "list"):
        coopctl.run("site", "add", OWN_DOMAIN, "--household", HOUSEHOLD, "--kind", "php")
    upload(place, PAGE, to=f"/{OWN_DOMAIN}/htdocs/index.php", key=key)
    context = trust(place)
    wait_until(
        lambda: _is_trusted(place, context=context),
        what=f"a certificate for {OWN_DOMAIN}",
        hint="`coop-certificate status` on the server says why",
        seconds=120,  # the names that were asked for before come first
    )
    show(f"https://{OWN_DOMAIN}/: {visit(place, OWN_DOMAIN, context=context)}")


def upload(place: Place, text: str, *, to: str, key: Path) -> None:
    """Write a file by SFTP, as the household."""
    with paramiko.SSHClient() as client:
        client.load_host_keys(str(known_hosts()))
        client.connect(
            place.address,
            username=f"coop-{HOUSEHOLD}",
            key_filename=str(key),
            allow_agent=False,
            look_for_keys=False,
        )
        with client.open_sftp() as sftp, sftp.open(to, "w") as file:
            file.write(text)


def visit(place: Place, name: str, *, context: ssl.SSLContext) -> str:
    """Return the text of a site's first page. Raises ssl.SSLError if the certificate isn't for
    it.
    """
    connection = _Visit(place, name, context=context)
    try:
        connection.request("GET", "/")
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def _is_trusted(place: Place, *, context: ssl.SSLContext) -> bool:
    try:
        return GREETING in visit(place, OWN_DOMAIN, context=context)
    except ssl.SSLError:
        return False


def _make_key(file: Path) -> Path:
    if not file.exists():
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(file)], check=True
        )
    return file
