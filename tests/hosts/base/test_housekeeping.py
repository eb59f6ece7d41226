"""Clock, logs and updates look after themselves."""

import re

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
    assert 'APT::Periodic::Unattended-Upgrade "1";' in host.check_output(
        "apt-config dump APT::Periodic"
    )


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


def test_logs_beside_the_journal_are_forgotten_too(host):
    """logrotate itself says what it would do. Logs of package installations name nobody."""
    plan = host.run("logrotate --debug /etc/logrotate.conf").stderr.replace("\n", " ")
    how_often = re.findall(
        r"rotating pattern: (.+?)  ?(?:after (\d+) days|(weekly|monthly|yearly)) .*?rotations\)",
        plan,
    )
    days = {pattern: int(number) if number else 7 for pattern, number, _ in how_often}
    assert days["/var/log/btmp"] == days["/var/log/wtmp"] == 1
    impersonal = re.compile(
        r"/var/log/(alternatives|apt|dbconfig-common|dpkg|fail2ban|php[\d.]+-fpm|redis|unattended-upgrades)\b"
    )
    assert [
        pattern for pattern, length in days.items() if length > 1 and not impersonal.match(pattern)
    ] == []


def test_a_log_that_is_too_old_is_deleted(host):
    """As logrotate does it every night, on a log of our own."""
    folder = host.check_output("mktemp --directory /var/log/coop-test.XXXXXX")
    host.run_expect(
        [0], f"echo line > {folder}/test.log; touch --date='20 days ago' {folder}/test.log.3.gz"
    )
    host.run_expect(
        [0],
        f"sed '/^include/d' /etc/logrotate.conf > {folder}/conf; echo '{folder}/test.log {{}}' >> "
        f"{folder}/conf",
    )
    try:
        host.run_expect([0], f"logrotate --force --state {folder}/state {folder}/conf")
        assert not host.file(f"{folder}/test.log.3.gz").exists
        assert host.file(f"{folder}/test.log.1.gz").exists
    finally:
        host.run_expect([0], f"rm -r {folder}")


def test_a_crashed_program_leaves_nothing_of_its_memory(host):
    for limit in (
        "runuser -u nobody -- sh -c 'ulimit -Hc'",
        "systemd-run --quiet --pipe --wait --collect sh -c 'ulimit -Hc'",
    ):
        assert host.check_output(limit) == "0"


def test_redirects_of_routes_are_ignored(host):
    assert host.check_output("sysctl --values net.ipv4.conf.all.accept_redirects") == "0"
    assert host.check_output("sysctl --values net.ipv6.conf.all.accept_redirects") == "0"


def test_programs_of_members_see_nothing_of_the_kernel(host):
    if host.run("systemd-detect-virt --container").rc == 0:
        pytest.skip("a container's kernel is the kernel of the machine around it")
    assert host.check_output(
        "sysctl --values kernel.dmesg_restrict kernel.kptr_restrict"
    ).split() == ["1", "2"]
    assert host.check_output("sysctl --values kernel.core_pattern") == "|/bin/false"


def test_a_new_kernel_starts_at_the_appointed_time(host):
    settings = host.check_output("apt-config dump Unattended-Upgrade")
    assert 'Unattended-Upgrade::Automatic-Reboot "true";' in settings
    assert re.search(r'Unattended-Upgrade::Automatic-Reboot-Time "\d\d:\d\d";', settings)


def test_an_upgrade_keeps_our_settings_without_asking(host):
    """Otherwise unattended-upgrades leaves out every package whose settings we wrote, with its
    security updates.
    """
    assert "--force-confold" in host.check_output("apt-config dump DPkg::Options")


def test_a_daemon_is_restarted_when_its_library_is_replaced(host):
    """As apt has it done after each upgrade."""
    library, unit = "/usr/local/lib/coop-test.so", "/run/systemd/system/coop-test.service"
    program = f"python3 -c 'import ctypes, time; ctypes.CDLL(\"{library}\"); time.sleep(600)'"
    host.run_expect([0], f"cp $(ls /usr/lib/*/libz.so.1) {library}")
    host.run_expect(
        [0],
        "printf '%s\\n' '[Service]' "
        f"'ExecStart={program.replace(chr(39), chr(39) + chr(92) + chr(39) + chr(39))}' > {unit}",
    )
    try:
        host.run_expect([0], "systemctl daemon-reload && systemctl start coop-test && sleep 1")
        before = host.check_output("systemctl show --property=MainPID --value coop-test")
        host.run_expect([0], f"cp {library} {library}.new && mv {library}.new {library}")
        host.run_expect(
            [0],
            "mkdir -p /run/needrestart && touch /run/needrestart/unpacked && "
            "/usr/lib/needrestart/apt-pinvoke",
        )
        assert host.check_output("systemctl show --property=MainPID --value coop-test") not in (
            before,
            "0",
        )
    finally:
        host.run(f"systemctl stop coop-test; rm -f {library} {unit}; systemctl daemon-reload")
