"""Ansible action `coop_program`: a program of coopctl's own goes to the server, as a whole.

One comparison; what differs by a byte, an owner, a mode or a module too many is replaced whole, by
one rename.

    source:  a folder on the control machine, whose Python modules make up the program; or several,
             each of which becomes a folder of the program under its own name
    target:  the program's path on the server: a link to the version in use
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path
from typing import Any

from ansible.errors import AnsibleActionFail  # type: ignore[import-untyped]
from ansible.plugins.action import ActionBase  # type: ignore[import-untyped]

sys.path.append(str(Path(__file__).resolve().parents[1]))
from coop_ansible.program import hash_modules, read_modules
from coop_ansible.server import ask_server
from coop_ansible.tree import WrongTaskError


class ActionModule(ActionBase):  # type: ignore[misc]
    """Returns `changed` and `modules`: those that differed."""

    TRANSFERS_FILES = False
    _supports_check_mode = True

    def run(self, tmp: Any = None, task_vars: Any = None) -> dict[str, Any]:
        """Compare; send the modules only if they differ."""
        result: dict[str, Any] = super().run(tmp, task_vars)
        source, target = (self._task.args.get(name) for name in ("source", "target"))
        if not source or not target:
            raise AnsibleActionFail("coop_program wants source and target")
        try:
            modules = read_modules(source if isinstance(source, str) else [*source])
        except WrongTaskError as error:
            raise AnsibleActionFail(str(error)) from error
        request = {"target": target, "hashes": hash_modules(modules)}
        differing = ask_server(self, "program", request, task_vars=task_vars)["changed"]
        result.update(changed=bool(differing), modules=differing)
        if differing and not self._task.check_mode:
            sent = {name: base64.b64encode(text).decode() for name, text in modules.items()}
            left = ask_server(self, "program", {**request, "modules": sent}, task_vars=task_vars)
            if left["changed"]:
                raise AnsibleActionFail(f"{target} isn't as it was sent: {left['changed']}")
        return result
