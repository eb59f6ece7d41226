"""Operations are plain functions here, from what was seen and what is wanted to commands; this
hands them to pyinfra.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ParamSpec, cast

from pyinfra.api.command import StringCommand
from pyinfra.api.operation import OperationMeta, operation

P = ParamSpec("P")


def operate(
    name: str, commands: Callable[P, Iterator[StringCommand]], *args: P.args, **kwargs: P.kwargs
) -> OperationMeta:
    """Call `commands` as a pyinfra operation on the host in context. `name` is what people read
    while it runs.
    """
    decorated = cast("Any", operation()(cast("Any", commands)))
    return cast("OperationMeta", decorated(*args, name=name, **kwargs))
