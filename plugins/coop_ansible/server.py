"""Runs one of the programs in `on_server/` on the server: one question, one answer.

An Ansible module takes half a second there, most of it to unpack and import what these programs
don't need. They travel with their request over the standard input of one Python.
"""

from __future__ import annotations

import base64
import json
import shlex
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ansible.errors import AnsibleActionFail  # type: ignore[import-untyped]

_PROGRAMS = Path(__file__).parent / "on_server"
_START = (
    "import base64,json,sys,zlib\n"
    "sent = json.loads(zlib.decompress(base64.b64decode(sys.stdin.buffer.read())))\n"
    "names = {'__name__': 'coop'}\n"
    "exec(compile(sent['program'], sent['name'], 'exec'), names)\n"
    "print(json.dumps(names['run'](sent['request'])))\n"
)


def ask_server(
    action: Any, program: str, request: Mapping[str, Any], *, task_vars: Mapping[str, Any]
) -> dict[str, Any]:
    """Run `on_server/<program>.py` as the task's user and return what its `run(request)` returns.

    Raises AnsibleActionFail with the program's own last words if it can't be run, or says `failed`.
    """
    python = action._templar.template(task_vars.get("ansible_python_interpreter", "auto"))
    python = "/usr/bin/python3" if str(python).startswith("auto") else str(python)
    command = f"{shlex.quote(python)} -c {shlex.quote(_START)}"
    done = action._low_level_execute_command(command, in_data=pack(program, request))
    answer = _read_answer(done)
    if "failed" in answer:
        raise AnsibleActionFail(answer["failed"])
    return answer


def pack(program: str, request: Mapping[str, Any]) -> bytes:
    """Return what the server's Python reads: the program and its request."""
    source = (_PROGRAMS / f"{program}.py").read_text(encoding="utf-8")
    sent = {"name": program, "program": source, "request": request}
    return base64.b64encode(zlib.compress(json.dumps(sent).encode()))


def _read_answer(done: Mapping[str, Any]) -> dict[str, Any]:
    lines = str(done["stdout"]).strip().splitlines()
    if done["rc"] != 0 or not lines:
        words = str(done["stderr"] or done["stdout"]).strip()
        raise AnsibleActionFail(words or f"Python on the server ended with {done['rc']}")
    answer: dict[str, Any] = json.loads(lines[-1])
    return answer
