"""Writes docs/commands/: a page for each noun of the command line, and an index (`make docs`).

Typer says all of it; this cuts its text into pages, wraps the lines and links what it names.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path

WIDTH = 100
_NO_PROSE = ("#", "* ", "**", "```", "$ ")
_HEADING = re.compile(r"^#+ `coopctl ?(?P<words>[^`]*)`$")
_COMMAND = re.compile(r"^\* `(?P<name>[a-z][a-z-]*)`: ")
_INDEX_HEAD = """\
# Commands

Every command, as the program itself describes it (`make docs` writes these pages). `coopctl NOUN
--help` says the same.

"""


def main(folder: Path) -> None:
    """Write all pages into the folder, and remove those of nouns that are gone."""
    pages = write_pages(describe_commands())
    folder.mkdir(parents=True, exist_ok=True)
    for stale in {file.name for file in folder.glob("*.md")} - pages.keys():
        (folder / stale).unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


def describe_commands() -> str:
    """Return what Typer says of the whole command line, in one page of Markdown."""
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "commands.md"
        command = [str(Path(sys.executable).parent / "typer"), "coopctl.cli.app", "utils", "docs"]
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "coopctl.settings",
            "COOPCTL_STATE": scratch,
        }
        subprocess.run(
            [*command, "--name", "coopctl", "--output", str(page)],
            check=True,
            capture_output=True,
            env=environment,
        )
        return page.read_text(encoding="utf-8").replace("&#x27;", "'").replace("&quot;", '"')


def write_pages(text: str) -> dict[str, str]:
    """Return file name → text: `README.md`, which is the index, and `<noun>.md` for each noun."""
    sections = dict(_split(text))
    summaries = {words: _summarise(lines) for words, lines in sections.items()}
    root = sections.pop("")
    nouns = [match["name"] for line in root if (match := _COMMAND.match(line))]
    pages = {"README.md": _write_index(nouns, root=root, summaries=summaries)}
    for noun in nouns:
        own = {words: lines for words, lines in sections.items() if words.split()[0] == noun}
        parts = [_write_section(words, lines, summaries=summaries) for words, lines in own.items()]
        pages[f"{noun}.md"] = "\n\n".join(parts) + "\n"
    return pages


def _split(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each command's words, none for the root, with the lines below its heading."""
    words, lines = "", list[str]()
    for line in _join_paragraphs(text):
        heading = _HEADING.match(line)
        if heading is None:
            lines.append(line)
            continue
        if any(lines):
            yield words, lines
        words, lines = heading["words"], []
    yield words, lines


def _join_paragraphs(text: str) -> Iterator[str]:
    """Yield the lines, each paragraph of a docstring as one."""
    paragraph = list[str]()
    for line in text.splitlines():
        if line and not line.startswith(_NO_PROSE):
            paragraph.append(line)
            continue
        if paragraph:
            yield " ".join(paragraph)
            paragraph = []
        yield line
    if paragraph:
        yield " ".join(paragraph)


def _summarise(lines: list[str]) -> str:
    return next((line for line in lines if line), "")


def _write_index(nouns: list[str], *, root: list[str], summaries: Mapping[str, str]) -> str:
    options = [line for line in root if line.startswith("* `-")]
    rows = [_wrap(f"- [`{noun}`]({noun}.md): {summaries[noun]}") for noun in nouns]
    options_head = ["", "Before the noun:", ""]
    return "\n".join([_INDEX_HEAD + "\n".join(rows), *options_head, *map(_wrap, options), ""])


def _write_section(words: str, lines: list[str], *, summaries: Mapping[str, str]) -> str:
    def complete(line: str) -> str:
        match = _COMMAND.match(line)
        below = f"{words} {match['name']}" if match else ""
        if match is None or below not in summaries:  # an argument looks like a command
            return line
        anchor = f"coopctl-{below}".replace(" ", "-")
        return f"* [`{match['name']}`](#{anchor}): {summaries[below]}"

    heading = f"{'#' * len(words.split())} `coopctl {words}`"
    body = "\n".join(_wrap(complete(line)) for line in lines).strip()
    return f"{heading}\n\n{body}"


def _wrap(line: str) -> str:
    """Return the line in lines of at most WIDTH; what continues a list's item is indented."""
    indent = "  " if line.startswith(("* ", "- ")) else ""
    wrapper = textwrap.TextWrapper(WIDTH, subsequent_indent=indent, break_long_words=False)
    wrapper.break_on_hyphens = False
    return wrapper.fill(line)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "commands")
