"""Posts into archives, whatever the posts are like."""

import os
from dataclasses import replace

import pytest

from programs.common.errors import ProgramError
from programs.listserver import archive
from programs.listserver.archive import archive_posts, forget_copies, skip_posts

DAY = 24 * 3600


@pytest.fixture
def mda(tmp_path, monkeypatch):
    """public-inbox as two shell programs; call it with lines of the second, which is handed a
    post.
    """

    def write(*lines):
        for name, text in (
            ("public-inbox-init", ()),
            ("public-inbox-mda", (f"post=$(cat); echo $post >>{tmp_path}/tried", *lines)),
        ):
            (tmp_path / name).write_text("\n".join(("#!/bin/sh", *text)) + "\n")
            (tmp_path / name).chmod(0o755)

    monkeypatch.setattr(archive, "_PATH", f"{tmp_path}:/usr/bin:/bin")
    write()
    return write


@pytest.fixture
def public(garden, mda):
    """A list with an archive and three posts."""
    (garden.folder / "inbox").mkdir()
    for number in (1, 2, 3):
        (garden.folder / "archive" / str(number)).write_text(f"{number}\n")
    (garden.folder / "index").write_text("3\n")
    return replace(garden, archive="public")


def tried(tmp_path):
    return [int(line) for line in (tmp_path / "tried").read_text().split()]


def mark(mailing_list):
    return int((mailing_list.folder / "archived").read_text())


def test_each_post_is_archived_once(public, tmp_path):
    assert (archive_posts(public), archive_posts(public), tried(tmp_path)) == (3, 0, [1, 2, 3])


def test_a_post_that_the_archive_refuses_keeps_no_other_out(public, mda, tmp_path, capsys):
    mda('[ $post != 2 ] || { echo "bad message" >&2; exit 1; }')
    assert archive_posts(public) == 2
    assert (tried(tmp_path), mark(public)) == ([1, 2, 3], 3)
    assert "post 2" in capsys.readouterr().err
    assert archive_posts(public) == 0


def test_what_refuses_every_post_is_no_fault_of_the_posts(public, mda, tmp_path):
    mda(
        f"mkdir -p {public.folder}/inbox.failed/new; echo $post "
        f">{public.folder}/inbox.failed/new/$$; exit 67"
    )
    assert (archive_posts(public), archive_posts(public)) == (0, 0)
    assert not (public.folder / "inbox.failed").exists()
    mda()
    assert archive_posts(public) == 3
    assert mark(public) == 3


@pytest.mark.parametrize(
    "trouble",
    [
        'echo "fatal: write error: No space left on device" >&2; echo "the end" >&2; exit 128',
        'echo "Disk quota exceeded" >&2; exit 1',
        'echo "DBD::SQLite::db do failed: database or disk is full at x line 1." >&2; exit 1',
        "kill -KILL $$",
    ],
)
def test_trouble_that_passes_keeps_posts_waiting(public, mda, tmp_path, trouble):
    mda(f"[ $post != 2 ] || {{ {trouble}; }}")
    with pytest.raises(ProgramError):
        archive_posts(public)
    assert mark(public) == 1
    mda()
    assert archive_posts(public) == 2
    assert tried(tmp_path) == [1, 2, 2, 3]


def test_old_copies_are_kept_until_they_are_archived(public):
    (public.folder / "archived").write_text("1\n")
    for number in (1, 2, 3):
        os.utime(public.folder / "archive" / str(number), (0, 0))
    forget_copies(public, now=100 * DAY)
    assert sorted(path.name for path in (public.folder / "archive").iterdir()) == ["2", "3"]
    skip_posts(public)  # what upkeep does where the archive is off
    forget_copies(public, now=100 * DAY)
    assert list((public.folder / "archive").iterdir()) == []
