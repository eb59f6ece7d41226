"""Writes a new co-op's inventory from a few answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coopctl.core.config.coop import parse_config
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.settings.paths import CHECKOUT

_TEMPLATES = Path(__file__).parent / "templates"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


def check_name(name: str) -> None:
    """Raise InvalidInputError for a name that no inventory can have, RefusedError if there is one
    already: before anything is asked.
    """
    if not _NAME.fullmatch(name) or name in ("example", "demo"):
        raise InvalidInputError(
            f"{name!r} can't name an inventory; use lower-case letters, digits and hyphens, and "
            "neither example nor demo"
        )
    if (CHECKOUT / "inventories" / name).exists():
        raise RefusedError(
            f"inventories/{name} exists already", hint="edit its files, or choose another name"
        )


def write_inventory(name: str, *, answers: Mapping[str, str]) -> Path:
    """Write `inventories/<name>` and return its path. `answers` are those of `answers.QUESTIONS`,
    checked.

    Raises what `check_name` raises, and ConfigurationError if the answers don't fit together.
    """
    check_name(name)
    folder = CHECKOUT / "inventories" / name
    files = _render(answers)
    parse_config(yaml.safe_load(files["group_vars/all/coop.yml"]), source="your answers")
    for relative, text in files.items():
        path = folder / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _render(answers: Mapping[str, str]) -> dict[str, str]:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701 - YAML, where every answer goes through the filter `yaml`
    )
    environment.filters["yaml"] = _quote
    variables = {
        **answers,
        **{key: _list(answers[key]) for key in ("types", "addresses", "pools")},
    }
    names = sorted(environment.list_templates(extensions=["j2"]))
    return {
        name.removesuffix(".j2"): environment.get_template(name).render(variables) for name in names
    }


def _quote(text: str) -> str:
    """Return the text as a YAML scalar in double quotes, letters as such."""
    return yaml.safe_dump(text, default_style='"', allow_unicode=True, width=10_000).strip()


def _list(text: str) -> list[str]:
    return [word for word in text.split(",") if word]
