"""Clock, logs and updates look after themselves."""

import pytest

UNITS = ("systemd-journald.service", "unattended-upgrades.service", "systemd-timesyncd.service")


def test_the_server_knows_its_name(host, server):
    assert host.check_output("hostname") == server.name


def test_no_unit_has_failed(host):
    assert host.check_output("systemctl --failed --plain --no-legend") == ""


def test_security_updates_are_taken(host):
    """A dry run names the origins that it would upgrade from."""
    allowed = host.run_expect([0], "unattended-upgrade --dry-run --verbose --debug")
    assert "label=Debian-Security" in allowed.stdout + allowed.stderr


def test_updates_are_looked_for_every_day(host):
    assert host.check_output("systemctl is-enabled apt-daily-upgrade.timer") == "enabled"
    assert 'APT::Periodic::Unattended-Upgrade "1";' in host.check_output("apt-config dump APT::Periodic")


def test_the_clock_is_kept_right(host):
    if host.run("systemd-detect-virt --container").rc == 0:
        pytest.skip("a container's clock is the clock of the machine around it")
    assert host.check_output("timedatectl show --property=NTPSynchronized --value") == "yes"


def test_the_journal_outlives_a_restart_of_the_server(host):
    host.run_expect([0], "journalctl --flush")
    assert host.check_output("find /var/log/journal -name system.journal") != ""


def test_the_journal_forgets(host):
    """Deleting is by whole files: they must be much shorter than the time that is kept."""
    settings = host.check_output("systemd-analyze cat-config systemd/journald.conf")
    assert "MaxRetentionSec=14day" in settings
    assert "MaxFileSec=1day" in settings


def test_redirects_of_routes_are_ignored(host):
    assert host.check_output("sysctl --values net.ipv4.conf.all.accept_redirects") == "0"
    assert host.check_output("sysctl --values net.ipv6.conf.all.accept_redirects") == "0"
