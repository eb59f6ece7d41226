"""What the CA has issued."""

from __future__ import annotations

from .config import Config
from .pairs import CHAIN


def is_issued(config: Config, *, name: str) -> bool:
    """Tell whether the CA has ever issued a certificate for the name."""
    return (config.issued / name / CHAIN).exists()
