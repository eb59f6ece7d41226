"""What the server's side of `coop_tree` does with files, on this machine."""

import base64
import grp
import os
import pwd

import pytest
from coop_ansible.on_server import files

OWNER, GROUP = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
OWNED = {"owner": OWNER, "group": GROUP}


def file(path, content, **attributes):
    """A file as the control side asks for it."""
    encoded = base64.b64encode(content.encode()).decode()
    common = {"mode": "0644", "validate": "", "unsafe_writes": False, **OWNED}
    return {"path": str(path), "content": encoded, **common, **attributes}


def run(*wanted, check=False, diff=False, **others):
    """Run as on a server; returns the answer."""
    kinds = ("begin", "own", "directories", "links", "absent", "commands")
    request = {"files": list(wanted), "check": check, "diff": diff}
    return files.run(request | {kind: others.get(kind, []) for kind in kinds})


@pytest.fixture(autouse=True)
def scratch(tmp_path, monkeypatch):
    """Validated files lie below /run on a server."""
    monkeypatch.setattr(files, "SCRATCH", str(tmp_path))


def test_a_missing_file_is_written_with_the_directories_above_it(tmp_path):
    path = tmp_path / "etc" / "app" / "app.conf"
    assert run(file(path, "on\n"))["changed"] == [str(path)]
    assert path.read_text() == "on\n"
    assert run(file(path, "on\n"))["changed"] == []


@pytest.mark.parametrize("spoil", ["content", "mode", "link"])
def test_what_was_changed_by_hand_is_found_and_mended(tmp_path, spoil):
    path = tmp_path / "app.conf"
    run(file(path, "on\n"))
    match spoil:
        case "content":
            path.write_text("off\n")
        case "mode":
            path.chmod(0o600)
        case "link":
            path.rename(tmp_path / "elsewhere")
            path.symlink_to(tmp_path / "elsewhere")
    assert run(file(path, "on\n"))["changed"] == [str(path)]
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("on\n", 0o644)
    assert not path.is_symlink()


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives files away")
def test_an_owner_changed_by_hand_is_found_and_mended(tmp_path):
    path = tmp_path / "app.conf"
    run(file(path, "on\n"))
    os.chown(path, 65534, 65534)
    assert run(file(path, "on\n"))["changed"] == [str(path)]
    assert path.stat().st_uid == 0


def test_a_check_tells_the_same_and_writes_nothing(tmp_path):
    path = tmp_path / "etc" / "app.conf"
    answer = run(file(path, "on\n", validate="/no/such/program %s", owner="nobody-yet"), check=True)
    assert answer["changed"] == [str(path)]
    assert not path.parent.exists()


def test_one_invalid_file_keeps_all_others_of_its_group_as_they_were(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    run(file(first, "old\n"))
    answer = run(file(first, "new\n"), file(second, "broken\n", validate="grep -q right %s"))
    assert f"failed to validate {second}" in answer["failed"]
    assert first.read_text() == "old\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first"]


def test_a_validator_sees_the_new_content_before_it_is_in_use(tmp_path):
    path = tmp_path / "app.conf"
    run(file(path, "old\n"))
    assert "failed" not in run(
        file(path, "new\n", validate=f"sh -c 'grep -q new %s && grep -q old {path}'")
    )


def test_what_a_killed_run_left_beside_a_file_is_used_up(tmp_path):
    path = tmp_path / "app.conf"
    (tmp_path / ".app.conf.coop.dpkg-new").write_text("half")
    run(file(path, "on\n"))
    assert [one.name for one in tmp_path.iterdir()] == ["app.conf"]


def test_a_difference_shows_content_and_mode(tmp_path):
    path = tmp_path / "app.conf"
    run(file(path, "off\n"))
    content, mode = run(file(path, "on\n", mode="0600"), diff=True, check=True)["diff"]
    assert (content["before"], content["after"]) == ("off\n", "on\n")
    assert (mode["before"], mode["after"]) == ("mode: 0644\n", "mode: 0600\n")


def test_a_file_that_others_fill_is_made_empty_once_and_never_touched(tmp_path):
    path = tmp_path / "members"
    if os.getuid() == 0:
        assert run(begin=[str(path)])["changed"] == [str(path)]
    path.write_text("alma\n")
    path.chmod(0o600)
    assert run(begin=[str(path)])["changed"] == []
    assert path.read_text() == "alma\n"


def test_what_another_made_gets_its_owner_and_mode_and_is_never_made(tmp_path):
    path = tmp_path / "secret"
    owned = [{"path": str(path), "mode": "0640", **OWNED}]
    assert run(own=owned)["changed"] == []
    path.write_text("s")
    path.chmod(0o666)
    assert run(own=owned)["changed"] == [str(path)]
    assert path.stat().st_mode & 0o777 == 0o640


def test_links_directories_and_what_must_not_be_there(tmp_path):
    link, folder, old = tmp_path / "link", tmp_path / "folder", tmp_path / "old"
    old.touch()
    wanted = {
        "links": [{"path": str(link), "target": "/usr/share/zoneinfo/Etc/UTC"}],
        "directories": [{"path": str(folder), "mode": "0711", **OWNED}],
        "absent": [str(old)],
    }
    assert sorted(run(**wanted)["changed"]) == sorted([str(link), str(folder), str(old)])
    assert link.readlink().name == "UTC"
    assert folder.stat().st_mode & 0o777 == 0o711
    assert not old.exists()
    assert run(**wanted)["changed"] == []


def test_a_directory_in_a_files_place_is_refused_and_stays(tmp_path):
    path = tmp_path / "app.conf"
    path.mkdir()
    assert "is no file" in run(file(path, "on\n"))["failed"]
    assert path.is_dir()


def command(*argv, creates="", unless=(), after=()):
    return {"argv": list(argv), "creates": creates, "unless": list(unless), "after": list(after)}


def test_a_command_runs_where_what_it_creates_is_missing(tmp_path):
    made = tmp_path / "made"
    commands = [command("touch", str(made), creates=str(made))]
    assert run(commands=commands, check=True)["commands"] == [f"touch {made}"]
    assert not made.exists()
    assert run(commands=commands)["commands"] == [f"touch {made}"]
    assert run(commands=commands)["commands"] == []


def test_a_command_runs_after_a_change_of_what_it_reads(tmp_path):
    path, log = tmp_path / "app.conf", tmp_path / "log"
    commands = [command("sh", "-c", f"echo ran >> {log}", after=[str(tmp_path / "app*")])]
    run(file(path, "on\n"), commands=commands)
    run(file(path, "on\n"), commands=commands)
    assert log.read_text() == "ran\n"


def test_a_command_runs_unless_a_question_succeeds(tmp_path):
    made = tmp_path / "made"
    commands = [command("touch", str(made), unless=["test", "-e", str(made)])]
    assert len(run(commands=commands)["commands"]) == 1
    assert run(commands=commands)["commands"] == []


def test_a_question_to_a_program_that_isnt_installed_yet_is_a_change(tmp_path):
    commands = [command("touch", str(tmp_path / "made"), unless=["/no/such/program"])]
    assert len(run(commands=commands, check=True)["commands"]) == 1


def test_a_command_that_fails_fails_the_task_with_its_words(tmp_path):
    commands = [command("sh", "-c", "echo it broke >&2; exit 3", creates=str(tmp_path / "never"))]
    assert "ended with 3: it broke" in run(commands=commands)["failed"]
