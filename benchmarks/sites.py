"""Members' sites: how soon one more is served, and how fast its files are against Debian's own nginx."""

from __future__ import annotations

import re
import ssl
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import count

from benchmarks.measurement import Measurement, at_least, at_most, seconds, told
from coopctl.core.errors import CoopError
from coopctl.demo.commands import Commands
from coopctl.demo.site import visit
from coopctl.settings.paths import CHECKOUT
from lab.podman import podman

FEW, MANY = 10, 200
_REQUESTS, _ROUNDS = 20_000, 15  # 1,000 for each client: nginx ends a connection after so many (keepalive_requests)
_FILE_BYTES = 20_000
_STOCK_PORT = 8443
_numbers = count(1)

# nginx as Debian's package configures it (nginx-common 1.26, /etc/nginx/nginx.conf), with one server of the same file and certificate.
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


def measure(coopctl: Commands) -> Sequence[Measurement]:
    """Return the times until one more site is served, and the rates of a static file."""
    few, name = _until_served(coopctl, sites=FEW)
    many, _ = _until_served(coopctl, sites=MANY)
    ours, stock = _compare(coopctl.place.container, name)
    return [
        told(f"site add → HTTPS, {FEW} sites", few, unit="s"),
        told(f"site add → HTTPS, {MANY} sites", many, unit="s"),
        at_most(f"the same, {MANY} against {FEW} sites", many / few, unit="×", limit=1.2),
        told(f"a static file of {_FILE_BYTES // 1000} KB over HTTPS", ours, unit="requests/s"),
        told("the same by Debian's own nginx", stock, unit="requests/s"),
        at_least("a member's site against Debian's own nginx", ours / stock, unit="×", limit=0.9),
    ]


def _until_served(coopctl: Commands, *, sites: int) -> tuple[float, str]:
    coopctl.run("household", "list")
    fill = [sys.executable, "-m", "benchmarks.fill", "10", "10", str(sites)]
    subprocess.run(fill, check=True, cwd=CHECKOUT, env=coopctl.environment())
    coopctl.run("apply")
    _wait_for_quiet(coopctl.place.container)
    names = []

    def add_and_visit() -> None:
        names.append(f"new{next(_numbers)}.example")
        coopctl.run("site", "add", names[-1], "--household", "0001")
        _visit(coopctl, names[-1])

    return seconds(add_and_visit, times=5), names[-1]


def _visit(coopctl: Commands, name: str) -> None:
    """Ask for the site until it's served: before that, the server knows no such name, and ends the handshake."""
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


def _wait_for_quiet(server: str) -> None:
    """Wait until nobody asks for certificates any more: names that aren't in the DNS are given up soon."""
    podman("exec", server, "sh", "-c", "for _ in $(seq 300); do systemctl is-active --quiet coop-tls.service || exit 0; sleep 1; done")


def _compare(server: str, name: str) -> tuple[float, float]:
    """Return requests per second of the site, and of Debian's own nginx: the medians of rounds that take turns."""
    page = _HTDOCS.format(name=name)
    podman(
        "exec", server, "sh", "-c", f"head -c {_FILE_BYTES} /dev/zero | tr '\\0' x > {page}; chown 20001:www-data {page}; chmod 640 {page}"
    )
    podman("exec", "--interactive", server, "sh", "-c", "cat > /root/stock.conf", text=_STOCK.format(port=_STOCK_PORT, name=name))
    podman("exec", server, "nginx", "-c", "/root/stock.conf")
    try:
        rounds = [(_load(server, name, port=443), _load(server, name, port=_STOCK_PORT)) for _ in range(_ROUNDS)]
    finally:
        podman("exec", server, "nginx", "-c", "/root/stock.conf", "-s", "stop")
    ours, stock = (sorted(rates)[_ROUNDS // 2] for rates in zip(*rounds, strict=True))
    return ours, stock


def _load(server: str, name: str, *, port: int) -> float:
    """Load the loopback interface of the server, from a program of this machine that enters its network."""
    pid = podman("inspect", "--format", "{{.State.Pid}}", server).stdout.strip()
    h2load = ["h2load", f"--requests={_REQUESTS}", "--clients=20", "--max-concurrent-streams=10", f"--connect-to=127.0.0.1:{port}"]
    command = ["nsenter", f"--target={pid}", "--net", *h2load, f"https://{name}:{port}/page.html"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rate = re.search(r"finished in .*?, ([\d.]+) req/s", shown)
    if rate is None or f"{_REQUESTS} succeeded" not in shown:
        raise CoopError(f"the load test of port {port} failed: {shown[-400:]}")
    return float(rate[1])
