"""Who tries keys at SSH is kept away from it."""

UNITS = ("fail2ban.service", "ssh.service")


def test_who_tries_keys_reaches_ssh_no_more(stranger, soon):
    """sshd itself drops what comes within seconds of a failure, and so hides it from the ban."""
    guesser, neighbour = stranger("4"), stranger("4")

    def is_banned_after_trying():
        guesser.try_keys(times=4)
        return not guesser.reaches(22)

    soon(is_banned_after_trying, seconds=120)
    assert neighbour.reaches(22) == {22}
