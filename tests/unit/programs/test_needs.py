"""What a program needs on a server: its folder, `common` beside it, Python, and the packages of
Debian that are named here.
"""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parents[3] / "programs"
# As in pyproject.toml and programs/README.md: Debian's package → the one of Python.
DEBIAN = {"python3-dnspython": "dns", "python3-idna": "idna"}
NEEDS = {
    "agent": [],
    "certificates": [],
    "listserver": ["python3-dnspython", "python3-idna"],
    "mailpolicy": [],
    "websubmit": [],
}
IMPORT_ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
package = importlib.import_module(f"programs.{sys.argv[2]}")
for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    importlib.import_module(module.name)
print(*sorted(sys.modules))
"""


@pytest.fixture
def server(tmp_path):
    """Call it with a program's name: the folder that a role makes of it."""

    def install(name):
        for folder in (name, "common"):
            shutil.copytree(
                PROGRAMS / folder,
                tmp_path / "programs" / folder,
                ignore=shutil.ignore_patterns("__pycache__"),
            )
        for debian in NEEDS[name]:
            package = Path(find_spec(DEBIAN[debian]).origin).parent
            (tmp_path / package.name).symlink_to(package)
        return tmp_path

    return install


def import_all(folder, name):
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", "-c", IMPORT_ALL, str(folder), name],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_every_program_is_known_here():
    folders = {path.name for path in PROGRAMS.iterdir() if (path / "__main__.py").is_file()}
    assert folders == NEEDS.keys()


@pytest.mark.parametrize("name", NEEDS)
def test_a_program_needs_nothing_but_what_it_says(server, name):
    folder = server(name)
    modules = import_all(folder, name)
    files = {path.stem for path in (folder / "programs" / name).rglob("*.py")} - {"__init__"}
    assert files <= {module.rpartition(".")[2] for module in modules}


def test_what_they_share_needs_python_alone(server):
    import_all(server("agent"), "common")


@pytest.mark.parametrize("name", [name for name, needs in NEEDS.items() if needs])
def test_a_package_that_is_named_is_used(server, name):
    folder = server(name)
    for debian in NEEDS[name]:
        (folder / DEBIAN[debian]).unlink()
        with pytest.raises(AssertionError, match=f"No module named '{DEBIAN[debian]}"):
            import_all(folder, name)
