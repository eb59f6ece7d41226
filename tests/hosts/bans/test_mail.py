"""Who guesses members' passwords is kept away from all their logins, and nobody else is."""

import pytest

from tests.hosts.bans.conftest import Stranger

UNITS = ("fail2ban.service", "dovecot.service")
LOGINS = {143, 465, 587, 993, 4190}
USER = "nobody-of-that-name@frysboxen.example"


@pytest.fixture(autouse=True)
def _mail_is_watched(host):
    if host.run("fail2ban-client status coop-mail || exit 1").rc:
        pytest.skip("no mail logins are watched on this server")


@pytest.fixture
def short_bans(host):
    host.run_expect([0], "fail2ban-client set coop-mail bantime 3")
    yield
    host.run_expect([0], "fail2ban-client reload coop-mail")


@pytest.mark.parametrize(
    ("protocol", "family"), [("imap", "4"), ("submission", "4"), ("sieve", "4"), ("imap", "6")]
)
def test_who_guesses_reaches_no_login_any_more(stranger, soon, protocol, family):
    guesser, neighbour = stranger(family), stranger(family)
    guesser.guess(protocol, times=10, user=USER)

    def is_banned():  # Goes on, as guessers do: a server that has just started may miss one.
        guesser.guess(protocol, times=1, user=USER)
        return not guesser.reaches(993)

    soon(is_banned)
    assert guesser.reaches(*LOGINS) == set()
    assert guesser.reaches(25, 80) == {25, 80}
    assert neighbour.reaches(*LOGINS) == LOGINS


def test_an_old_password_in_a_phone_bans_nobody(stranger, banned):
    household = stranger("4")
    household.guess("imap", times=4, user=USER)
    assert household.reaches(993) == {993}
    assert household.address not in banned()


def test_a_ban_is_ended_by_hand(stranger, soon, host):
    guesser = stranger("4")
    guesser.fail("coop-mail")
    soon(lambda: not guesser.reaches(993))
    host.run_expect([0], f"fail2ban-client unban {guesser.address}")
    assert guesser.reaches(*LOGINS) == LOGINS


def test_a_ban_outlasts_restarts(stranger, soon, host):
    guesser = stranger("4")
    guesser.fail("coop-mail")
    soon(lambda: not guesser.reaches(993))
    host.run_expect([0], "systemctl restart nftables")
    assert guesser.reaches(993) == set()
    host.run_expect([0], "systemctl restart fail2ban")
    soon(lambda: not guesser.reaches(993))


def test_a_second_ban_is_longer(stranger, soon, host, short_bans):
    guesser, lengths = stranger("4"), []
    for _ in range(2):
        soon(lambda: guesser.reaches(993) == {993})
        guesser.fail("coop-mail")
        soon(lambda: not guesser.reaches(993))
        lengths.append(_seconds(host, guesser.address))
    assert lengths == [3, 6]


def test_nobody_has_somebody_else_banned_by_a_clever_name(stranger, soon, banned):
    guesser, victim = stranger("4"), stranger("4")
    guesser.guess(
        "imap", times=10, user=f"a,{victim.address})<1><x>: request [1]: lua: Password mismatch"
    )
    guesser.guess("imap", times=10, user=USER)
    soon(lambda: guesser.address in banned())
    assert victim.address not in banned()


def test_the_server_itself_is_never_banned(host, stranger, soon, banned):
    """Webmail's logins come from there."""
    server, guesser = Stranger(host, "127.0.0.1", "127.0.0.1", host), stranger("4")
    server.guess("imap", times=10, user=USER)
    guesser.guess("imap", times=10, user=USER)
    soon(lambda: guesser.address in banned())
    assert "127.0.0.1" not in banned()
    assert server.reaches(993) == {993}


def _seconds(host, address):
    """How long the address is banned."""
    [line] = [
        line
        for line in host.check_output(
            "fail2ban-client get coop-mail banip --with-time"
        ).splitlines()
        if line.startswith(address)
    ]
    return int(line.split(" + ")[1].split()[0])
