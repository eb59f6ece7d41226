"""The tab key, in the shells that people have."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time

import pytest

from coopctl.settings.paths import CHECKOUT

pytestmark = pytest.mark.slow

SECONDS = 30
START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source ~/completion.bash"),
    "zsh": (["zsh", "-f", "-i"], "autoload -U compinit; compinit -u; source ~/completion.zsh"),
}


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A registry with two households and an alias, and a home with the completion of each shell."""
    home = tmp_path_factory.mktemp("home")
    start = home / "bin" / "coopctl"
    start.parent.mkdir()
    start.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(CHECKOUT)!r})\n"
        "from coopctl.cli import main\nmain()\n"
    )
    start.chmod(0o755)
    env = {
        "PATH": f"{start.parent}:/usr/bin:/bin",
        "HOME": str(home),
        "TERM": "xterm",
        "LANG": "C.UTF-8",
        "COOPCTL_STATE": str(home / "state"),
        "COOPCTL_INVENTORY": "example",
    }
    for words in (
        ("household", "add", "0001", "Almgren", "--email", "a@elsewhere.example"),
        ("household", "add", "0002", "Berg & Co", "--email", "b@elsewhere.example"),
        ("alias", "add", "board", "x@elsewhere.example", "--household", "0001", "--no-apply"),
    ):
        subprocess.run([start, *words], env=env, check=True, capture_output=True)
    for shell in ("bash", "zsh", "fish"):
        script = subprocess.run(
            [start],
            env=env | {"_COOPCTL_COMPLETE": f"source_{shell}"},
            capture_output=True,
            check=False,
        )
        (home / f"completion.{shell}").write_bytes(script.stdout)
    return env


def press_tab(shell, line, environment):
    """What the screen shows after the line and three tabs, in a terminal of its own."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} isn't installed")
    words, load = START[shell]
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(words[0], words, environment)
    try:
        os.write(terminal, f"{load}; PS1='' PROMPT='' ; echo 'rea''dy'\n".encode())
        read_until(terminal, "\nready")
        os.write(terminal, f"{line}\t".encode())
        first = read_until(terminal, None)  # as much as all offers share
        os.write(terminal, b"\t\t")
        return first + read_until(terminal, None)
    finally:
        os.close(terminal)
        os.waitpid(child, 0)


def read_until(terminal, text, quiet=3):
    """What the terminal shows until the text, or until nothing has come for `quiet` seconds."""
    shown, end = "", time.monotonic() + SECONDS
    while time.monotonic() < end and (text is None or text not in shown):
        if select.select([terminal], [], [], quiet)[0]:
            new = shown + os.read(terminal, 4096).decode(errors="replace").replace("\r", "")
            shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", new)
        elif text is None:
            break
    assert text is None or text in shown, shown
    return shown


@pytest.mark.daemon
@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_the_tab_key_offers_what_the_registry_has(shell, environment):
    assert re.search(
        r"0001.*0002", press_tab(shell, "coopctl household show 00", environment), re.DOTALL
    )
    assert "board@frysboxen.example" in press_tab(shell, "coopctl alias show bo", environment)
    assert "coopctl period" in press_tab(shell, "coopctl peri", environment)


@pytest.mark.daemon
def test_the_tab_key_of_fish_offers_what_the_registry_has(environment):
    if shutil.which("fish") is None:
        pytest.skip("fish isn't installed")

    def offers(line):
        done = subprocess.run(
            ["fish", "-c", f"source ~/completion.fish; complete -C {line!r}"],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.splitlines()

    assert offers("coopctl household show 00") == ["0001\tAlmgren", "0002\tBerg & Co"]
    assert offers("coopctl alias show bo") == ["board@frysboxen.example"]
    assert offers("coopctl hous") == ["household\tHouseholds: the units that pay."]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("coopctl mailbox list --household 00", ["0001", "0002"]),
        ("coopctl -i example household sh", ["show"]),
        ("coopctl -i example alias show b", ["board@frysboxen.example"]),
        ("coopctl mailbox show ", []),
        ("coopctl person show ", []),
        ("coopctl domain show ", ["frysboxen.example"]),
        ("coopctl site show ", []),
        ("coopctl list show ", []),
        ("coopctl invoice show ", []),
        ("coopctl period close 2000-", []),
    ],
)
def test_each_argument_offers_what_it_takes(line, offered, environment):
    assert ask(line, environment) == offered


def ask(line, environment):
    done = subprocess.run(
        ["coopctl"],
        env=environment
        | {
            "_COOPCTL_COMPLETE": "complete_fish",
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        },
        executable=shutil.which("coopctl", path=environment["PATH"]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return [offer.split("\t")[0] for offer in done.stdout.splitlines() if offer]


def test_months_are_offered_with_this_one_first(environment):
    months = ask("coopctl period preview ", environment)
    assert months == sorted(months, reverse=True)
    assert len(months) == 15


def test_the_tab_key_makes_no_registry(environment, tmp_path):
    nothing = environment | {"COOPCTL_STATE": str(tmp_path / "state")}
    assert ask("coopctl household show ", nothing) == []
    assert not (tmp_path / "state").exists()
