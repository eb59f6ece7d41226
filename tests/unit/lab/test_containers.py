import json
from subprocess import CompletedProcess

import pytest

from coopctl.core.errors import CoopError
from lab import containers
from lab.labs import find_lab


class Clock:
    def __init__(self):
        self.now = 0.0

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


class Podman:
    """Two containers, of which one dies at its `attempts`th removal only."""

    def __init__(self, attempts):
        self.attempts = attempts
        self.names = ["outside", "demo"]
        self.removed_networks = []

    def __call__(self, *words, check=True):
        if words[0] == "ps":
            listed = [{"Names": [name], "State": "running"} for name in self.names]
            return CompletedProcess(words, 0, json.dumps(listed), "")
        if words[:2] == ("network", "rm"):
            self.removed_networks.append(words[-1])
        code = self._remove() if words[0] == "rm" else 0
        if code and check:
            raise CoopError("podman rm failed: it didn't die")
        return CompletedProcess(words, code, "", "")

    def _remove(self):
        self.attempts -= 1
        self.names = ["demo"] if self.attempts > 0 else []
        return 1 if self.names else 0


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(containers, "time", clock)
    return clock


def test_a_container_that_is_slow_to_die_is_tried_again(monkeypatch):
    podman = Podman(attempts=4)
    monkeypatch.setattr(containers, "podman", podman)
    assert containers.remove_lab(find_lab("bench")) == ["outside", "demo"]
    assert podman.names == []
    assert podman.removed_networks == [find_lab("bench").network_name]


def test_one_that_never_dies_is_an_error_after_a_minute(monkeypatch, clock):
    monkeypatch.setattr(containers, "podman", Podman(attempts=10**6))
    with pytest.raises(CoopError, match="didn't die"):
        containers.remove_lab(find_lab("bench"))
    assert clock.now == pytest.approx(60, abs=2)
