"""Who tries keys at SSH is kept away from it."""

UNITS = ("fail2ban.service", "ssh.service")


def test_who_tries_keys_reaches_ssh_no_more(stranger, soon):
    guesser, neighbour = stranger("4"), stranger("4")
    guesser.try_keys(times=12)
    soon(lambda: not guesser.reaches(22))
    assert neighbour.reaches(22) == {22}
