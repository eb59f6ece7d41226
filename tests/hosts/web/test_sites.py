"""What visitors see."""

import http.client
import threading
import time

import pytest

from lab.outside import outside_of

UNITS = ("nginx.service", "coop-tls.service")


def test_a_site_is_served_with_a_certificate_of_the_ca_soon_after_apply(
    neighbours, host, server, visit, wait_until
):
    began = time.monotonic()
    name = neighbours.add("fresh", kind="static")
    neighbours.write(name, "index.html", "<h1>Blueberries</h1>")
    assert "Blueberries" in visit(name).body
    pair = f"/etc/coop/tls/{name}/fullchain.pem"
    wait_until(lambda: "Pebble" in host.run(f"openssl x509 -noout -issuer -in {pair}").stdout)
    assert time.monotonic() - began < 60


def test_http_leads_to_https(server, berg):
    connection = http.client.HTTPConnection(server.address, 80, timeout=10)
    connection.request("GET", "/a?b", headers={"Host": berg})
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Location"]) == (301, f"https://{berg}/a?b")
    connection.close()


def test_its_other_names_lead_to_its_own(neighbours, berg, visit):
    page = visit(neighbours.name("www-berg"), "/a?b")
    assert (page.status, page.headers["location"]) == (301, f"https://{berg}/a?b")


def test_browsers_are_told_to_be_careful(berg, visit, neighbours):
    neighbours.write(berg, "page.html", "hello")
    headers = visit(berg, "/page.html").headers
    assert headers["strict-transport-security"].startswith("max-age=")
    assert headers["x-content-type-options"] == "nosniff"
    assert "PHP" not in headers.get("x-powered-by", "") + headers["server"]


@pytest.mark.parametrize("path", [".user.ini", ".git/config", ".htaccess", "deep/.env"])
def test_what_isnt_for_visitors_isnt_shown(neighbours, berg, visit, path):
    neighbours.write(berg, path, "; nothing")
    assert visit(berg, f"/{path}").status == 404


def test_a_name_that_points_elsewhere_is_served_all_the_same_and_keeps_nobody_waiting(
    neighbours, host, visit, wait_until
):
    outside = outside_of(neighbours.server.address)
    outside.publish(f"astray.{neighbours.server.fqdn}. A {outside.address}")
    astray = neighbours.add("astray", kind="static")
    neighbours.write(astray, "index.html", "found all the same")
    later = neighbours.add("later", kind="static")
    assert "found all the same" in visit(astray).body
    wait_until(
        lambda: (
            "Pebble"
            in host.run(
                f"openssl x509 -noout -issuer -in /etc/coop/tls/{later}/fullchain.pem"
            ).stdout
        )
    )
    assert "Pebble" not in host.check_output(
        f"openssl x509 -noout -issuer -in /etc/coop/tls/{astray}/fullchain.pem"
    )


def test_a_suspended_site_says_so_neutrally_and_the_neighbours_goes_on(
    neighbours, berg, dal, visit
):
    site = neighbours.sites[berg]
    neighbours.sites[berg] = site.model_copy(update={"state": "suspended"})
    neighbours.apply()
    try:
        page = visit(berg, "/anything.php")
        assert page.status == 503
        assert "resting" in page.body
        assert visit(dal, "/secret.html").status == 200
    finally:
        neighbours.sites[berg] = site
        neighbours.apply()
    assert visit(berg, "/page.html").status == 200


def test_a_reload_lets_running_requests_end(neighbours, host, berg, visit):
    neighbours.write(berg, "slow.php", "<?php sleep(3); echo 'to the end';")
    pages = []
    request = threading.Thread(target=lambda: pages.append(visit(berg, "/slow.php")))
    request.start()
    time.sleep(1)
    host.run_expect([0], "systemctl reload nginx")
    request.join()
    assert (pages[0].status, pages[0].body) == (200, "to the end")


def test_a_second_apply_changes_nothing(neighbours):
    neighbours.apply()
    assert neighbours.apply() == 0


def test_a_site_that_is_removed_is_gone_and_its_files_stay(neighbours, host, visit):
    name = neighbours.add("gone", kind="static")
    neighbours.write(name, "index.html", "still here")
    del neighbours.sites[name]
    neighbours.apply()
    with pytest.raises(OSError):
        visit(name)
    assert host.file(f"/srv/coop/9905/web/{name}/htdocs/index.html").exists


def test_logs_are_the_households_with_visitors_addresses_cut(
    neighbours, berg, visit, sftp, wait_until
):
    visit(berg, "/page.html?seen")
    lines = wait_until(lambda: read_log(sftp, berg, having="/page.html?seen"))
    assert all(line.split(" ")[0].endswith((".0", "::")) for line in lines)
    with pytest.raises(PermissionError):
        sftp.remove(f"/{berg}/logs/access.log")


def test_a_log_that_was_rotated_goes_on_and_stays_the_households_to_read(
    neighbours, host, berg, visit, sftp, wait_until
):
    """As logrotate does it every night."""
    visit(berg, "/page.html?before")
    wait_until(lambda: read_log(sftp, berg, having="?before"))
    # a second time on one day, too
    ours = f"s#/srv/coop/[^ ]*/#/srv/coop/*/web/{berg}/logs/#g; /dateext/d"
    host.run_expect([0], f"sed '{ours}' /etc/logrotate.d/coop-web > /run/rotate.conf")
    host.run_expect([0], "logrotate --force --state /run/rotate.state /run/rotate.conf")
    visit(berg, "/page.html?after")
    lines = wait_until(lambda: read_log(sftp, berg, having="?after"))
    assert not any("?before" in line for line in lines)
    assert neighbours.apply() == 0
    assert "Permission denied" not in host.run("journalctl -t nginx --since -1min").stdout


def read_log(sftp, site, *, having) -> list[str]:
    """Return a site's lines if one has this."""
    with sftp.open(f"/{site}/logs/access.log") as log:
        lines = log.read().decode().splitlines()
    return lines if any(having in line for line in lines) else []
