"""Small files that are replaced as a whole: a reader sees the old content or the new one."""

from __future__ import annotations

from pathlib import Path


def replace_text(path: Path, text: str) -> None:
    """Write the file beside the old one, `<name>.new`, and rename it."""
    new = path.with_name(path.name + ".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)
