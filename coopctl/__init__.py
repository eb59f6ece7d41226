"""coopctl: run a cloud co-op. See README.md for the way through the house."""

__version__ = "0.1.0"
