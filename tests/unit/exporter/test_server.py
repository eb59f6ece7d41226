"""Prometheus can scrape it, and a bad address is said."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from coopctl.core.errors import InvalidInputError
from coopctl.exporter.server import parse_listen
from tests.unit.frysboxen import coop_yml

pytestmark = pytest.mark.slow


@pytest.fixture
def serve(tmp_path):
    """Start `coopctl metrics serve` on an address, in an inventory and with a registry of its
    own.
    """
    folder = tmp_path / "inventory" / "group_vars" / "all"
    folder.mkdir(parents=True)
    (folder / "coop.yml").write_text(coop_yml())
    (tmp_path / "inventory" / "hosts.yml").write_text(
        "mail:\n  hosts:\n    mail1: {ansible_host: 198.51.100.10}\n"
    )
    environment = {
        name: value for name, value in os.environ.items() if name != "COOPCTL_DATABASE"
    } | {"COOPCTL_STATE": str(tmp_path / "state")}
    program = [sys.executable, "-c", "from coopctl.cli import main; main()"]
    program += ["-i", str(tmp_path / "inventory")]
    add = ("household", "add", "0001", "Almgren", "--email", "almgren@elsewhere.example")
    subprocess.run([*program, *add], env=environment, check=True)
    started = []

    def start(listen):
        command = [*program, "metrics", "serve", "--listen", listen]
        started.append(
            subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def fetch(url):
    for _ in range(200):
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                return answer.read().decode()
        except urllib.error.URLError:
            time.sleep(0.05)
    raise TimeoutError(url)


def test_metrics_are_served_until_it_is_stopped(serve):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    process = serve(f"127.0.0.1:{port}")
    for _ in range(3):
        text = fetch(f"http://127.0.0.1:{port}/metrics")
        assert "coop_households 1.0" in text
        assert 'coop_plan_drift{host="mail1"} 1.0' in text
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == -signal.SIGTERM
    assert "Traceback" not in process.stderr.read()


def test_an_address_in_use_is_reported(serve):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = serve(f"127.0.0.1:{taken.getsockname()[1]}")
        assert process.wait(30) == 1
    assert "can't be used: Address already in use" in process.stderr.read()


@pytest.mark.parametrize(
    "text", ["9810", "127.0.0.1", "127.0.0.1:99999", "http://127.0.0.1:9810", "::1:9810", ""]
)
def test_what_is_no_address_is_refused(text):
    with pytest.raises(InvalidInputError, match="not an address to listen on"):
        parse_listen(text)
