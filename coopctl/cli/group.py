"""The root's group of commands: a noun's module is imported at its first use, and the registry is
opened just before a command does its work, so that no help waits for either.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from coopctl.cli.nouns import NOUNS, Noun
from coopctl.core.errors import InvalidInputError


class LazyGroup(TyperGroup):
    """Loads a noun's module at its first use; the overview needs none of them."""

    _overview = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Return the nouns in the order of the table."""
        return list(NOUNS)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the overview without importing what it names."""
        self._overview = True
        super().format_help(ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the nouns that the shell offers, without importing what they name."""
        self._overview = True
        return super().shell_complete(ctx, incomplete)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - the signature is Typer's
        """Return the noun's command, imported now; None if there is no such noun."""
        noun = NOUNS.get(cmd_name)
        if noun is None:
            return None
        return _describe(cmd_name, noun) if self._overview else _load(cmd_name, noun)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the words name. Raises InvalidInputError for an unknown noun."""
        if args and args[0] not in NOUNS and not ctx.resilient_parsing:
            close = get_close_matches(args[0], NOUNS)
            meant = f"did you mean {' or '.join(f'`{name}`' for name in close)}? " if close else ""
            raise InvalidInputError(
                f"there is no command {args[0]!r}", hint=f"{meant}`coopctl --help` shows them all"
            )
        return super().resolve_command(ctx, args)


def _describe(name: str, noun: Noun) -> Any:
    overview = typer.Typer()
    overview.command(name=name, help=noun.help, rich_help_panel=noun.group)(_nothing)
    return typer.main.get_command(overview)


def _nothing() -> None: ...


def _load(name: str, noun: Noun) -> Any:
    command = typer.main.get_command(import_module(f"coopctl.cli.{noun.module}").app)
    command.name = name
    if noun.registry:
        _prepare_before(command, is_noun=isinstance(command, TyperGroup))
    return command


def _prepare_before(command: Any, *, is_noun: bool) -> None:
    """Have Django set up before any command of the tree runs, and the registry opened before those
    of a noun; `deploy` and its like open it when they have checked the inventory.
    """
    for below in getattr(command, "commands", {}).values():
        _prepare_before(below, is_noun=is_noun)
    if not isinstance(command, TyperGroup):
        prepare = partial(open_registry, command.name) if is_noun else set_up_django
        command.invoke = _after(prepare, command.invoke)


def _after(prepare: Callable[[], None], invoke: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def prepare_and_invoke(ctx: Any) -> Any:
        prepare()
        return invoke(ctx)

    return prepare_and_invoke


def set_up_django() -> None:
    """Load the models. `django.setup()` would import Django's web side too, for a prefix of URLs,
    and there are none.
    """
    from django.apps import apps
    from django.conf import settings

    apps.populate(settings.INSTALLED_APPS)


def open_registry(command: str) -> None:
    """Load the models and open the registry for a command of this name."""
    set_up_django()
    from coopctl.cli import registry

    registry.open_for(command)
