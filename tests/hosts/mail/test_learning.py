"""Rspamd learns from what members call spam, and keeps nothing else."""

import time
import uuid

import pytest

from tests.hosts.mail.conftest import wait_until

UNITS = ("rspamd.service", "redis-server@rspamd.service")
LEARN = "/usr/local/lib/coop-mail/learn"


@pytest.fixture
def learns(host):
    """Call it for the number of messages learnt as spam or ham: Rspamd's own count, without its
    delay.
    """
    return lambda kind: int(
        host.check_output(f"redis-cli -s /run/redis-rspamd/redis.sock hget RS learns_{kind}") or 0
    )


@pytest.fixture
def learn(host, letter):
    """Call it with spam or ham: a message that nobody has seen is learnt, as Dovecot would have it
    learnt.
    """

    def call(kind, message=None):
        message = message or letter(sender="vera@outside.example", to="alma@frysboxen.example")
        words = " ".join(uuid.uuid4().hex for _ in range(60))
        message.set_content(words)
        encoded = message.as_string().replace("'", "")
        return host.run(f"printf '%s' '{encoded}' | runuser -u _rspamd -- {LEARN} {kind}")

    return call


@pytest.fixture
def post(outside, outside_alone, letter, server):
    """Call it with an address: the mail server outside is given a message for it, and tries again
    where it's put off.
    """

    def write(address):
        outside.publish(f"{server.domain}. MX 10 {server.fqdn}.")
        message = letter(sender="vera@outside.example", to=address)
        outside.post(message, recipients=[address])
        return message

    return write


@pytest.mark.usefixtures("laid_down")
@pytest.mark.parametrize("kind", ["spam", "ham"])
def test_what_a_member_moves_is_learnt(learn, learns, kind):
    before = learns(kind)
    result = learn(kind)
    assert result.rc == 0, result.stderr
    assert learns(kind) == before + 1


@pytest.mark.usefixtures("laid_down")
def test_the_same_message_is_learnt_once(host, letter, learns):
    message = letter(sender="vera@outside.example", to="alma@frysboxen.example")
    message.set_content(" ".join(uuid.uuid4().hex for _ in range(60)))
    pipe = f"printf '%s' '{message.as_string()}' | runuser -u _rspamd -- {LEARN} spam"
    assert host.run(pipe).rc == 0
    once = learns("spam")
    again = host.run(pipe)
    assert (again.rc, learns("spam")) == (0, once), again.stderr


@pytest.mark.usefixtures("laid_down")
def test_what_was_learnt_survives_a_crash(host, learn, learns):
    assert learn("spam").rc == 0
    before = learns("spam")
    time.sleep(1.5)
    host.run_expect([0], "systemctl kill --signal=KILL redis-server@rspamd.service")
    host.run_expect(
        [0],
        "for i in $(seq 100); do redis-cli -s /run/redis-rspamd/redis.sock ping | grep -q PONG && "
        "break; sleep 0.1; done",
    )
    assert learns("spam") == before


def test_anything_else_is_refused(host):
    assert host.run(f"{LEARN} nonsense < /dev/null").rc == 64


def test_nobody_else_may_teach(host):
    result = host.run("runuser -u nobody -- rspamc -h /run/rspamd/controller.sock stat")
    assert "Total learns" not in result.stdout


def test_nobody_else_reads_what_was_learnt(host):
    result = host.run("runuser -u nobody -- redis-cli -s /run/redis-rspamd/redis.sock ping")
    assert "PONG" not in result.stdout


def test_nothing_is_kept_about_single_messages(host):
    assert host.run("ls /var/lib/rspamd/*.rrd /var/lib/rspamd/rspamd.history").stdout == ""
    keys = host.check_output(
        "redis-cli -s /run/redis-rspamd/redis.sock --scan --pattern 'rs_history*'"
    )
    assert keys == ""


def test_subjects_are_in_no_log(host, stranger_writes, arrives, alma):
    message = stranger_writes(alma.address)
    arrives(alma, message)
    assert message["Subject"] not in host.check_output(
        "journalctl --no-pager --output=cat --since=-60s"
    )


@pytest.mark.usefixtures("laid_down")
@pytest.mark.parametrize("unit", ["rspamd.service", "redis-server@rspamd.service"])
def test_it_comes_back_when_it_was_killed(host, post, arrives, alma, unit):
    """Mail waits outside meanwhile."""
    host.run_expect([0], f"systemctl kill --signal=KILL {unit}")
    assert arrives(alma, post(alma.address))
    wait_until(lambda: host.service(unit).is_running)
