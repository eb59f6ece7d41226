"""One household's programs reach nothing of another's, and nothing of the server's."""

import pytest

UNITS = ("coop-php@9905.service",)


def test_php_runs_as_the_household(run_php, berg, dal):
    assert run_php(berg, "echo posix_geteuid();") == "29905"
    assert run_php(dal, "echo posix_geteuid();") == "29906"


@pytest.mark.parametrize(
    "attempt",
    [
        "echo @file_get_contents('/srv/coop/99f6/web/{dal}/htdocs/secret.html');",
        (
            "ini_set('open_basedir', '/'); echo "
            "@file_get_contents('/srv/coop/99f6/web/{dal}/htdocs/secret.html');"
        ),
        (
            "symlink('/srv/coop/99f6/web/{dal}/htdocs/secret.html', 'link'); echo "
            "@file_get_contents('link');"
        ),
        (
            "symlink('/srv/coop/99f6/web/{dal}/htdocs', 'folder'); echo "
            "@file_get_contents('folder/secret.html');"
        ),
        "echo shell_exec('cat /srv/coop/99f6/web/{dal}/htdocs/secret.html 2>/dev/null');",
        (
            "echo shell_exec('cat /srv/coop/99f6/web/*/htdocs/* /srv/coop/*/web/{dal}/htdocs/* "
            "2>/dev/null');"
        ),
        (
            "echo "
            "@file_get_contents('php://filter/resource=/srv/coop/99f6/web/{dal}/htdocs/secret.html');"
        ),
        (
            "echo shell_exec('for f in /proc/*/root/srv/coop/99f6/web/{dal}/htdocs/secret.html; "
            "do cat $f; done 2>/dev/null');"
        ),
    ],
)
def test_a_neighbours_file_cant_be_read(run_php, berg, dal, attempt):
    assert "secret" not in run_php(berg, attempt.replace("{dal}", dal))


def test_a_setting_of_ones_own_doesnt_open_the_neighbours_folder(neighbours, run_php, berg, dal):
    neighbours.write(
        berg,
        ".user.ini",
        "open_basedir=/\nauto_prepend_file=/srv/coop/99f6/web/" + dal + "/htdocs/secret.html",
    )
    try:
        assert "secret" not in run_php(
            berg, f"echo @file_get_contents('/srv/coop/99f6/web/{dal}/htdocs/secret.html');"
        )
    finally:
        neighbours.write(berg, ".user.ini", "")


def test_the_web_server_follows_no_link_to_a_neighbours_file(neighbours, run_php, visit, berg, dal):
    run_php(
        berg,
        f"@unlink('way.html'); symlink('/srv/coop/99f6/web/{dal}/htdocs/secret.html', 'way.html');",
    )
    page = visit(berg, "/way.html")
    assert page.status in (403, 404)
    assert "secret" not in page.body


def test_a_neighbours_processes_and_sockets_cant_be_seen(run_php, visit, berg, dal, neighbours):
    neighbours.write(dal, "sleep.php", "<?php echo getmypid();")
    visit(dal, "/sleep.php")
    seen = run_php(
        berg,
        "echo shell_exec('cat /proc/[0-9]*/status 2>/dev/null | grep ^Uid | sort -u; ls "
        "/run/coop-php /run/dbus /var/log 2>&1');",
    )
    assert "29905" in seen
    assert "29906" not in seen
    assert "\t0\t" not in seen
    assert ".sock" not in seen


def test_anothers_php_cant_be_asked_directly(run_php, berg):
    told = run_php(
        berg, "echo @stream_socket_client('unix:///run/coop-php/99f6.sock') ? 'open' : 'closed';"
    )
    assert told == "closed"


def test_sessions_are_apart(run_php, berg, dal):
    mine = run_php(berg, "session_start(); $_SESSION['x'] = 1; echo session_save_path();")
    assert mine == "/srv/coop/9905/web/.php/sessions"
    assert (
        run_php(dal, "session_start(); echo session_save_path();")
        == "/srv/coop/99f6/web/.php/sessions"
    )


@pytest.mark.parametrize(
    "path",
    [
        "/etc/coop/plan.json",
        "/etc/dovecot/dovecot.conf",
        "/etc/ssh/coop/keys",
        "/etc/nginx/nginx.conf",
        "/var/log",
    ],
)
def test_the_servers_own_files_cant_be_seen(run_php, berg, path):
    assert run_php(berg, f"echo shell_exec('cat {path} 2>/dev/null; ls {path} 2>/dev/null');") == ""


def test_a_household_cant_look_around_from_outside_php(host, dal):
    """As its own user, which a program of its might become, without the walls of the service."""
    peek = "setpriv --reuid=29905 --regid=29905 --clear-groups"
    assert host.run(f"{peek} cat /srv/coop/99f6/web/{dal}/htdocs/secret.html").rc != 0
    assert host.run(f"{peek} ls /srv/coop/99f6/web").rc != 0


def test_what_php_may_take_is_limited_for_the_household_as_a_whole(host, run_php, berg):
    run_php(berg, "echo 1;")
    shown = host.check_output("systemctl show --property=Slice --value coop-php@9905.service")
    assert shown == "coop-9905.slice"
    limits = host.check_output(
        "systemctl show --property=CPUQuotaPerSecUSec,MemoryMax,TasksMax coop-9905.slice"
    )
    assert "infinity" not in limits


def test_a_fatal_error_is_a_neutral_page_and_a_line_in_the_households_log(
    neighbours, host, visit, berg
):
    neighbours.write(berg, "broken.php", "<?php nonsense();")
    page = visit(berg, "/broken.php")
    assert page.status == 500
    assert "Something went wrong" in page.body
    assert "nonsense" not in page.body
    assert (
        "undefined function nonsense()"
        in host.file(f"/srv/coop/9905/web/{berg}/logs/php.log").content_string
    )


def test_an_applications_own_404_stays_its_own(neighbours, visit, berg):
    neighbours.write(berg, "missing.php", "<?php http_response_code(404); echo 'my own words';")
    page = visit(berg, "/missing.php")
    assert (page.status, page.body) == (404, "my own words")


def test_php_that_was_stopped_starts_with_the_next_visitor(host, run_php, berg):
    run_php(berg, "echo 1;")
    host.run_expect([0], "systemctl stop coop-php@9905.service")
    assert run_php(berg, "echo 2;") == "2"


def test_php_that_was_killed_starts_with_the_next_visitor(host, run_php, berg):
    run_php(berg, "echo 1;")
    host.run_expect([0], "systemctl kill --signal=KILL coop-php@9905.service")
    assert run_php(berg, "echo 2;") == "2"
