"""Every top-level folder says what enters, what leaves, what never."""

import subprocess

import pytest

from coopctl.settings.paths import CHECKOUT

TRACKED = subprocess.run(
    ["git", "ls-files"], cwd=CHECKOUT, capture_output=True, text=True, check=True
).stdout.split()
FOLDERS = sorted(
    {name.split("/")[0] for name in TRACKED if "/" in name and not name.startswith(".")}
)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_top_level_folder_has_a_readme(folder):
    assert (CHECKOUT / folder / "README.md").is_file()


def test_the_readme_links_every_folder():
    text = (CHECKOUT / "README.md").read_text()
    assert [folder for folder in FOLDERS if f"]({folder}/README.md)" not in text] == []


def test_no_private_key_is_tracked():
    marks = [
        name
        for name in TRACKED
        if "PRIVATE KEY-----\n" in (CHECKOUT / name).read_text(errors="ignore")
    ]
    assert marks == []
