"""The script that replaces a file, run for real in a folder of this machine."""

import grp
import os
import pwd
import re
import subprocess

import pytest

from deploy.operations.databases import replace_databases
from deploy.operations.lists import WantedList, ensure_lists, remove_lists
from deploy.operations.wholefiles import WantedFile, write_file


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "folder" / "file"
    path.parent.mkdir()
    path.write_text("old\n")
    return path


def wanted(path, text="new\n"):
    return WantedFile(
        str(path),
        text,
        owner=pwd.getpwuid(os.getuid()).pw_name,
        group=grp.getgrgid(os.getgid()).gr_name,
        mode="640",
    )


def run(command, *, lock, cut=None):
    script = command.get_raw_value().replace("/run/coop-apply.lock", str(lock))
    packed = command.connector_arguments["_stdin"][:cut]
    return subprocess.run(
        ["sh", "-c", script], input=packed, capture_output=True, text=True, check=False
    )


def test_the_new_file_has_text_and_mode_and_leaves_nothing_beside_it(target, tmp_path):
    done = run(write_file(wanted(target, "å" * 5000)), lock=tmp_path / "lock")

    assert done.returncode == 0, done.stderr
    assert target.read_text() == "å" * 5000
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(target.parent.iterdir()) == [target]


def test_the_folder_is_made_where_it_is_missing(tmp_path):
    run(write_file(wanted(tmp_path / "a" / "b" / "file")), lock=tmp_path / "lock")

    assert (tmp_path / "a" / "b" / "file").read_text() == "new\n"


def test_two_changes_within_a_second_have_different_time_stamps(target, tmp_path):
    stamps = [int(target.stat().st_mtime)]
    for text in ("one\n", "two\n", "six\n"):
        run(write_file(wanted(target, text)), lock=tmp_path / "lock")
        stamps.append(int(target.stat().st_mtime))

    assert stamps == sorted(set(stamps))


@pytest.mark.fault
@pytest.mark.parametrize("part", [0, 4, 20, -8, -4])
def test_a_text_cut_short_leaves_the_old_file(target, tmp_path, part):
    done = run(write_file(wanted(target, "line\n" * 100)), lock=tmp_path / "lock", cut=part)

    assert done.returncode != 0
    assert target.read_text() == "old\n"
    assert list(target.parent.iterdir()) == [target]


def test_a_check_that_fails_leaves_the_old_file(target, tmp_path):
    done = run(write_file(wanted(target), 'grep -q forbidden "$new"'), lock=tmp_path / "lock")

    assert done.returncode != 0
    assert target.read_text() == "old\n"
    assert list(target.parent.iterdir()) == [target]


def test_a_command_waits_for_the_one_that_a_killed_run_left_behind(target, tmp_path):
    lock = tmp_path / "lock"
    with subprocess.Popen(
        ["flock", str(lock), "sh", "-c", f"echo held; read x; cat {target}"],
        stdin=-1,
        stdout=-1,
        text=True,
    ) as straggler:
        assert straggler.stdout.readline() == "held\n"
        command = write_file(wanted(target))
        script = command.get_raw_value().replace("/run/coop-apply.lock", str(lock))
        with subprocess.Popen(["sh", "-c", script], stdin=-1, text=True) as next_run:
            next_run.stdin.write(command.connector_arguments["_stdin"])
            next_run.stdin.close()
            straggler.stdin.write("go\n")
            straggler.stdin.close()
            assert straggler.stdout.read() == "old\n"

    assert target.read_text() == "new\n"


def test_what_gets_more_databases_is_known_before_the_list_is_replaced(target, tmp_path):
    target.write_text("0001 a_example\n0002 b_example\n")
    said = tmp_path / "said"
    [command] = replace_databases(
        wanted(target, "0001 a_example\n0001 c_example\nA-12 d_example\n"), seen=None
    )
    fake = (
        command.get_raw_value()
        .replace("systemctl try-restart --no-block", f"echo >> {said}")
        .replace('$(systemd-escape -- "$household")', "$household")
    )
    done = subprocess.run(
        ["sh", "-c", fake.replace("/run/coop-apply.lock", str(tmp_path / "lock"))],
        input=command.connector_arguments["_stdin"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert said.read_text().split() == ["coop-db@0001.service", "coop-db@A-12.service"]


def run_for_lists(commands, *, lock, as_user):
    """`as_user`: what stands for `runuser -u coop-lists --`."""
    [command] = commands
    user, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    script = re.sub(
        r"coop-lists:coop-lists|(?<=-o )coop-lists",
        user,
        command.get_raw_value().replace("runuser -u coop-lists --", as_user),
    )
    script = re.sub(
        r"(?<=-g )coop-lists|(?<=chgrp )coop-archive|(?<=-g )coop-archive", group, script
    )
    return subprocess.run(
        ["sh", "-c", script.replace("/run/coop-apply.lock", str(lock))],
        input=command.connector_arguments.get("_stdin"),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def linked(tmp_path):
    """What a stranger who took over the lists' user can do: a list's folder that is a link to
    another one.
    """
    other = tmp_path / "etc"
    (other / "control").mkdir(parents=True)
    (other / "passwd").write_text("root\n")
    other.chmod(0o755)
    lists = tmp_path / "drawer" / "lists"
    lists.mkdir(parents=True)
    (lists / "garden@x.example").symlink_to(other)
    return lists / "garden@x.example"


def test_a_list_gets_a_folder_that_its_archives_reader_may_pass(tmp_path):
    folder = tmp_path / "drawer" / "lists" / "garden@x.example"
    folder.parent.parent.mkdir()
    wanted = WantedList(str(folder), language="en", control={"listaddress": "garden@x.example\n"})

    done = run_for_lists(ensure_lists([wanted], seen={}), lock=tmp_path / "lock", as_user="env")

    assert done.returncode == 0, done.stderr
    assert (folder / "control" / "listaddress").read_text() == "garden@x.example\n"
    assert (folder / "control" / ".digest").read_text() == f"{wanted.digest}\n"
    assert [
        oct(path.stat().st_mode & 0o7777) for path in (folder.parent, folder, folder / "inbox")
    ] == ["0o711", "0o710", "0o2750"]


def test_root_gives_nothing_away_where_a_lists_folder_is_a_link(linked, tmp_path):
    wanted = WantedList(str(linked), language="en", control={})

    done = run_for_lists(ensure_lists([wanted], seen={}), lock=tmp_path / "lock", as_user="true")

    assert done.returncode == 0, done.stderr
    assert linked.stat().st_mode & 0o777 == 0o755


def test_root_deletes_nothing_in_a_lists_folder_itself(linked, tmp_path):
    linked.unlink()
    linked.mkdir()

    done = run_for_lists(
        remove_lists([str(linked)], seen={str(linked): "x"}), lock=tmp_path / "lock", as_user="true"
    )

    assert (done.returncode, linked.exists()) == (0, True), done.stderr


def test_a_released_list_leaves_nothing(linked, tmp_path):
    linked.unlink()
    (linked / "control").mkdir(parents=True)
    (linked / "inbox").mkdir()

    done = run_for_lists(
        remove_lists([str(linked)], seen={str(linked): "x"}), lock=tmp_path / "lock", as_user="env"
    )

    assert (done.returncode, linked.exists(), linked.parent.exists()) == (0, False, True), (
        done.stderr
    )
