"""A program goes to the server as a whole: on this machine, with folders of a test."""

import base64
import os
import subprocess
import sys

import pytest
from coop_ansible.on_server import program
from coop_ansible.program import hash_modules, read_modules
from coop_ansible.tree import WrongTaskError

pytestmark = pytest.mark.skipif(os.getuid() != 0, reason="programs on a server are root's")


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "source"
    (folder / "parts").mkdir(parents=True)
    (folder / "__main__.py").write_text("from .parts.words import WORD\nprint(WORD)\n")
    (folder / "parts" / "words.py").write_text("WORD = 'first'\n")
    return folder


@pytest.fixture
def target(tmp_path):
    return tmp_path / "lib" / "coop_tool"


def send(source, target):
    modules = read_modules(str(source))
    sent = {name: base64.b64encode(content).decode() for name, content in modules.items()}
    return program.run({"target": str(target), "hashes": hash_modules(modules), "modules": sent})


def compare(source, target):
    request = {"target": str(target), "hashes": hash_modules(read_modules(str(source)))}
    return program.run(request)["changed"]


def words_of(target):
    command = [sys.executable, "-P", "-m", "coop_tool"]
    environment = os.environ | {"PYTHONPATH": str(target.parent)}
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment
    ).stdout


def test_it_runs_and_the_next_comparison_finds_nothing(source, target):
    assert compare(source, target) == ["__main__.py", "parts/words.py"]
    assert send(source, target) == {"changed": []}
    assert words_of(target) == "first\n"
    assert compare(source, target) == []


def test_a_module_that_is_gone_here_is_gone_there(source, target):
    send(source, target)
    (source / "parts" / "words.py").rename(source / "parts" / "other.py")
    assert compare(source, target) == ["parts/other.py", "parts/words.py"]
    send(source, target)
    assert not (target / "parts" / "words.py").exists()
    assert [path.name for path in target.parent.iterdir() if path != target] == [
        str(target.readlink())
    ]


@pytest.mark.parametrize("spoil", ["content", "mode", "owner", "stray"])
def test_what_was_changed_by_hand_is_found_and_mended(source, target, spoil):
    send(source, target)
    module = target / "parts" / "words.py"
    match spoil:
        case "content":
            module.write_text("WORD = 'forged'\n")
        case "mode":
            module.chmod(0o666)
        case "owner":
            os.chown(module, 65534, 0)
        case "stray":
            (target / "stray.py").touch()
    assert compare(source, target) != []
    send(source, target)
    assert compare(source, target) == []
    assert words_of(target) == "first\n"


def test_what_a_killed_copy_left_is_never_run_and_taken_away(source, target):
    send(source, target)
    left = target.parent / ".coop_tool.half"
    left.mkdir()
    (left / "__main__.py").write_text("print('half')\n")
    assert words_of(target) == "first\n"
    assert compare(source, target) == [".coop_tool.half"]
    send(source, target)
    assert not left.exists()


def test_a_folder_of_an_older_coopctl_is_replaced(source, target):
    target.mkdir(parents=True)
    (target / "__main__.py").write_text("print('old')\n")
    assert compare(source, target) != []
    send(source, target)
    assert words_of(target) == "first\n"


def test_bytecode_is_there_before_the_first_run(source, target):
    send(source, target)
    [cached] = (target / "parts" / "__pycache__").iterdir()
    before = cached.stat().st_mtime_ns
    words_of(target)
    assert cached.stat().st_mtime_ns == before
    assert compare(source, target) == []


def test_several_folders_lie_in_the_program_under_their_own_names(source, tmp_path):
    common = tmp_path / "common"
    common.mkdir()
    (common / "__init__.py").touch()
    names = read_modules([str(source), str(common)])
    assert sorted(names) == ["common/__init__.py", "source/__main__.py", "source/parts/words.py"]


def test_a_folder_without_a_program_is_refused(tmp_path):
    with pytest.raises(WrongTaskError, match="no program in"):
        read_modules(str(tmp_path / "nothing"))
