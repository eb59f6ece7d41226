"""Self-signed certificates, so that every daemon can start before the CA has issued anything."""

from __future__ import annotations

from collections.abc import Iterable

from .config import Config
from .crypto import make_key, self_sign
from .pairs import CHAIN, install_pair


def sign_missing(config: Config, *, names: Iterable[str]) -> list[str]:
    """Give each name without a pair one of our own. Returns those names."""
    missing = [name for name in names if not (config.pairs / name / CHAIN).exists()]
    for name in missing:
        key = make_key(config.key_algorithm)
        install_pair(config.pairs, name=name, key=key, chain=self_sign(name, key=key))
    return missing
