"""Members' sites: how soon one more is served, and how fast its files are.

Debian's own nginx serves the same file beside it.
"""

from __future__ import annotations

import re
import ssl
import subprocess
import time
from collections.abc import Iterator
from itertools import count

from benchmarks.coop import BLOCK
from benchmarks.measurement import Measurement, at_least, at_most, seconds, told
from benchmarks.server import Server
from coopctl.core.errors import CoopError
from coopctl.demo.commands import Commands
from coopctl.demo.site import visit
from lab.podman import podman

FEW, MANY = 10, 200  # one in each block of mailboxes
# 1,000 requests for each client: nginx ends a connection after so many (keepalive_requests).
_REQUESTS, _ROUNDS = 20_000, 15
_FILE_BYTES = 20_000
_STOCK_PORT = 8443
_numbers = count(1)

# nginx as Debian's package configures it (nginx-common 1.26, /etc/nginx/nginx.conf), with one
# server of the same file and certificate.
_STOCK = """
user www-data;
worker_processes auto;
worker_cpu_affinity auto;
pid /run/stock.pid;
error_log /var/log/nginx/stock-error.log;
events {{ worker_connections 768; }}
http {{
    sendfile on;
    tcp_nopush on;
    types_hash_max_size 2048;
    server_tokens build;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_prefer_server_ciphers off;
    access_log /var/log/nginx/stock.log;
    gzip on;
    server {{
        listen {port} ssl;
        http2 on;
        root /srv/coop/0001/web/{name}/htdocs;
        ssl_certificate /etc/coop/tls/{name}/fullchain.pem;
        ssl_certificate_key /etc/coop/tls/{name}/privkey.pem;
    }}
}}
"""
_HTDOCS = "/srv/coop/0001/web/{name}/htdocs/page.html"
_MAKE_PAGE = (
    "head -c {bytes} /dev/zero | tr '\\0' x > {page}; chown 20001:www-data {page}; chmod 640 {page}"
)


def measure(server: Server) -> Iterator[Measurement]:
    """Yield the times until one more site is served, and the rates of a static file."""
    few, _ = _until_served(server, sites=FEW)
    yield told(f"site add → HTTPS, {FEW} sites", few, unit="s")
    many, name = _until_served(server, sites=MANY)
    yield told(f"site add → HTTPS, {MANY} sites", many, unit="s")
    yield at_most(f"the same, {MANY} against {FEW} sites", many / few, unit="×", limit=1.2)
    ours, stock = _compare(server.start().place.container, name)
    yield told(f"a static file of {_FILE_BYTES // 1000} KB over HTTPS", ours, unit="requests/s")
    yield told("the same by Debian's own nginx", stock, unit="requests/s")
    yield at_least("a member's site against Debian's own nginx", ours / stock, unit="×", limit=0.9)


def _until_served(server: Server, *, sites: int) -> tuple[float, str]:
    coopctl = server.open_registry(sites * BLOCK)
    names = []

    def add_and_visit() -> None:
        names.append(f"new{next(_numbers)}.example")
        coopctl.run("site", "add", names[-1], "--household", "0001")
        _visit(coopctl, names[-1])

    return seconds(add_and_visit, times=5), names[-1]


def _visit(coopctl: Commands, name: str) -> None:
    """Ask for the site until it's served: before that, the server ends the handshake."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    end = time.monotonic() + 30
    while True:
        try:
            visit(coopctl.place, name, context=context)
        except ssl.SSLError:
            if time.monotonic() > end:
                raise
        else:
            return


def _compare(server: str, name: str) -> tuple[float, float]:
    """Return requests per second of the site and of Debian's own nginx.

    These are the medians of rounds that take turns.
    """
    page = _MAKE_PAGE.format(bytes=_FILE_BYTES, page=_HTDOCS.format(name=name))
    podman("exec", server, "sh", "-c", page)
    stock = _STOCK.format(port=_STOCK_PORT, name=name)
    podman("exec", "--interactive", server, "sh", "-c", "cat > /root/stock.conf", text=stock)
    podman("exec", server, "nginx", "-c", "/root/stock.conf")
    try:
        rounds = [
            (_load(server, name, port=443), _load(server, name, port=_STOCK_PORT))
            for _ in range(_ROUNDS)
        ]
    finally:
        podman("exec", server, "nginx", "-c", "/root/stock.conf", "-s", "stop")
    ours, theirs = (sorted(rates)[_ROUNDS // 2] for rates in zip(*rounds, strict=True))
    return ours, theirs


def _load(server: str, name: str, *, port: int) -> float:
    """Load the server's loopback interface, by a program of this machine in its network."""
    pid = podman("inspect", "--format", "{{.State.Pid}}", server).stdout.strip()
    load = (f"--requests={_REQUESTS}", "--clients=20", "--max-concurrent-streams=10")
    h2load = ("h2load", *load, f"--connect-to=127.0.0.1:{port}")
    command = ["nsenter", f"--target={pid}", "--net", *h2load, f"https://{name}:{port}/page.html"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rate = re.search(r"finished in .*?, ([\d.]+) req/s", shown)
    if rate is None or f"{_REQUESTS} succeeded" not in shown:
        raise CoopError(f"the load test of port {port} failed: {shown[-400:]}")
    return float(rate[1])
