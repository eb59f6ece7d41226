"""The command line is documented, whole and as it is."""

import subprocess
import sys

import pytest

from coopctl.cli.nouns import NOUNS
from coopctl.settings.paths import CHECKOUT

PAGES = CHECKOUT / "docs" / "commands"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The folder that `make docs` writes, written anew."""
    folder = tmp_path_factory.mktemp("commands")
    writer = CHECKOUT / "docs" / "write_commands.py"
    subprocess.run([sys.executable, writer, folder], check=True, cwd=CHECKOUT)
    return folder


def read_pages(folder):
    return {file.name: file.read_text() for file in folder.iterdir()}


def test_the_pages_are_what_the_program_says(written):
    there, anew = read_pages(PAGES), read_pages(written)
    stale = sorted(name for name in there.keys() | anew.keys() if there.get(name) != anew.get(name))
    assert stale == [], "run `make docs`"


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_has_a_page_that_the_index_links(noun):
    assert (PAGES / f"{noun}.md").read_text().startswith(f"# `coopctl {noun}`\n")
    assert f"[`{noun}`]({noun}.md)" in (PAGES / "README.md").read_text()


def test_a_page_of_a_noun_that_is_gone_is_removed(written):
    (written / "gone.md").write_text("# `coopctl gone`\n")
    subprocess.run([sys.executable, CHECKOUT / "docs" / "write_commands.py", written], check=True)
    assert not (written / "gone.md").exists()
