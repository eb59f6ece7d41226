"""The run that gets certificates: who is asked for, when, and what is left in place."""

import fcntl
import time

import pytest

from programs.certificates.attempts import read_attempts
from programs.certificates.cleaning import remove_unwanted
from programs.certificates.pairs import install_pair
from programs.certificates.placeholders import sign_missing
from programs.certificates.retry import request
from programs.certificates.rolling import prepare_key, roll_key
from programs.certificates.status import read_status
from programs.certificates.working import only_one, work
from programs.common.errors import ProgramError

OWN, SITE, OTHER = "mail.x.example", "autoconfig.x.example", "www.y.example"
DAY = 86400


def test_each_name_gets_a_certificate_for_the_key_that_it_had_from_the_first_day(corner):
    corner.members_want(SITE)
    sign_missing(corner.config, names=corner.config.wanted_names())
    before = {name: corner.public_key(name) for name in (OWN, SITE)}

    work(corner.config)

    assert corner.asked_for() == [OWN, SITE]
    assert all(corner.is_from_ca(name) for name in (OWN, SITE))
    assert {name: corner.public_key(name) for name in (OWN, SITE)} == before


@pytest.mark.parametrize("length", [64, 65, 120, 240, 241, 253])
def test_a_name_of_any_length_gets_a_certificate_for_its_first_key(corner, length):
    name = f"{'.'.join(['a' * 60] * 4)}.example"[-length:].lstrip(".").rjust(length, "b")
    corner.members_want(name)
    sign_missing(corner.config, names=[name])
    before = corner.public_key(name)

    work(corner.config)

    assert corner.is_from_ca(name)
    assert corner.public_key(name) == before
    assert corner.names_on_certificate(name) == [name]
    assert len(name) == length


def test_a_long_name_is_renewed_like_any_other(corner):
    name = f"{'a' * 60}.{'b' * 60}.example"
    corner.members_want(name)
    corner.ca(days=10)
    work(corner.config)
    first = (corner.config.pairs / name / "fullchain.pem").read_bytes()
    corner.ca(days=90)

    work(corner.config, clock=lambda: time.time() + 9 * DAY)

    assert (corner.config.pairs / name / "fullchain.pem").read_bytes() != first
    assert corner.is_from_ca(name)


def test_daemons_are_told_of_their_own_names_and_the_web_server_of_all(corner):
    corner.members_want(SITE)

    work(corner.config)

    reload = "try-reload-or-restart"
    assert corner.calls("systemctl") == [
        f"{reload} postfix.service",
        f"{reload} nginx.service",
        f"{reload} nginx.service",
    ]


def test_a_second_run_asks_for_nothing(corner):
    work(corner.config)
    work(corner.config)

    assert corner.asked_for() == [OWN]


def test_a_name_that_the_ca_refuses_keeps_none_of_the_others_waiting_and_waits_itself(corner):
    corner.members_want(SITE, OTHER)
    corner.ca(refuses=[SITE])

    work(corner.config)
    work(corner.config)

    assert corner.asked_for() == [OWN, SITE, OTHER]
    assert corner.is_from_ca(OTHER)
    (status,) = [one for one in read_status(corner.config) if one["name"] == SITE]
    assert (status["issued"], status["error"]) == (
        False,
        "ERROR: Challenge is invalid! (returned: invalid)",
    )


def test_the_pause_grows_and_ends(corner):
    corner.ca(refuses=[OWN])
    now = time.time()
    for _ in range(3):
        work(corner.config, clock=lambda now=now: now)
        now = read_attempts(corner.config.state)[OWN].next
    corner.ca()

    work(corner.config, clock=lambda: now - 1)
    assert len(corner.asked_for()) == 3
    work(corner.config, clock=lambda: now)

    assert corner.is_from_ca(OWN)
    assert read_attempts(corner.config.state)[OWN].failures == 0


def test_a_person_may_ask_at_once(corner):
    corner.ca(refuses=[OWN])
    work(corner.config)
    corner.ca()
    request(corner.config, names=[OWN])

    work(corner.config)
    work(corner.config)

    assert corner.asked_for() == [OWN, OWN]
    assert corner.is_from_ca(OWN)


@pytest.mark.parametrize(
    ("days", "left", "renewed"),
    [(365, 33, False), (365, 31, True), (90, 31, False), (90, 29, True), (6, 1.9, True)],
)
def test_a_certificate_is_renewed_32_days_before_its_end_or_in_the_last_third_of_its_life(
    corner, days, left, renewed
):
    corner.ca(days=days)
    work(corner.config)
    corner.ca(days=days * 2)
    work(corner.config, clock=lambda: time.time() + (days - left) * DAY)

    assert len(corner.asked_for()) == (2 if renewed else 1)


def test_who_never_had_one_comes_before_renewals(corner):
    work(corner.config)
    corner.members_want(SITE)

    work(corner.config, clock=lambda: time.time() + 60 * DAY)

    assert corner.asked_for() == [OWN, SITE, OWN]


def test_what_was_issued_but_not_put_in_place_is_put_in_place(corner):
    work(corner.config)
    sign = corner.config.pairs / OWN / "fullchain.pem"
    install_pair(
        corner.config.pairs,
        name=OWN,
        key=(corner.config.pairs / OWN / "privkey.pem").read_bytes(),
        chain=b"another\n",
    )
    assert sign.read_bytes() == b"another\n"

    work(corner.config)

    assert corner.is_from_ca(OWN)
    assert corner.asked_for() == [OWN]


def test_what_nobody_wants_is_removed_and_what_is_in_use_is_kept(corner):
    corner.members_want(SITE, OTHER)
    work(corner.config)
    corner.members_want()
    used = corner.config.web_configuration / "coop" / "sites.conf"
    used.parent.mkdir(parents=True)
    used.write_text(f"ssl_certificate {corner.config.pairs}/{OTHER}/fullchain.pem;\n")

    assert remove_unwanted(corner.config) == [SITE]

    assert not (corner.config.issued / SITE).exists()
    assert sorted(path.name for path in corner.config.pairs.iterdir() if path.is_symlink()) == [
        OWN,
        OTHER,
    ]
    assert len(list(corner.config.pairs.iterdir())) == 4


def test_nothing_is_removed_while_members_are_being_applied(corner, tmp_path):
    sign_missing(corner.config, names=[SITE])
    lock = tmp_path / "lock"
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert remove_unwanted(corner.config, lock=lock) == []

    assert remove_unwanted(corner.config, lock=lock) == [SITE]


@pytest.mark.parametrize(
    "line",
    [
        "../../etc",
        "a b.example",
        "x",
        ".x.example",
        "x..example",
        "#x.example",
        "*.x.example",
        "X.example",
    ],
)
def test_what_is_no_host_name_is_not_asked_for(corner, line):
    corner.members_want(line)

    assert corner.config.wanted_names() == (OWN,)


def test_two_runs_do_not_meet(corner):
    with only_one(corner.config), pytest.raises(ProgramError, match="already"):
        work(corner.config)


def test_a_key_is_rolled_to_the_one_that_was_announced(corner):
    work(corner.config)
    announced = prepare_key(corner.config, name=OWN)
    assert prepare_key(corner.config, name=OWN) == announced

    roll_key(corner.config, name=OWN)

    (status,) = read_status(corner.config)
    assert status["tlsa"] == [announced]
    work(corner.config)
    assert len(corner.asked_for()) == 2


def test_a_key_that_the_ca_refuses_is_not_used(corner):
    work(corner.config)
    before = corner.public_key(OWN)
    announced = prepare_key(corner.config, name=OWN)
    corner.ca(refuses=[OWN])

    with pytest.raises(ProgramError, match="invalid"):
        roll_key(corner.config, name=OWN)

    assert corner.public_key(OWN) == before
    assert prepare_key(corner.config, name=OWN) == announced
    corner.ca()
    request(corner.config, names=[OWN])
    work(corner.config)
    assert corner.public_key(OWN) == before
