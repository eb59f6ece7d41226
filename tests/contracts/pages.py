"""Markdown pages, as the contracts read them."""

import re
from functools import cache
from itertools import takewhile

from coopctl.settings.paths import CHECKOUT

_CODE = re.compile(r"`([^`\n]+)`")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@cache
def read_page(name):
    return (CHECKOUT / name).read_text(encoding="utf-8")


def section(page, heading):
    """Return what stands below a heading, down to the next one of its level."""
    lines = iter(read_page(page).splitlines())
    level = next(
        line.split()[0] for line in lines if line.lstrip("#").strip() == heading and "#" in line
    )
    return "\n".join(takewhile(lambda line: not re.match(rf"#{{1,{len(level)}}} ", line), lines))


def named(text):
    """Return the words inside `code`, and the keys of JSON samples."""
    samples = re.findall(r'"([a-z_]+)":', text)
    return {word for code in _CODE.findall(text) for word in _WORD.findall(code)} | set(samples)


def rows(text):
    """Yield the cells of each row of the tables, without their heads."""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") or re.match(r"\| \d", line):
            yield cells


def bullets(text):
    """Return the text of each list item, in one line."""
    joined = re.sub(r"\n  +", " ", text)
    return [line.removeprefix("- ") for line in joined.splitlines() if line.startswith("- ")]
