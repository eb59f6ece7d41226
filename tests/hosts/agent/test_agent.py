"""The agent reads every hour, and keeps what it read until it is collected."""

import json

import pytest

UNITS = ("coop-agent.service", "coop-agent.timer")


def test_it_says_which_spool_it_keeps(host, server):
    status = json.loads(host.check_output("coop-agent status"))
    assert status["host"] == server.name
    assert len(status["spool"]) == 32


def test_it_reads_under_its_hardening(host):
    host.run_expect([0], "systemctl start coop-agent.service")
    assert (
        host.check_output("systemctl show --property=Result --value coop-agent.service")
        == "success"
    )


def test_it_reads_after_every_full_hour(host):
    assert host.service("coop-agent.timer").is_enabled
    when = host.check_output(
        "systemctl show --property=NextElapseUSecRealtime --value coop-agent.timer"
    )
    assert ":00:05 " in when


def test_readings_are_for_root_only(host):
    assert host.file("/var/lib/coop-agent").mode == 0o700


def test_what_it_read_comes_out_as_json_lines(host):
    lines = host.check_output("coop-agent export --after 0").splitlines()
    assert all(
        {"seq", "household", "meter", "resource", "hour", "quantity", "estimated"}
        == set(json.loads(line))
        for line in lines
    )


def test_modules_of_the_working_directory_are_left_alone(host):
    """Root may stand anywhere when it calls the agent, also in a household's folder."""
    folder = host.check_output("mktemp -d")
    host.run_expect([0], f"echo 'raise SystemExit(3)' > {folder}/json.py")
    try:
        assert host.run(f"cd {folder} && coop-agent status").rc == 0
    finally:
        host.run_expect([0], f"rm -r {folder}")


@pytest.fixture
def empty_plan(host):
    """A plan with one household, where no plan has been applied; it is removed again."""
    if host.file("/etc/coop/plan.json").exists:
        pytest.skip("a plan has been applied to this server")
    plan = json.dumps(
        {
            "version": 1,
            "host": "agent",
            "households": [{"number": "9803", "uid": 29803, "quota_bytes": 0}],
            "mail": None,
        }
    )
    host.run_expect(
        [0],
        f"umask 077; echo '{plan}' > /etc/coop/plan.json; btrfs subvolume create /srv/coop/9803",
    )
    yield
    host.run_expect([0], "rm /etc/coop/plan.json; btrfs subvolume delete /srv/coop/9803")


def test_a_drawer_is_metered_in_the_unit(host, empty_plan):
    """Quotas are readable with the capabilities that the unit has left."""
    host.run_expect([0], "systemctl start coop-agent.service")
    last = host.check_output("journalctl --unit=coop-agent.service --output=cat --invocation=0")
    assert "storage:" in last
    assert "can't be read" not in last
