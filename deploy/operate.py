"""Operations are plain functions here, from what was seen and what is wanted to commands; this
hands them to pyinfra.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ParamSpec, cast

from pyinfra.api.command import StringCommand
from pyinfra.api.host import Host
from pyinfra.api.operation import OperationMeta, operation
from pyinfra.api.state import State
from pyinfra.context import ctx_host, ctx_state

P = ParamSpec("P")


def operate(
    name: str, commands: Callable[P, Iterator[StringCommand]], *args: P.args, **kwargs: P.kwargs
) -> OperationMeta:
    """Call `commands` as a pyinfra operation on the host in context. `name` is what people read
    while it runs.
    """
    decorated = cast("Any", operation()(cast("Any", commands)))
    return cast("OperationMeta", decorated(*args, name=name, **kwargs))


def operate_for_each(
    name: str, commands: Callable[P, Iterator[StringCommand]], *args: P.args, **kwargs: P.kwargs
) -> OperationMeta:
    """Operate as `operate` does, but let what comes next happen though this fails: it has done all
    that it could, and named the households where it couldn't.
    """
    decorated = cast("Any", operation()(cast("Any", commands)))
    return cast("OperationMeta", decorated(*args, name=name, _ignore_errors=True, **kwargs))


def all_succeeded() -> bool:
    """Tell whether no operation of the host in context has failed; those of a check don't run."""
    state = cast("State", ctx_state.get())  # type: ignore[no-untyped-call]
    host = cast("Host", ctx_host.get())  # type: ignore[no-untyped-call]
    return not state.is_executing or all(
        state.get_op_data_for_host(host, op_hash).operation_meta.did_succeed()
        for op_hash in host.op_hash_order
    )
