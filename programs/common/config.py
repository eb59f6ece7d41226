"""A program's configuration: JSON, read into a dataclass whose fields say what it must be."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from .errors import ProgramError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

# What a field's type is called, and whether a value of JSON is one.
_KINDS: dict[Any, tuple[str, Callable[[Any], bool]]] = {
    str: ("text", lambda value: isinstance(value, str)),
    str | None: ("text or null", lambda value: isinstance(value, str | None)),
    int: ("a whole number", lambda value: type(value) is int),
    bool: ("true or false", lambda value: isinstance(value, bool)),
    Path: ("a path", lambda value: isinstance(value, str)),
    tuple[str, ...]: (
        "a list of texts",
        lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
    ),
}


def read_json(path: Path) -> dict[str, Any]:
    """Return the file's object. Raises ProgramError."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ProgramError(f"{path} can't be read: {error.strerror}") from error
    except ValueError as error:
        raise ProgramError(f"{path} isn't JSON: {error}") from error
    if not isinstance(document, dict):
        raise ProgramError(f"{path}: this isn't an object")
    return document


def read_config(path: Path, kind: type[T]) -> T:
    """Return the file as `kind`; keys that it doesn't know are errors. Raises ProgramError with one
    sentence that names every problem.
    """
    document = read_json(path)
    unknown = sorted(document.keys() - {field.name for field in fields(kind)})
    problems = [f"unknown key {key!r}" for key in unknown]
    try:
        config = build(document, kind)
    except ValueError as error:
        problems.append(str(error))
    if problems:
        raise ProgramError(f"{path}: {'; '.join(problems)}")
    return config


def build(document: Mapping[str, Any], kind: type[T]) -> T:
    """Return the object as `kind`: a dataclass with fields of text, whole numbers, truth values,
    paths, lists of texts and such dataclasses. Keys that it doesn't know are passed over.

    Raises ValueError with every problem; what `__post_init__` objects to comes alone.
    """
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    problems: list[str] = []
    for field in fields(kind):
        name = field.name
        if name not in document:
            if field.default is MISSING:
                problems.append(f"{name!r} is missing")
            continue
        try:
            values[name] = _convert(document[name], hints[name])
        except ValueError as error:
            problems.append(f"{name!r} {error}")
    if problems:
        raise ValueError("; ".join(problems))
    return kind(**values)


def _convert(value: Any, kind: Any) -> Any:
    if kind not in _KINDS:
        if not isinstance(value, Mapping):
            raise ValueError("must be an object")
        return build(value, kind)
    words, fits = _KINDS[kind]
    if not fits(value):
        raise ValueError(f"must be {words}")
    if kind is Path:
        return Path(value)
    return tuple(value) if isinstance(value, list) else value
