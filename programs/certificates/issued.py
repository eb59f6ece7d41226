"""What the CA has issued."""

from __future__ import annotations

from .config import Config
from .pairs import CHAIN


def is_issued(config: Config, *, name: str) -> bool:
    """Tell whether the CA has ever issued a certificate for the name."""
    return (config.issued / name / CHAIN).exists()


def is_in_place(config: Config, *, name: str) -> bool:
    """Tell whether daemons see what the CA has issued last."""
    installed = config.pairs / name / CHAIN
    return (
        installed.exists() and installed.read_bytes() == (config.issued / name / CHAIN).read_bytes()
    )
