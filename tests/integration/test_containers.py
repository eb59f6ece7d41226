"""The lab's containers, where podman is wrong about them (lab `test`)."""

import json
import subprocess

from lab.containers import start_server
from lab.labs import find_lab
from lab.podman import as_root, podman


def test_a_container_that_was_killed_with_its_monitor_is_started_anew():
    lab = find_lab("test")
    container = start_server(lab, "killed", index=30, image="plain")
    (found,) = json.loads(podman("inspect", container.name).stdout)
    for process in ("ConmonPid", "Pid"):
        subprocess.run(as_root(["kill", "-KILL", str(found["State"][process])]), check=True)
    again = start_server(lab, "killed", index=30, image="plain")
    assert again.fresh
    assert not start_server(lab, "killed", index=30, image="plain").fresh
    podman("rm", "--force", "--time=0", "--volumes", container.name)
