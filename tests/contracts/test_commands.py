"""The command line is documented, whole and as it is."""

import os
import subprocess
import sys

import pytest

from coopctl.cli.app import NOUNS
from coopctl.settings.paths import CHECKOUT


def test_the_reference_is_what_the_program_says(tmp_path):
    """`make docs` writes it."""
    written = tmp_path / "commands.md"
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "coopctl.settings",
        "COOPCTL_STATE": str(tmp_path),
    }
    command = [
        f"{sys.prefix}/bin/typer",
        "coopctl.cli.app",
        "utils",
        "docs",
        "--name",
        "coopctl",
        "--output",
        str(written),
    ]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    assert written.read_text() == (CHECKOUT / "docs" / "commands.md").read_text(), (
        "docs/commands.md is stale: run `make docs`"
    )


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_has_a_section(noun):
    assert f"## `coopctl {noun}`" in (CHECKOUT / "docs" / "commands.md").read_text()
