"""Writes a new co-op's inventory from a few answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coopctl.core.config.coop import parse_config
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names.domains import parse_mail_domain
from coopctl.settings.paths import CHECKOUT

_TEMPLATES = Path(__file__).parent / "templates"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_HOST_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_ADDRESS = re.compile(r"[A-Za-z0-9.:-]+")


def write_inventory(name: str, *, server: str, address: str, coop: Mapping[str, str]) -> Path:
    """Write `inventories/<name>` and return its path; the answers are checked first, and nothing is
    written if one is wrong.

    Raises InvalidInputError for a bad name, ConfigurationError for bad answers, RefusedError if the
    folder exists.
    """
    _check_names(name, server=server, address=address)
    folder = CHECKOUT / "inventories" / name
    if folder.exists():
        raise RefusedError(
            f"inventories/{name} exists already", hint="edit its files, or choose another name"
        )
    spelled = {**coop, "domain": _spell_domain(coop["domain"])}
    files = _render(server=server, address=address, coop=spelled)
    parse_config(yaml.safe_load(files["group_vars/all/coop.yml"]), source="your answers")
    for relative, text in files.items():
        path = folder / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _check_names(name: str, *, server: str, address: str) -> None:
    problems = []
    if not _NAME.fullmatch(name) or name in ("example", "demo"):
        problems.append(
            f"{name!r} can't name an inventory; use lower-case letters, digits and hyphens, and "
            "neither example nor demo"
        )
    if not _HOST_NAME.fullmatch(server):
        problems.append(
            f"{server!r} can't name a server; use lower-case letters, digits and hyphens"
        )
    if not _ADDRESS.fullmatch(address):
        problems.append(f"{address!r} is neither a host name nor an IP address")
    if problems:
        raise InvalidInputError("the inventory can't be written", problems=problems)


def _spell_domain(answer: str) -> str:
    """Spell the domain as the playbooks need it; what isn't a domain is told with all else."""
    try:
        return parse_mail_domain(answer)
    except ValueError:
        return answer


def _render(*, server: str, address: str, coop: Mapping[str, str]) -> dict[str, str]:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - YAML, where every answer goes through tojson
    )
    variables = {"server": server, "address": address, "coop": coop}
    names = sorted(environment.list_templates(extensions=["j2"]))
    return {
        name.removesuffix(".j2"): environment.get_template(name).render(variables) for name in names
    }
