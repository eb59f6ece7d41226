"""Ansible action `coop_tree`: a part of a role's `templates/`, which mirrors the server's root.

Rendered here as `template` renders; compared and written by one program on the server
(on_server/files.py) in one go. Missing directories above a file are made. Check mode looks and
says what would change, also on a server where a validator or an owner isn't installed yet. After
a unit of systemd was written, systemd reads its units anew.

    files:        patterns below templates/, or mappings: see plugins/README.md
    exclude:      patterns to leave out
    begin:        paths of files that others fill: made empty where there is none, never looked into
    own:          owner, group, mode of what another made, if it is there: mappings with path
    directories:  paths, or mappings of path, owner, group, mode
    links:        path of each link: what it points to
    absent:       paths of files that must not be there
    commands:     what is run last, each a mapping of argv and of when it is due: `creates`, a path
                  that is missing; `unless`, a command that fails; `after`, patterns of paths that
                  this task changed
    owner, group, mode, validate, unsafe_writes: for all files
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ansible.errors import AnsibleActionFail, AnsibleError  # type: ignore[import-untyped]
from ansible.plugins.action import ActionBase  # type: ignore[import-untyped]
from ansible.template import trust_as_template  # type: ignore[import-untyped]

sys.path.append(str(Path(__file__).resolve().parents[1]))
from coop_ansible.server import ask_server
from coop_ansible.tree import Target, WrongTaskError, find_targets, read_commands

_LISTS = ("files", "exclude", "directories", "begin", "own", "absent", "commands")


class ActionModule(ActionBase):  # type: ignore[misc]
    """Returns `changed`, `paths` (what changed), `commands` (those that ran), perhaps `diff`."""

    TRANSFERS_FILES = False
    _supports_check_mode = True
    _supports_diff = True

    def run(self, tmp: Any = None, task_vars: Any = None) -> dict[str, Any]:
        """Render, ask, report."""
        result: dict[str, Any] = super().run(tmp, task_vars)
        try:
            request = self._make_request(task_vars)
        except WrongTaskError as error:
            raise AnsibleActionFail(str(error)) from error
        answer = ask_server(self, "files", request, task_vars=task_vars)
        paths, commands = answer["changed"], answer["commands"]
        result.update(changed=bool(paths or commands), paths=paths, commands=commands)
        if answer["diff"]:
            result["diff"] = answer["diff"]
        return result

    def _make_request(self, task_vars: dict[str, Any]) -> dict[str, Any]:
        said = dict(self._task.args)
        lists = {name: _read_list(said.pop(name, ())) for name in _LISTS}
        links = dict(said.pop("links", {}))
        templates = _find_templates(task_vars)
        targets = find_targets(templates, lists["files"], exclude=lists["exclude"], defaults=said)
        return {
            "check": self._task.check_mode,
            "diff": self._task.diff,
            "files": [self._render(one, templates, task_vars) for one in targets],
            "directories": [_read_owned(one, mode="0755") for one in lists["directories"]],
            "begin": lists["begin"],
            "own": [_read_owned(one) for one in lists["own"]],
            "links": [{"path": path, "target": target} for path, target in links.items()],
            "absent": lists["absent"],
            "commands": read_commands(lists["commands"]),
        }

    def _render(self, target: Target, templates: Path, task_vars: dict[str, Any]) -> dict[str, Any]:
        """Render with the settings and the search path of `template`."""
        template = trust_as_template(self._loader.get_text_file_contents(str(target.template)))
        variables = {"ansible_managed": "Ansible managed", **task_vars}
        paths = [str(target.template.parent), str(templates)]
        templar = self._templar.copy_with_new_env(searchpath=paths, available_variables=variables)
        try:
            text = templar.template(
                template,
                escape_backslashes=False,
                overrides={"trim_blocks": True, "lstrip_blocks": False, "newline_sequence": "\n"},
            )
        except AnsibleError as error:
            raise AnsibleActionFail(f"{target.template}: {error}") from error
        content = "" if text is None else str(text)
        attributes = vars(target.attributes)
        return {
            "path": target.path,
            "content": base64.b64encode(content.encode()).decode(),
            **attributes,
        }


def _find_templates(task_vars: Mapping[str, Any]) -> Path:
    if "role_path" not in task_vars:
        raise WrongTaskError("coop_tree writes a role's templates, and this task is in none")
    return Path(task_vars["role_path"]) / "templates"


def _read_list(said: str | Iterable[Any]) -> list[Any]:
    return [said] if isinstance(said, (str, Mapping)) else list(said)


def _read_owned(said: str | Mapping[str, Any], **defaults: str) -> dict[str, Any]:
    asked = {"path": said} if isinstance(said, str) else dict(said)
    return {"owner": "root", "group": "root", **defaults, **asked}
