"""Ansible callback: progress as JSON lines on the file descriptor $COOP_PROGRESS_FD, beside the
human output.

Runs inside ansible-playbook and imports nothing of coopctl: `coopctl.provision.events` reads what
it writes.
"""

# ruff: noqa: D102 -- the methods are Ansible's own callback interface

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

from ansible.plugins.callback import CallbackBase  # type: ignore[import-untyped]  # ansible has no types

DOCUMENTATION = """
    name: coop_progress
    type: notification
    short_description: progress for coopctl
    description: Writes one JSON object per event to the file descriptor named by COOP_PROGRESS_FD.
    requirements:
      - enable it in the configuration
"""
WITHHELD = "the task keeps its output secret (no_log)"


class CallbackModule(CallbackBase):  # type: ignore[misc]
    """Stays silent about whatever a task hides."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "notification"
    CALLBACK_NAME = "coop_progress"
    CALLBACK_NEEDS_ENABLED = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        number = os.environ.get("COOP_PROGRESS_FD", "")
        self.disabled = not number
        if number:
            # ssh's master process outlives the run and must not keep this open.
            os.set_inheritable(int(number), False)
            self._out = os.fdopen(int(number), "w", buffering=1, encoding="utf-8")

    def _emit(self, kind: str, **fields: str) -> None:
        self._out.write(json.dumps({"kind": kind, **fields}, ensure_ascii=False) + "\n")

    def v2_playbook_on_play_start(self, play: Any) -> None:
        self._emit("stage", text=play.get_name())

    def v2_runner_on_start(self, host: Any, task: Any) -> None:
        self._emit("task", host=host.get_name(), text=task.get_name())

    def v2_runner_on_ok(self, result: Any) -> None:
        self._tell("changed" if result.result.get("changed") else "ok", result)

    def v2_runner_on_skipped(self, result: Any) -> None:
        self._tell("skipped", result)

    def v2_runner_on_unreachable(self, result: Any) -> None:
        self._tell("unreachable", result, detail=_error_of(result))

    def v2_runner_on_failed(self, result: Any, ignore_errors: bool = False) -> None:
        if ignore_errors:
            self._tell("ok", result)
        else:
            self._tell("failed", result, detail=_error_of(result))

    def v2_on_file_diff(self, result: Any) -> None:
        if _is_secret(result):
            return
        texts = (self._get_diff(part["diff"]) for part in _parts(result.result) if part.get("diff"))
        if detail := "".join(texts).strip("\n"):
            self._tell("diff", result, detail=detail)

    def v2_playbook_on_stats(self, stats: Any) -> None:
        for host in sorted(stats.processed):
            summary = stats.summarize(host)
            whole = not (summary["failures"] or summary["unreachable"])
            self._emit("result", host=host, text="built" if whole else "failed")

    def _tell(self, kind: str, result: Any, **fields: str) -> None:
        self._emit(kind, host=result.host.get_name(), text=result.task.get_name(), **fields)


def _parts(result: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a looping task's results one by one, any other's as it is."""
    yield from result.get("results", [result])


def _is_secret(result: Any) -> bool:
    return bool(
        result.task.no_log
        or result.result.get("censored")
        or any(part.get("censored") for part in _parts(result.result))
    )


def _error_of(result: Any) -> str:
    """Return the failing task's own words: message, then what it wrote to stderr, of every item
    that failed.
    """
    if _is_secret(result):
        return WITHHELD
    failed = [
        part for part in _parts(result.result) if part.get("failed") or part.get("unreachable")
    ] or [result.result]
    texts = []
    for part in failed:
        words = [str(part.get(key, "")).strip() for key in ("msg", "module_stderr", "stderr")]
        texts.append("\n".join(dict.fromkeys(word for word in words if word)))
    return "\n".join(texts)
