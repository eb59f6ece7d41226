"""`coopctl doctor` where nothing can be reached: what it says, and its exit codes."""

import json

import pytest

from tests.unit.frysboxen import coop_yml

pytestmark = pytest.mark.django_db
# Port 9 (discard) of this machine: nobody listens there, and a file that stands for a key.
HOSTS = (
    "monitor:\n  hosts:\n    watch: {ansible_host: 127.0.0.1, ansible_port: 9, coop_known_hosts: "
    f"known, ansible_ssh_private_key_file: {__file__}}}\n"
)


@pytest.fixture
def coopctl(in_inventory):
    return in_inventory(coop_yml(resolvers=["127.0.0.1@9"]), hosts=HOSTS)


@pytest.mark.slow
def test_a_server_that_can_not_be_reached_is_a_finding_and_exit_code_4(coopctl):
    code, out, err = coopctl("doctor")
    assert code == 4
    assert out.startswith("error   watch  watch (127.0.0.1, port 9) can't be reached")
    assert "\n               cure: try `ssh -p 9 root@127.0.0.1`" in out
    assert "1 error, 0 warning, 0 ok" in err


def test_findings_come_as_json_alone(coopctl):
    code, out, _ = coopctl("--json", "doctor", "--host", "watch")
    [finding] = json.loads(out)
    assert code == 4
    assert (finding["severity"], finding["where"], finding["check"]) == ("error", "watch", "ssh")


def test_an_unknown_server_is_refused(coopctl):
    code, _, err = coopctl("doctor", "--host", "nowhere")
    assert (code, "there is no server 'nowhere' in the inventory" in err) == (2, True)


@pytest.mark.slow
def test_a_domain_whose_name_servers_are_silent_is_an_error(coopctl):
    """And so is one that nobody has verified, while the co-op's own is looked at all the same."""
    coopctl(
        "household",
        "add",
        "0001",
        "Almgren",
        "--joined",
        "2025-01-01",
        "--email",
        "alma@elsewhere.example",
    )
    code, record, _ = coopctl("domain", "add", "berg.example", "--household", "0001", "--no-apply")
    assert (code, record.partition(" ")[0]) == (0, "_coopctl.berg.example.")
    code, out, _ = coopctl("--json", "doctor")
    findings = {
        (finding["where"], finding["severity"]): finding["what"] for finding in json.loads(out)
    }
    assert code == 1
    assert "its name servers can't be asked" in findings["frysboxen.example", "error"]
    assert "its ownership hasn't been verified" in findings["berg.example", "warning"]
