"""What `coop_units` makes of what systemd says. systemctl is played by a table of states."""

import pytest
from coop_ansible.on_server import units
from coop_ansible.tree import WrongTaskError
from coop_ansible.units import read_units


class Systemd:
    """Answers `show` from `states`, and notes every other word it is given."""

    def __init__(self):
        self.states, self.calls, self.conditions = {}, [], {}

    def add(self, name, active="inactive", file="enabled", load="loaded", reload="no"):
        self.states[name] = {
            "LoadState": load,
            "ActiveState": active,
            "UnitFileState": file,
            "NeedDaemonReload": reload,
        }

    def call(self, argv):
        program, verb, *words = argv
        assert program == "systemctl"
        if verb == "show":
            names = words[words.index("--") + 1 :]
            return "\n\n".join(
                "\n".join(f"{key}={value}" for key, value in self.show(name).items())
                for name in names
            )
        self.calls.append(" ".join([verb, *(word for word in words if word != "--quiet")]))
        if verb == "daemon-reload":
            for state in self.states.values():
                state["NeedDaemonReload"] = "no"
        return ""

    def show(self, name):
        absent = {
            "LoadState": "not-found",
            "ActiveState": "inactive",
            "UnitFileState": "",
            "NeedDaemonReload": "no",
        }
        return self.states.get(name, absent) | self.conditions.get(name, {})


@pytest.fixture
def systemd(monkeypatch):
    systemd = Systemd()
    monkeypatch.setattr(units, "_call", systemd.call)
    return systemd


def settle(*wanted, check=False, **defaults):
    request = {"units": read_units(wanted, defaults=defaults), "validate": [], "check": check}
    return units.run(request)


def test_what_is_as_it_should_be_is_left_alone(systemd):
    systemd.add("nginx.service", active="active")
    assert settle("nginx.service", state="started", enabled=True) == {"changed": []}
    assert systemd.calls == []


def test_units_are_enabled_and_started_in_their_order(systemd):
    systemd.add("postfix.service", file="disabled")
    systemd.add("dovecot.service", file="disabled")
    settle("postfix.service", "dovecot.service", state="started", enabled=True)
    assert systemd.calls == [
        "enable postfix.service",
        "start postfix.service",
        "enable dovecot.service",
        "start dovecot.service",
    ]


def test_a_unit_that_is_off_and_gone_stays_so(systemd):
    systemd.add("php8.4-fpm.service", active="active")
    settle("php8.4-fpm.service", "never-installed.service", state="stopped", enabled=False)
    assert systemd.calls == ["disable php8.4-fpm.service", "stop php8.4-fpm.service"]


def test_a_unit_without_an_install_section_cant_be_enabled(systemd):
    systemd.add("coop-webmail.service", active="active", file="static")
    for check in (True, False):
        answer = settle("coop-webmail.service", state="started", enabled=True, check=check)
        assert "no [Install] section" in answer["failed"]
    assert settle("coop-webmail.service", state="started") == {"changed": []}


def test_a_check_of_a_fresh_server_says_that_it_would_change(systemd):
    answer = settle("nginx.service", state="started", enabled=True, check=True)
    assert answer == {"changed": ["nginx.service: start"]}
    assert "there is no unit nginx.service" in settle("nginx.service", state="started")["failed"]
    assert systemd.calls == []


def test_a_check_does_nothing(systemd):
    systemd.add("nginx.service", file="disabled", reload="yes")
    answer = settle("nginx.service", state="started", enabled=True, check=True)
    assert answer["changed"] == ["daemon-reload", "nginx.service: enable", "nginx.service: start"]
    assert systemd.calls == []


def test_systemd_reads_unit_files_that_have_changed_first(systemd):
    systemd.add("nginx.service", active="active", reload="yes")
    assert settle("nginx.service", state="started") == {"changed": ["daemon-reload"]}
    assert systemd.calls == ["daemon-reload"]


@pytest.mark.parametrize(
    ("active", "state", "called"),
    [
        ("active", "reloaded", ["reload x.service"]),
        ("inactive", "reloaded", ["start x.service"]),
        ("inactive", "restarted", ["restart x.service"]),
        ("inactive", "try-restarted", []),
        ("active", "try-restarted", ["try-restart x.service"]),
    ],
)
def test_handlers_reload_restart_and_leave_alone_what_doesnt_run(systemd, active, state, called):
    systemd.add("x.service", active=active)
    settle("x.service", state=state)
    assert systemd.calls == called


def test_a_pattern_restarts_whatever_runs_of_it(systemd):
    settle("coop-php@*.service", state="try-restarted")
    assert systemd.calls == ["try-restart coop-php@*.service"]


def test_a_unit_whose_condition_isnt_met_is_tried_and_is_no_change(systemd):
    """The clock in a container, which is its host's."""
    systemd.add("systemd-timesyncd.service")
    systemd.conditions["systemd-timesyncd.service"] = {
        "ConditionResult": "no",
        "ConditionTimestampMonotonic": "7",
    }
    assert settle("systemd-timesyncd.service", state="started", enabled=True) == {"changed": []}
    assert systemd.calls == ["start systemd-timesyncd.service"]
    assert settle("systemd-timesyncd.service", state="started", check=True) == {"changed": []}


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("nginx", "must end with its type"),
        ({"name": "nginx.service", "state": "running"}, "is none of"),
        ({"name": "nginx.service", "enable": True}, "knows no enable"),
        ({"name": "nginx.service", "enabled": "yes"}, "true or false"),
    ],
)
def test_what_cant_be_meant_is_refused(wanted, words):
    with pytest.raises(WrongTaskError, match=words):
        read_units([wanted], defaults={})


def test_a_unit_that_fails_doesnt_keep_the_next_from_its_state(systemd):
    systemd.add("broken.service", file="static")
    systemd.add("nginx.service")
    answer = settle("broken.service", "nginx.service", state="started", enabled=True)
    assert "broken.service" in answer["failed"]
    assert systemd.calls == ["start nginx.service"]


def test_a_task_without_units_is_refused():
    with pytest.raises(WrongTaskError, match="no units"):
        read_units([], defaults={"state": "started"})


def test_a_broken_configuration_stops_before_the_daemon_is_told(systemd, monkeypatch):
    systemd.add("nginx.service", active="active")

    def refuse(argv):
        if argv == ["nginx", "-t"]:
            raise units.RefusalError("nginx -t ended with 1: unknown directive")
        return systemd.call(argv)

    monkeypatch.setattr(units, "_call", refuse)
    request = {
        "units": read_units(["nginx.service"], defaults={"state": "reloaded"}),
        "validate": ["nginx", "-t"],
    }
    assert "unknown directive" in units.run(request | {"check": False})["failed"]
    assert systemd.calls == []
    assert "failed" not in units.run(request | {"check": True})
