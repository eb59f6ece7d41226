"""What playbooks say twice, since YAML can't ask Python."""

import yaml

from coopctl.settings.paths import CHECKOUT
from programs.agent.meters import READERS


def test_servers_switch_on_every_meter_that_the_agent_knows():
    plays = yaml.safe_load((CHECKOUT / "deploy" / "playbooks" / "server.yml").read_text())
    [known] = [
        play["vars"]["__agent_knows"] for play in plays if "__agent_knows" in play.get("vars", {})
    ]
    assert set(known) == set(READERS)
