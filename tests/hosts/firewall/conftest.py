"""Where the server is in both families, something that listens there, and a scanner elsewhere."""

from __future__ import annotations

import json
import shlex
import time
from collections.abc import Callable, Iterator

import pytest

# Runs elsewhere: prints which TCP ports take a connection. What is dropped says nothing: some
# thousands wait side by side.
_SCAN = """
import resource, select, socket, sys, time
address, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
family = socket.AF_INET6 if ":" in address else socket.AF_INET
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
width, found = min(8000, hard - 50), []
for start in range(first, last + 1, width):
    poll, waiting = select.epoll(), {}
    for port in range(start, min(start + width, last + 1)):
        client = socket.socket(family, socket.SOCK_STREAM)
        client.setblocking(False)
        client.connect_ex((address, port))
        waiting[client.fileno()] = client, port
        poll.register(client, select.EPOLLOUT)
    deadline = time.monotonic() + 0.7
    while waiting and (left := deadline - time.monotonic()) > 0:
        for number, _ in poll.poll(left):
            client, port = waiting.pop(number)
            if client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0:
                found.append(port)
            poll.unregister(number)
            client.close()
    for client, _ in waiting.values():
        client.close()
print(*found)
"""


@pytest.fixture(scope="session")
def addresses(host) -> dict[str, str]:
    """The server's addresses that the world can use, by family: 4 and 6."""
    links = json.loads(host.check_output("ip -json address show scope global"))
    found = [
        part["local"] for link in links for part in link.get("addr_info", []) if "local" in part
    ]
    return {"6" if ":" in address else "4": address for address in found}


@pytest.fixture(params=["4", "6"], ids=["IPv4", "IPv6"])
def address(request, addresses) -> str:
    if request.param not in addresses:
        pytest.skip(f"the server has no address of IPv{request.param}")
    return addresses[request.param]


@pytest.fixture(scope="session")
def scan(elsewhere) -> Callable[..., set[int]]:
    """Call it with an address, and `first` and `last`: the TCP ports that take a connection from
    elsewhere.
    """

    def look(address: str, *, first: int = 1, last: int = 65535) -> set[int]:
        return {
            int(port)
            for port in elsewhere.check_output(
                f"python3 -c {shlex.quote(_SCAN)} {address} {first} {last}"
            ).split()
        }

    return look


@pytest.fixture
def listener(host) -> Iterator[Callable[[int], None]]:
    """Call it with a port: something on the server listens there, at all addresses, until the test
    ends.
    """
    units = []

    def listen(port: int) -> None:
        units.append(f"coop-test-listener-{port}")
        host.run_expect(
            [0],
            f"systemd-run --quiet --collect --unit={units[-1]} python3 -m http.server --bind :: "
            f"--directory /var/empty {port}",
        )
        deadline = time.monotonic() + 10
        while not host.socket(f"tcp://:::{port}").is_listening:
            assert time.monotonic() < deadline, f"nothing listens on {port}"
            time.sleep(0.1)

    yield listen
    for unit in units:
        host.run(f"systemctl stop {unit}")
