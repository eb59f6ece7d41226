"""From an empty server to an invoice that adds up, by the commands that a person would type. The
order of the tests is the way.
"""

import contextlib
import fcntl
import imaplib
import json
import os
import signal
import smtplib
import sqlite3
import ssl
import subprocess
import time
import urllib.request
from datetime import UTC, datetime
from email.header import decode_header, make_header

import pytest

from coopctl.demo.books import check_sum, close_month, collect_use, last_month
from coopctl.demo.coop import ALIAS, OWN_DOMAIN
from coopctl.demo.exchange import exchange_mail
from coopctl.demo.mail import compose, read_subjects, submit, trust, wait_for_subject
from coopctl.demo.members import fill_registry
from coopctl.demo.post import report_month, send_invoices
from coopctl.demo.site import GREETING, publish_site
from coopctl.settings.inventory import Inventory
from lab.containers import restart_server
from lab.podman import podman

pytestmark = pytest.mark.lab

ALMA = "alma@frysboxen.example"
BO = "bo@frysboxen.example"


def run(coopctl, *words, stdin=None):
    """Run a command that may fail; returns (exit code, standard output, standard error)."""
    result = subprocess.run(
        coopctl.command(*words),
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env=coopctl.environment(),
        timeout=1200,
    )
    return result.returncode, result.stdout, result.stderr


@pytest.fixture(scope="module")
def accounts(coopctl):
    return fill_registry(coopctl)


@pytest.fixture(scope="module")
def period(place):
    return last_month(
        datetime.now(tz=UTC).date(), timezone=Inventory(place.inventory).config.timezone
    )


def state_of_server(on_server):
    return on_server(
        "find /etc /srv /usr/local -newer /proc/1/cmdline -type f | sort; systemctl "
        "list-unit-files --state=enabled --no-legend"
    )


def test_a_check_of_a_fresh_server_shows_what_would_change_and_changes_nothing(coopctl, on_server):
    before = state_of_server(on_server)
    code, out, err = run(coopctl, "deploy", "--check")
    assert code == 0, err
    assert "main.cf" in out + err
    assert state_of_server(on_server) == before


def test_a_deploy_builds_the_server(coopctl, on_server):
    code, _, err = run(coopctl, "deploy")
    assert code == 0, err
    assert on_server("systemctl is-active postfix dovecot rspamd nginx").split() == ["active"] * 4


def test_a_second_deploy_changes_nothing(coopctl):
    code, out, err = run(coopctl, "--json", "deploy")
    assert code == 0, err
    [host] = json.loads(out)["hosts"]
    assert (host["changed"], host["failed"]) == (0, 0), out + err


# Of several roles, in the order in which they run: bans is the first.
SPOIL = """
rm /etc/fail2ban/jail.local
systemctl disable --now --quiet coop-agent.timer
touch /usr/local/lib/coop-agent/programs/stray.py
echo '# by hand' >> /etc/nginx/nginx.conf
chown nobody /etc/postfix/master.cf
chmod 666 /etc/dovecot/dovecot.conf
echo '# by hand' >> /usr/local/lib/coop-lists/programs/listserver/__main__.py
rm /usr/local/lib/coop-mail/sieve/learn-ham.svbin
"""
LOOK = """
for file in /etc/fail2ban/jail.local /etc/nginx/nginx.conf /etc/postfix/master.cf \
    /etc/dovecot/dovecot.conf /usr/local/lib/coop-lists/programs/listserver/__main__.py; do
    stat --format='%n %U %G %a' $file && sha256sum < $file
done
ls /usr/local/lib/coop-agent/programs /usr/local/lib/coop-mail/sieve
systemctl is-enabled coop-agent.timer; systemctl is-active coop-agent.timer; true
"""


@pytest.fixture(scope="module")
def as_deployed(place):
    """What LOOK says of the server before anybody has laid hands on it."""
    return podman("exec", place.container, "sh", "-c", LOOK).stdout


def test_a_check_finds_what_was_changed_by_hand_and_leaves_it(coopctl, on_server, as_deployed):
    on_server(SPOIL)
    spoiled = on_server(LOOK)
    code, out, err = run(coopctl, "--json", "deploy", "--check")
    assert code == 0, err
    assert json.loads(out)["hosts"][0]["changed"] >= 7, out + err
    assert on_server(LOOK) == spoiled != as_deployed


def test_a_deploy_that_was_killed_in_the_middle_is_taken_up_by_the_next(
    place, coopctl, on_server, as_deployed
):
    """It mends the rest, and restarts the daemons: of handlers that are lost only this tells."""
    process = subprocess.Popen(
        coopctl.command("deploy"),
        env=coopctl.environment(),
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while "jail.local" not in on_server(LOOK):
        assert process.poll() is None
        time.sleep(0.2)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    with (place.state / "run.lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # until Ansible's last worker has gone, too
    assert "/etc/dovecot/dovecot.conf root root 666" in on_server(LOOK)
    daemons = "systemctl show --property=MainPID --value nginx dovecot postfix rspamd ssh"
    before = on_server(daemons).split()
    code, _, err = run(coopctl, "deploy")
    assert code == 0, err
    assert on_server(LOOK) == as_deployed
    after = on_server(daemons).split()
    assert len(set(before) | set(after)) == 2 * len(before)
    words = on_server(
        "systemctl is-active nginx dovecot postfix rspamd ssh; ls -d /run/coop-deploy || true"
    )
    assert words.split() == ["active"] * 5


# What answers from outside, and what runs: all of it has to come back by itself.
SERVING = """
ss --listening --tcp --numeric --no-header | awk '{print $4}'
systemctl list-units --type=service,socket,timer,mount --state=running,listening,waiting,mounted \
    --plain --no-legend | awk '{print $1}' | grep -v '^user'
"""


def test_a_reboot_brings_back_every_service_port_and_mount(place, on_server):
    before = set(on_server(SERVING).split())
    before -= {unit.replace(".socket", ".service") for unit in before if ".socket" in unit}
    assert {"0.0.0.0:993", "coop-webmail.service", "srv-coop.mount"} <= before
    restart_server(place.container)
    deadline = time.monotonic() + 60
    while missing := before - set(on_server(SERVING).split()):
        assert time.monotonic() < deadline, missing
        time.sleep(0.5)


def test_a_check_of_a_converged_server_finds_nothing_to_do(coopctl):
    code, out, err = run(coopctl, "--json", "deploy", "--check")
    assert code == 0, err
    assert json.loads(out)["hosts"][0]["changed"] == 0, out + err


def test_members_are_on_the_server_after_an_apply_and_a_second_finds_nothing(coopctl, accounts):
    code, out, err = run(coopctl, "--json", "apply", "--full")
    assert code == 0, err
    assert json.loads(out)["hosts"][0]["changed"] == 0, out + err


@pytest.mark.parametrize("command", ["apply", "deploy"])
def test_a_second_laptop_with_an_empty_registry_is_refused_and_nobody_notices(
    place, coopctl, accounts, command, tmp_path
):
    elsewhere = coopctl.environment() | {"COOPCTL_STATE": str(tmp_path)}
    refused = subprocess.run(
        coopctl.command(command), env=elsewhere, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 5, refused.stderr
    assert "from the registry" in refused.stderr
    read_subjects(place, account=accounts[ALMA], context=trust(place))


def test_mail_goes_between_members_and_the_world(place, accounts):
    exchange_mail(place, accounts=accounts, show=print)


def test_mail_to_an_alias_of_two_reaches_both(place, accounts):
    alma, context = accounts[ALMA], trust(place)
    submit(
        place,
        compose(sender=ALMA, recipients=(ALIAS,), subject="to the board"),
        account=alma,
        context=context,
    )
    for member in ("sam@frysboxen.example", "tove@frysboxen.example"):
        wait_for_subject(place, "to the board", account=accounts[member], context=context)


def test_a_wrong_password_is_refused(place, accounts):
    wrong = type(accounts[ALMA])(ALMA, accounts[BO].password)
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        read_subjects(place, account=wrong, context=trust(place))
    with pytest.raises(smtplib.SMTPAuthenticationError):
        submit(
            place,
            compose(sender=ALMA, recipients=(BO,), subject="no"),
            account=wrong,
            context=trust(place),
        )


def test_nobody_logs_in_without_tls(place):
    with smtplib.SMTP(place.address, 587, timeout=10) as smtp:
        smtp.ehlo()
        assert "auth" not in smtp.esmtp_features
    with imaplib.IMAP4(place.address, 143, timeout=10) as imap:
        assert "LOGINDISABLED" in imap.capabilities


def test_a_client_that_does_not_trust_the_ca_sees_the_certificate_fail(place, accounts):
    with pytest.raises(ssl.SSLCertVerificationError):
        read_subjects(place, account=accounts[ALMA], context=ssl.create_default_context())


def test_a_new_password_works_at_once_and_the_old_no_more(place, coopctl, accounts):
    new = "quite another long password"
    coopctl.run("mailbox", "passwd", BO, "--password-stdin", stdin=new)
    read_subjects(place, account=type(accounts[BO])(BO, new), context=trust(place))
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        read_subjects(place, account=accounts[BO], context=trust(place))
    coopctl.run("mailbox", "passwd", BO, "--password-stdin", stdin=accounts[BO].password)


def test_a_held_mailbox_sends_no_more_is_reported_of_and_sends_when_it_is_released(
    place, coopctl, accounts
):
    def write(subject):
        submit(
            place,
            compose(sender=BO, recipients=(ALMA,), subject=subject),
            account=accounts[BO],
            context=trust(place),
        )

    coopctl.run("mailbox", "hold", BO, "--reason", "a lost phone")
    [held] = coopctl.read("mailbox", "held")
    assert (held["address"], held["reason"], held["host"]) == (BO, "a lost phone", place.host)
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        write("held")
    assert refused.value.recipients[ALMA][0] == 550
    submit(
        place,
        compose(sender=ALMA, recipients=(BO,), subject="still there?"),
        account=accounts[ALMA],
        context=trust(place),
    )
    wait_for_subject(place, "still there?", account=accounts[BO], context=trust(place))
    findings = json.loads(run(coopctl, "--json", "doctor", "--host", place.host)[1])
    assert [BO in one["what"] for one in findings if one["check"] == "held"] == [True]

    coopctl.run("mailbox", "release", BO)
    assert coopctl.read("mailbox", "held") == []
    write("released")
    wait_for_subject(place, "released", account=accounts[ALMA], context=trust(place))


def test_a_removed_mailbox_is_closed_at_once_and_its_mail_kept(place, coopctl, accounts, on_server):
    address, password = "user3@frysboxen.example", "a password for user three"
    neighbour = "auser3@frysboxen.example"
    for name in (address, neighbour):
        coopctl.run(
            "mailbox", "add", name, "--household", "0001", "--password-stdin", stdin=password
        )
    account = type(accounts[ALMA])(address, password)
    submit(
        place,
        compose(sender=ALMA, recipients=(address, neighbour), subject="kept"),
        account=accounts[ALMA],
        context=trust(place),
    )
    wait_for_subject(place, "kept", account=account, context=trust(place))

    coopctl.run("mailbox", "remove", address)
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        read_subjects(place, account=account, context=trust(place))
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        submit(
            place,
            compose(sender=ALMA, recipients=(address,), subject="late"),
            account=accounts[ALMA],
            context=trust(place),
        )
    assert refused.value.recipients[address][0] == 550
    assert on_server(f"grep -rl 'Subject: kept' /srv/coop/0001/mail/{address}").strip()

    code, _, err = run(
        coopctl,
        "mailbox",
        "add",
        address,
        "--household",
        "0002",
        "--password-stdin",
        stdin=password,
    )
    assert code == 5, err
    assert "kept" in read_subjects(
        place, account=type(account)(neighbour, password), context=trust(place)
    )


def test_a_household_puts_a_site_up_and_everybody_can_visit_it(coopctl, accounts):
    said = []
    publish_site(coopctl, show=said.append)
    assert said[-1] == f"https://{OWN_DOMAIN}/: {GREETING}"


def test_use_is_collected_once_and_counts_what_was_sent(place, coopctl, accounts):
    collect_use(place, coopctl=coopctl)
    used = {
        (row["household"], row["meter"]): row["quantity"] for row in coopctl.read("usage", "show")
    }
    assert used["0002", "mail_sent"] == 1
    assert used["0002", "mail_received"] == 1
    assert used["0003", "mail_received"] == 4
    assert used["0001", "storage"] > 0
    assert used["0002", "web_transfer"] > len(GREETING)
    coopctl.run("usage", "collect")
    assert {
        (row["household"], row["meter"]): row["quantity"] for row in coopctl.read("usage", "show")
    } == used


def test_what_is_stored_of_use_names_no_address_and_no_subject(place, on_server, accounts):
    dump = (
        "import sqlite3; print(*sqlite3.connect('/var/lib/coop-agent/spool.db').iterdump(), "
        "sep='\\n')"
    )
    stored = on_server(f'python3 -c "{dump}"')
    with contextlib.closing(sqlite3.connect(place.state / "registry.db")) as registry:
        stored += "\n".join(line for line in registry.iterdump() if "metering_" in line)
    assert stored.count("drawer/0001") >= 2
    assert [word for word in ("@", "board", "vera", "neighbour", "alma") if word in stored] == []


def test_the_month_closes_with_one_pdf_per_household_and_an_exact_sum(
    place, coopctl, accounts, period
):
    folder = close_month(period, coopctl=coopctl, show=print)
    assert len(list(folder.glob("*.pdf"))) == 3
    assert all(file.read_bytes().startswith(b"%PDF-") for file in folder.glob("*.pdf"))
    preview = coopctl.read("period", "preview", str(period))
    assert (
        sum(household["total"] for household in preview["households"]) == preview["total"] > 60000
    )
    assert "sum to its cost" in check_sum(str(period), coopctl=coopctl)


def test_each_household_finds_its_invoice_in_its_mailbox_once(place, coopctl, accounts, period):
    """Through the co-op's own submission, byte for byte what was issued; sending again sends
    nothing.
    """
    for _ in range(2):
        send_invoices(
            period,
            invoices=place.state / "invoices",
            coopctl=coopctl,
            accounts=accounts,
            show=print,
        )
    invoices = [
        f"Faktura {invoice['number']}"
        for invoice in coopctl.read("invoice", "list")
        if invoice["household"] == "0001"
    ]
    subjects = [
        str(make_header(decode_header(one)))
        for one in read_subjects(place, account=accounts[ALMA], context=trust(place))
    ]
    assert [
        subject.partition(" från ")[0] for subject in subjects if subject.startswith("Faktura")
    ] == invoices


def test_the_open_books_name_no_household(coopctl, period):
    page = report_month(period, coopctl=coopctl).read_text()
    assert "Öppna böcker" in page
    assert [word for word in ("Almgren", "Berg", "alma") if word in page] == []


def test_every_invoice_is_explained_from_its_readings(coopctl, period):
    for invoice in coopctl.read("invoice", "list"):
        code, out, err = run(coopctl, "invoice", "explain", invoice["number"])
        assert code == 0, out + err


def test_a_closed_month_takes_no_second_closing_and_no_cost(coopctl, period):
    assert run(coopctl, "period", "close", str(period))[0] == 5


def test_metrics_name_households_by_number_only(coopctl):
    process = subprocess.Popen(
        coopctl.command("metrics", "serve", "--listen", "127.0.0.1:9811"), env=coopctl.environment()
    )
    try:
        for _ in range(100):
            try:
                text = (
                    urllib.request.urlopen("http://127.0.0.1:9811/metrics", timeout=5)
                    .read()
                    .decode()
                )
                break
            except OSError:
                time.sleep(0.1)
        else:
            pytest.fail("nothing is served")
    finally:
        os.kill(process.pid, 15)
        process.wait()
    assert 'coop_usage_total{household="0001",meter="storage"}' in text
    assert "coop_households 3.0" in text
    assert 'coop_plan_drift{host="demo"} 0.0' in text
    assert [
        word
        for word in ("frysboxen", "berg", "alma", "almgren", "sommer", "@")
        if word in text.lower()
    ] == []
