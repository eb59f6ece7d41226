"""Domains against real name servers (lab `test`): verified by a record that is published there, and
a zone file that Knot loads.
"""

import json
import subprocess

import pytest

from coopctl.demo.commands import Commands
from coopctl.demo.place import Place
from lab.containers import start_outside
from lab.labs import find_lab
from lab.outside import Outside
from lab.podman import podman

pytestmark = pytest.mark.lab
DOMAIN = "birch.example"
ALIASED = "elm.example"
SHOWN = "ash.example"
COOP = """coop:
  name: Frysboxen
  organisation_number: "802400-0000"
  domain: frysboxen.example
  currency: SEK
  timezone: Etc/UTC
  language: sv
  pools: {{server: {{keys: [{{key: equal}}]}}}}
  resolvers: [{resolver}]
"""
HOUSEHOLDS = """number,name,joined,left,shares,solidarity,language,email
0001,Almgren,2025-01-01,,1,1,sv,alma@elsewhere.example
"""


@pytest.fixture(scope="module")
def outside():
    lab = find_lab("test")
    start_outside(lab)
    outside = Outside(lab)
    yield outside
    outside.forget()


@pytest.fixture(scope="module")
def coopctl(outside, tmp_path_factory):
    """Run a command in a registry of its own with one household; returns (exit code, standard
    output, standard error).
    """
    folder = tmp_path_factory.mktemp("coop")
    inventory = folder / "inventory"
    (inventory / "group_vars" / "all").mkdir(parents=True)
    (inventory / "hosts.yml").write_text(
        "mail:\n  hosts:\n    mail1: {ansible_host: 192.0.2.10, coop_fqdn: "
        "mail.frysboxen.example}\n"
    )
    (inventory / "group_vars" / "all" / "coop.yml").write_text(
        COOP.format(resolver=outside.address)
    )
    commands = Commands(
        Place(lab=outside.lab, host="mail1", inventory=inventory, state=folder / "state"),
        show=print,
    )

    def run(*words, stdin=""):
        environment = commands.environment()
        done = subprocess.run(
            commands.command(*words),
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            env=environment,
        )
        return done.returncode, done.stdout, done.stderr

    assert run("import", "households", "-", stdin=HOUSEHOLDS)[0] == 0
    return run


def planned(coopctl):
    return [
        domain["name"]
        for domain in json.loads(coopctl("plan", "--host", "mail1")[1])["mail"]["domains"]
    ]


def test_a_domain_is_served_once_its_name_servers_verify_it(coopctl, outside):
    code, record, said = coopctl("domain", "add", DOMAIN, "--household", "0001", "--no-apply")
    assert code == 0, said
    assert record.startswith(f"_coopctl.{DOMAIN}. 3600 IN TXT ")
    assert (
        f"it isn't served before this record is published and `coopctl domain verify {DOMAIN}` has "
        "found it" in said
    )

    code, _, said = coopctl("domain", "verify", DOMAIN, "--no-apply")
    assert (code, "has no TXT record yet" in said) == (5, True)
    assert planned(coopctl) == ["frysboxen.example"]

    outside.publish(record)
    code, _, said = coopctl("domain", "verify", DOMAIN, "--no-apply")
    assert code == 0, said
    assert planned(coopctl) == [DOMAIN, "frysboxen.example"]
    listed = json.loads(coopctl("--json", "domain", "list")[1])
    assert [(domain["name"], domain["served"]) for domain in listed] == [
        (DOMAIN, True),
        ("frysboxen.example", True),
    ]


def test_the_verification_record_may_be_elsewhere(coopctl, outside):
    """As an alias leads to it: for domains whose DNS is kept by others."""
    text = json.loads(
        coopctl("--json", "domain", "add", ALIASED, "--household", "0001", "--no-apply")[1]
    )["verification"]["text"]
    outside.publish(
        f"_coopctl.{ALIASED}. CNAME proof.elsewhere.example.",
        f'proof.elsewhere.example. TXT "{text}"',
    )
    code, _, said = coopctl("domain", "verify", ALIASED, "--no-apply")
    assert code == 0, said


def test_a_domain_that_nobody_has_is_reported(coopctl):
    code, _, said = coopctl("domain", "add", "birch.nowhere", "--household", "0001", "--no-apply")
    assert (code, "can't be asked for its verification record" in said) == (0, True)


def test_the_zone_file_is_one_that_a_name_server_loads(coopctl, outside):
    coopctl("domain", "add", SHOWN, "--household", "0001", "--no-apply")
    code, zone, said = coopctl("domain", "show", SHOWN)
    assert code == 0, said
    head = (
        f"@ 60 IN SOA ns.{SHOWN}. hostmaster.{SHOWN}. 1 3600 600 86400 60\n@ 60 IN NS "
        f"ns.{SHOWN}.\nns 60 IN A 192.0.2.1\n"
    )
    script = (
        f"cat > /tmp/{SHOWN}.zone; printf 'zone:\\n  - domain: {SHOWN}\\n    file: "
        f"/tmp/{SHOWN}.zone\\n' > /tmp/check.conf"
    )
    script += f"; knotc -b -c /tmp/check.conf zone-check {SHOWN}"
    checked = podman(
        "exec",
        "--interactive",
        outside.lab.outside,
        "sh",
        "-c",
        script,
        text=head + zone,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr + checked.stdout
    outside.publish(zone)
    answer = outside.run("kdig", "+short", f"@{outside.address}", f"_sieve._tcp.{SHOWN}", "SRV")
    assert answer.strip() == "0 1 4190 mail.frysboxen.example."
