"""pyinfra's operations as events."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pyinfra.api.host import Host
from pyinfra.api.operation import OperationMeta
from pyinfra.api.state import BaseStateCallback, State
from typing_extensions import override

from coopctl.provision.events import Event


class Steps(BaseStateCallback):
    """Tells of operations that run at once, as they do while pyinfra executes.

    pyinfra calls back before it has noted an operation's outcome; so each is told when the next
    begins, or by `finish_step`.
    """

    def __init__(self, *, emit: Callable[[Event], None]) -> None:
        self._emit = emit
        self._running: dict[Host, str] = {}

    @override
    def operation_host_start(self, state: State, host: Host, op_hash: str) -> None:  # type: ignore[override]  # static in the base
        self.finish_step(state, host)
        self._running[host] = op_hash
        self._emit(Event("task", host.name, _name(state, op_hash)))

    def finish_step(self, state: State, host: Host) -> None:
        """Tell how the host's last operation went."""
        if op_hash := self._running.pop(host, None):
            self._emit(
                _outcome(
                    host,
                    _name(state, op_hash),
                    meta=state.get_op_data_for_host(host, op_hash).operation_meta,
                )
            )


def finish_steps(state: State, host: Host) -> None:
    """Tell how the last operation went, once no other will follow."""
    for handler in state.callback_handlers:
        if isinstance(handler, Steps):
            handler.finish_step(state, host)


def changed_anything(state: State, host: Host) -> bool:
    """Whether an operation of the host had something to do."""
    return any(
        state.get_op_data_for_host(host, op_hash).operation_meta.did_change()
        for op_hash in host.op_hash_order
    )


def forecast_steps(state: State, host: Host) -> Iterator[Event]:
    """Yield what each operation would do, for a state that only checks."""
    for op_hash in host.op_hash_order:
        meta = state.get_op_data_for_host(host, op_hash).operation_meta
        yield Event("changed" if meta.will_change else "ok", host.name, _name(state, op_hash))


def _outcome(host: Host, name: str, *, meta: OperationMeta) -> Event:
    if not meta.did_succeed():
        return Event(
            "failed",
            host.name,
            name,
            detail=meta.stderr or meta.stdout or "the connection broke, or the command was killed",
        )
    return Event("changed" if meta.did_change() else "ok", host.name, name)


def _name(state: State, op_hash: str) -> str:
    return next(iter(state.get_op_meta(op_hash).names))
