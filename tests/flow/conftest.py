"""A co-op on its own server (lab `flow`): deployed once, used by all tests here in order."""

import pytest

from coopctl.demo.commands import Commands
from coopctl.demo.copies import copy_demo
from coopctl.demo.servers import start_servers
from lab.containers import remove_lab
from lab.labs import find_lab
from lab.podman import podman


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    lab = find_lab("flow")
    remove_lab(lab)
    place = copy_demo(lab, folder=tmp_path_factory.mktemp("flow"))
    start_servers(place)
    yield place
    remove_lab(lab)


@pytest.fixture(scope="session")
def coopctl(place):
    return Commands(place, show=print)


@pytest.fixture
def on_server(place):
    """Runs a shell line on the server and returns what it printed."""
    return lambda line, **kwargs: podman("exec", place.container, "sh", "-c", line, **kwargs).stdout
