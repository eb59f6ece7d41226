"""What root does at midnight with the notes that Dovecot's user left."""

import subprocess

import pytest

from coopctl.settings.paths import CHECKOUT

TEMPLATE = CHECKOUT / "roles/mail/templates/usr/local/lib/coop-mail/keep-last-use.j2"
LINE = "alma@berg.example\tlaptop\t{day}\n"


@pytest.fixture
def server(tmp_path):
    """Folders as on a server, with one app password."""
    for folder in ("logins", "kept"):
        (tmp_path / folder).mkdir()
    (tmp_path / "kept" / "days").touch()
    (tmp_path / "credentials").write_text("alma@berg.example\tlaptop\thash\n")
    return tmp_path


def keep(server):
    script = (
        TEMPLATE.read_text()
        .replace("# {{ ansible_managed }}", "#")
        .replace("/run/coop-logins", str(server / "logins"))
        .replace("/var/lib/coop-logins", str(server / "kept"))
        .replace("/etc/dovecot/coop/credentials", str(server / "credentials"))
    )
    subprocess.run(["sh", "-c", script], check=True, cwd=server)


def test_days_that_are_over_are_kept_and_their_notes_go(server):
    note = server / "logins" / "2026-01-02"
    note.write_text(LINE.format(day="2026-01-02"))
    keep(server)
    assert (server / "kept" / "days").read_text() == LINE.format(day="2026-01-02")
    assert not note.exists()
    keep(server)
    assert (server / "kept" / "days").read_text() == LINE.format(day="2026-01-02")


def test_no_name_that_dovecots_user_chose_leads_anywhere_else(server):
    victim = server / "kept" / "victim"
    victim.write_text("kept")
    logins = server / "logins"
    (logins / "a").touch()
    spaced = logins / f"a {server}" / "kept"
    spaced.mkdir(parents=True)
    (spaced / "victim").write_text("bait")
    (logins / "-rf").touch()
    (logins / "2026-01-03\nx").touch()
    (logins / "2026-01-04").symlink_to(victim)
    folder = logins / "2026-01-05"
    folder.mkdir()
    (folder / "2026-01-06").touch()
    keep(server)
    assert victim.read_text() == "kept"
    assert (spaced / "victim").exists()
    assert (server / "kept" / "days").read_text() == ""
