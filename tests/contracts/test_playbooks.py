"""What playbooks say twice, since YAML can't ask Python."""

import yaml

from coopctl.settings.paths import CHECKOUT
from lab.images import RECIPES

PLAYBOOKS = CHECKOUT / "deploy" / "playbooks"
HOST_TYPES = yaml.safe_load((PLAYBOOKS / "vars" / "host_types.yml").read_text())["coop_host_types"]


def test_the_image_of_test_servers_has_the_packages_of_every_host_type_and_no_others():
    """Roles install none themselves: alone on a test server, each finds what it needs."""
    base = yaml.safe_load((CHECKOUT / "roles" / "base" / "defaults" / "main.yml").read_text())
    needed = {name for kind in HOST_TYPES.values() for name in kind.get("packages", ())}
    lines = (RECIPES / "server" / "packages.txt").read_text().splitlines()
    baked = [line for line in lines if line and not line.startswith("#")]
    assert set(baked) == needed | {base["base_time_daemon"]}


def test_every_host_type_has_a_playbook_and_says_only_what_servers_ask_for():
    said = {key for kind in HOST_TYPES.values() for key in kind}
    assert said <= {"packages", "ports", "jails", "certificates", "tls_units"}
    assert {name for name in HOST_TYPES if not (PLAYBOOKS / f"{name}.yml").is_file()} == {"every"}
