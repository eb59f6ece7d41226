"""`coopctl doctor` on the deployed server: all is well, then several things break at once, and each
is found with its cure.
"""

import json
import subprocess
import time

import pytest

from coopctl.demo.members import fill_registry
from lab.dns import publish, withdraw
from lab.podman import podman

pytestmark = pytest.mark.lab
DOMAIN = "frysboxen.example"
OWN = "berg.example"
SECOND_SPF = f'{DOMAIN}. TXT "v=spf1 include:elsewhere.example ~all"'
OTHER_MX = f"{OWN}. MX 5 mx.elsewhere.example."


@pytest.fixture(scope="module")
def well(coopctl, place):
    """A server with members, whose use is collected; built here if this file runs alone."""
    if not place.state.joinpath("applied").is_dir():
        coopctl.run("deploy")
    fill_registry(coopctl)
    podman(
        "exec",
        place.container,
        "sh",
        "-c",
        "coop-certificate retry --seconds 90 $(cat /etc/dehydrated/coop/domains.txt)",
    )
    coopctl.run("usage", "collect")


@pytest.fixture
def examine(coopctl):
    """Call it to run the doctor: returns (exit code, findings that aren't fine by place and
    check).
    """

    def examine(*words):
        command = coopctl.command("--json", "doctor", *words)
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            env=coopctl.environment(),
            timeout=120,
        )
        findings = json.loads(done.stdout)
        return done.returncode, {
            (one["where"], one["check"]): one for one in findings if one["severity"] != "ok"
        }

    return examine


@pytest.mark.usefixtures("well")
def test_healthy_servers_and_domains_have_no_error(examine):
    code, findings = examine()
    assert [one for one in findings.values() if one["severity"] == "error"] == []
    assert code == 0
    assert {check for _, check in findings} <= {"updates"}


@pytest.fixture
def broken(place, coopctl, on_server, well):
    """A daemon that stands still, records that others changed, and a mailbox that nobody has
    applied.
    """
    lab = place.lab
    publish(lab, SECOND_SPF, OTHER_MX)
    [key] = [
        one
        for one in coopctl.read("domain", "show", OWN)["records"]
        if "e._domainkey." in one["name"]
    ]
    published = f"{key['name']}. TXT {key['value']}"
    publish(lab, f'{key["name"]}. TXT "v=DKIM1; k=ed25519; p=AAAA"', replace=True)
    on_server("systemctl stop dovecot")
    coopctl.run(
        "mailbox",
        "add",
        f"late@{DOMAIN}",
        "--household",
        "0001",
        "--password-stdin",
        "--no-apply",
        stdin="a password to be late",
    )
    yield
    on_server("systemctl start dovecot")
    withdraw(lab, SECOND_SPF, OTHER_MX)
    publish(lab, published, replace=True)
    coopctl.run("mailbox", "remove", f"late@{DOMAIN}")


@pytest.mark.usefixtures("broken")
def test_what_breaks_is_found_with_its_cure(examine, place):
    began = time.monotonic()
    code, findings = examine()
    assert code == 1
    assert time.monotonic() - began < 60
    assert "dovecot.service doesn't run" in findings[place.host, "units"]["what"]
    assert "systemctl restart dovecot.service" in findings[place.host, "units"]["cure"]
    assert "2 SPF records" in findings[DOMAIN, "dns"]["what"]
    assert findings[OWN, "dns"]["severity"] == "error"
    assert (
        findings[place.host, "plan"]["cure"]
        == "`coopctl plan --diff` shows what, `coopctl apply` puts it there"
    )


def test_when_it_is_mended_all_is_well_again(examine, well):
    code, findings = examine()
    assert (code, [one for one in findings.values() if one["severity"] == "error"]) == (0, [])


def test_one_server_alone_is_examined_without_domains(examine, place, well):
    code, findings = examine("--host", place.host)
    assert (code, [one for one in findings.values() if one["severity"] == "error"]) == (0, [])
    assert {where for where, _ in findings} <= {place.host}


def test_name_servers_that_are_silent_hold_nothing_up(examine, place, well):
    podman("exec", place.lab.outside, "systemctl", "stop", "knot")
    try:
        began = time.monotonic()
        code, findings = examine()
        assert (code, time.monotonic() - began < 60) == (1, True)
        assert "its name servers can't be asked" in findings[DOMAIN, "dns"]["what"]
    finally:
        podman("exec", place.lab.outside, "systemctl", "start", "knot")
