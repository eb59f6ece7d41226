"""What the whole suite leaves behind. It runs last (conftest.py), and looks at what was logged
since the first test of mail began.
"""

import re

UNITS = ("postfix.service", "dovecot.service", "rspamd.service")
_WATCHED = (
    "coop-last-use.service",
    "coop-mailpolicy.service",
    "dovecot.service",
    "postfix-mta-sts-resolver.service",
    "postfix.service",
    "postsrsd.service",
    "redis-server@rspamd.service",
    "rspamd.service",
    "unbound.service",
)
# Postfix's words for what must not be; Rspamd's lines have no priority, but all say what went wrong
# like this.
_BAD = re.compile(
    r"^postfix(/[\w-]+)*\[\d+\]: (fatal|panic|error)\b"
    r"|^rspamd\[\d+\]: (?!.*rspamd_task_write_log).*\b(cannot|can't|error|failed)\b"
)

# What tests do on purpose, by whom; and what says nothing of this server.
_PROVOKED = {
    "test_dovecot kills a process that checks passwords": (
        r"service\(auth-worker\): child \d+ killed with signal 9"
    ),
    "test_local_users writes as somebody who may not": (
        r"^postfix/sendmail\[\d+\]: fatal: User \S+ is not allowed to submit mail$"
    ),
    "test_local_users asks who waits as somebody who may not": (
        r"^postfix/postqueue\[\d+\]: fatal: User \S+ is not allowed to view"
    ),
    "test_learning kills Redis under Rspamd": (
        r"cannot (connect to redis|make redis request|classify task: Cannot make redis request)"
    ),
    "Rspamd's own rules name a list of others' mail services, which isn't downloaded": (
        r"cannot register delayed dependency FREEMAIL_"
    ),
}


def test_no_daemon_of_mail_has_complained(host, began):
    units = " + ".join(f"_SYSTEMD_UNIT={unit}" for unit in _WATCHED)
    journal = f"journalctl --quiet --no-pager --after-cursor={began!r} --output=short"
    # What programs say that others start (sendmail) isn't in those units, but of the facility mail.
    said = host.check_output(f"{journal} {units} + SYSLOG_FACILITY=2").splitlines()
    severe = host.check_output(f"{journal} --priority=err {units} + SYSLOG_FACILITY=2").splitlines()
    complaints = [line for line in map(_without_time, said) if _BAD.search(line)] + [
        _without_time(line) for line in severe
    ]
    provoked = re.compile("|".join(_PROVOKED.values()))
    assert len(said) > 10, "nothing was logged: this test would prove nothing"
    assert sorted({line for line in complaints if not provoked.search(line)}) == []


def test_no_mail_waits(host, laid_down):
    assert host.check_output("postqueue -j") == ""


def _without_time(line: str) -> str:
    """`Nov 20 14:35:52 mail1 dovecot[13503]: …` from the program's name on."""
    return line.split(maxsplit=4)[-1]
