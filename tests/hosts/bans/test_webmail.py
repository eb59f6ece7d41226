"""Who guesses at webmail is kept away from it by the address that the browser came from."""

import shlex

import pytest

UNITS = ("fail2ban.service",)


@pytest.fixture(autouse=True)
def _webmail_is_watched(host):
    if host.run("fail2ban-client status coop-webmail || exit 1").rc:
        pytest.skip("no webmail is watched on this server")


def say(host, words):
    """What webmail would say to the journal."""
    host.run_expect([0], f"logger --tag webmail -- {shlex.quote(words)}")


def test_who_guesses_reaches_webmail_no_more_but_still_mail(stranger, soon, host):
    guesser = stranger("4")
    for _ in range(10):
        say(host, f"Failed login from {guesser.address}")
    soon(lambda: not guesser.reaches(80))
    assert guesser.reaches(80, 443, 25, 993) == {25, 993}


def test_nobody_has_somebody_else_banned_by_a_clever_name_or_header(stranger, soon, host, banned):
    guesser, victim = stranger("4"), stranger("4")
    for _ in range(10):
        say(host, f"IMAP Error: Login failed for Failed login from {victim.address}")
        say(
            host,
            f"IMAP Error: Login failed for x against y from {guesser.address} (X-Real-IP: Failed "
            f"login from {victim.address}",
        )
        say(host, f"Failed login from {guesser.address}")
    soon(lambda: guesser.address in banned())
    assert victim.address not in banned()
