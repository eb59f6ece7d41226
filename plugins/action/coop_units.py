"""Ansible action `coop_units`: units of systemd come to the wanted state, in their order.

One `systemctl show` for all, then only what differs. Where unit files have changed since systemd
read them, it reads them first. In check mode a unit that isn't there yet counts as a change.

    units:    names, or mappings of name, state, enabled
    state:    started, stopped, restarted, reloaded (else started), try-restarted (only if it runs)
    validate: a command that must succeed first: else the old configuration stays in use
    enabled:  whether it starts at boot; true is refused for a unit without [Install]
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Any

from ansible.errors import AnsibleActionFail  # type: ignore[import-untyped]
from ansible.plugins.action import ActionBase  # type: ignore[import-untyped]

sys.path.append(str(Path(__file__).resolve().parents[1]))
from coop_ansible.server import ask_server
from coop_ansible.tree import WrongTaskError
from coop_ansible.units import read_units


class ActionModule(ActionBase):  # type: ignore[misc]
    """Returns `changed` and `actions`: what was done, or would be."""

    TRANSFERS_FILES = False
    _supports_check_mode = True

    def run(self, tmp: Any = None, task_vars: Any = None) -> dict[str, Any]:
        """Ask and report."""
        result: dict[str, Any] = super().run(tmp, task_vars)
        said = dict(self._task.args)
        units, validate = said.pop("units", ()), said.pop("validate", "")
        try:
            wanted = read_units([units] if isinstance(units, str) else units, defaults=said)
        except WrongTaskError as error:
            raise AnsibleActionFail(str(error)) from error
        request = {
            "units": wanted,
            "validate": shlex.split(validate),
            "check": self._task.check_mode,
        }
        answer = ask_server(self, "units", request, task_vars=task_vars)
        result.update(changed=bool(answer["changed"]), actions=answer["changed"])
        return result
