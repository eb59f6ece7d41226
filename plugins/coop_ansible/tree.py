"""What a task of `coop_tree` asks for: which templates, where they go, with which attributes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

SUFFIX = ".j2"


class WrongTaskError(Exception):
    """The task's arguments can't be meant so."""


@dataclass(frozen=True)
class Attributes:
    """`mode` is octal, as text. `validate` is a command; %s stands for the new file.

    `unsafe_writes`: the file may be a mount, which can be written but not replaced.
    """

    owner: str = "root"
    group: str = "root"
    mode: str = "0644"
    validate: str = ""
    unsafe_writes: bool = False


_NAMES = {field.name for field in fields(Attributes)}


@dataclass(frozen=True)
class Target:
    """A file on the server, and the template that it's rendered from."""

    path: str
    template: Path
    attributes: Attributes


def find_targets(
    templates: Path,
    files: Iterable[str | Mapping[str, Any]],
    *,
    exclude: Iterable[str] = (),
    defaults: Mapping[str, Any] | None = None,
) -> list[Target]:
    """Return what the entries of `files` name below `templates`, which mirrors the server's root.

    An entry is a pattern (`*` matches slashes too), or a mapping with `src`, a pattern, and
    attributes; with `dest` the template goes there instead, or to each of a list. What `exclude`
    matches is left out, unless an entry names it in full. Of entries that name the same file the
    last one counts. Raises WrongTaskError if one matches nothing or says what nobody knows.
    """
    known = sorted(
        str(path.relative_to(templates)).removesuffix(SUFFIX)
        for path in templates.rglob(f"*{SUFFIX}")
    )
    left_out = tuple(exclude)
    common = read_attributes(defaults or {})
    targets: dict[str, Target] = {}
    for entry in files:
        asked = {"src": entry} if isinstance(entry, str) else dict(entry)
        pattern, places = asked.pop("src", None), asked.pop("dest", None)
        if not pattern:
            raise WrongTaskError(f"an entry of `files` has no `src`: {entry}")
        found = _match(known, pattern, left_out=left_out)
        if not found:
            raise WrongTaskError(f"there is no template {pattern}{SUFFIX} below {templates}")
        attributes = read_attributes(asked, base=common)
        for name in found:
            template = templates / f"{name}{SUFFIX}"
            for path in _places(name, places):
                targets[path] = Target(path, template, attributes)
    return list(targets.values())


def _match(known: list[str], pattern: str, *, left_out: tuple[str, ...]) -> list[str]:
    if pattern in known:
        return [pattern]
    found = [name for name in known if fnmatchcase(name, pattern)]
    return [name for name in found if not any(fnmatchcase(name, one) for one in left_out)]


def read_attributes(said: Mapping[str, Any], *, base: Attributes | None = None) -> Attributes:
    """Return the attributes with what is said changed. Raises WrongTaskError for unknown names."""
    if unknown := sorted(set(said) - _NAMES):
        raise WrongTaskError(f"coop_tree knows no {', '.join(unknown)}")
    if not isinstance(said.get("mode", ""), str):
        raise WrongTaskError(f"mode: {said['mode']} must be quoted: YAML takes it for a number")
    return replace(base or Attributes(), **said)


def _places(name: str, places: str | Iterable[str] | None) -> list[str]:
    if places is None:
        return [f"/{name}"]
    return [places] if isinstance(places, str) else list(places)


def read_commands(said: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return argv of each command, and when it's due: `creates`, `unless`, `after` (patterns).

    Raises WrongTaskError for a command that would never be due, or for what it doesn't know.
    """
    commands = []
    for one in said:
        if unknown := sorted(set(one) - {"argv", "creates", "unless", "after"}):
            raise WrongTaskError(f"a command of coop_tree knows no {', '.join(unknown)}")
        if not one.get("argv"):
            raise WrongTaskError(f"a command has no argv: {one}")
        if not set(one) & {"creates", "unless", "after"}:
            raise WrongTaskError(
                f"nothing says when {one['argv']} is due: creates, unless or after"
            )
        after = one.get("after", ())
        commands.append(
            {
                "argv": [str(word) for word in one["argv"]],
                "creates": one.get("creates", ""),
                "unless": [str(word) for word in one.get("unless", ())],
                "after": [after] if isinstance(after, str) else list(after),
            }
        )
    return commands
