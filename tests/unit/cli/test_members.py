"""The commands for service accounts, as a person types them; servers aren't touched."""

import json
from datetime import timedelta

import pytest

from coopctl.core.plans.host import read_plan
from coopctl.provision.applied import applied_path, note_record
from coopctl.registry.models import AuditEntry, Domain, Household, Mailbox
from tests.unit.frysboxen import coop_yml

pytestmark = pytest.mark.django_db
HOUSEHOLDS = """number,name,joined,left,shares,solidarity,language,email
0001,Almgren,2025-01-01,,1,1,sv,alma@elsewhere.example
"""


@pytest.fixture
def almgren(coopctl):
    assert coopctl("import", "households", "-", stdin=HOUSEHOLDS)[0] == 0
    assert (
        coopctl(
            "person",
            "add",
            "alma@elsewhere.example",
            "Alma",
            "--household",
            "0001",
            "--joined",
            "2025-01-01",
        )[0]
        == 0
    )


def add_mailbox(coopctl, *words, password="correct horse battery"):
    return coopctl(
        "mailbox", "add", *words, "--password-stdin", "--no-apply", stdin=f"{password}\n"
    )


def test_a_mailbox_without_a_domain_is_in_the_co_ops(coopctl, almgren):
    code, _, said = add_mailbox(
        coopctl,
        "Alma",
        "--household",
        "0001",
        "--person",
        "alma@elsewhere.example",
        "--quota",
        "5 GB",
    )
    assert code == 0
    assert "`coopctl apply` puts it on the servers" in said
    code, shown, _ = coopctl("mailbox", "list", "--json")
    assert json.loads(shown) == [
        {
            "address": "alma@frysboxen.example",
            "household": "0001",
            "person": "alma@elsewhere.example",
            "quota_bytes": 5 * 10**9,
            "state": "active",
            "forward_to": [],
            "keep_copy": True,
        }
    ]


def test_a_password_that_a_line_end_follows_is_the_same_password(coopctl, almgren, monkeypatch):
    heard = []
    monkeypatch.setattr(
        "coopctl.registry.services.mailboxes.add_mailbox",
        lambda *_, password, **__: heard.append(password) or Mailbox(household=Household()),
    )
    for line_end in ("", "\n", "\r\n"):
        coopctl(
            "mailbox",
            "add",
            "alma",
            "--household",
            "0001",
            "--password-stdin",
            "--no-apply",
            stdin=f" correct horse {line_end}",
        )
    assert heard == [" correct horse "] * 3


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (
            ("mailbox", "add", "alma", "--household", "0404"),
            2,
            "hint: `coopctl household list` shows them all",
        ),
        (("mailbox", "add", "al ma", "--household", "0001"), 2, "is not a mail address"),
        (
            ("mailbox", "add", "alma", "--household", "0001", "--quota", "5 XB"),
            2,
            "error: --quota: '5 XB' is not a size",
        ),
        (
            ("mailbox", "add", "alma@berg.example", "--household", "0001"),
            2,
            "hint: `coopctl domain add berg.example` adds it",
        ),
        (
            (
                "mailbox",
                "add",
                "alma",
                "--household",
                "0001",
                "--password",
                "correct horse battery",
            ),
            2,
            "No such option",
        ),
        (("mailbox", "remove", "alma"), 2, "error: there is no mailbox alma@frysboxen.example"),
        (
            ("alias", "add", "board", "nobody"),
            2,
            "nobody@frysboxen.example is neither a mailbox nor an alias",
        ),
        (("domain", "show", "berg.example"), 2, "hint: `coopctl domain list` shows them all"),
        (
            ("household", "add", "0001", "Ek", "--email", "ek@elsewhere.example"),
            5,
            "there is a household 0001 already",
        ),
        (
            ("household", "leave", "0001", "--on", "tomorrow"),
            2,
            "error: --on: 'tomorrow' is not a date",
        ),
        (
            ("person", "role", "alma@elsewhere.example", "king"),
            2,
            "hint: there are member, sysadmin, treasurer",
        ),
        (
            ("import", "households", "/nonexistent.csv"),
            2,
            "error: /nonexistent.csv can't be read: No such file or directory",
        ),
        (("plan", "--host", "mail9"), 2, "hint: there are mail1"),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, tuple) else None,
)
def test_what_is_wrong_gets_a_sentence_a_code_and_leaves_no_trace(
    coopctl, almgren, words, code, sentence
):
    before = set(
        AuditEntry.objects.exclude(kind__in=("domain", "DKIM selector")).values_list(
            "pk", flat=True
        )
    )
    result, stdout, said = coopctl(
        *words,
        *(("--password-stdin",) if words[:2] == ("mailbox", "add") else ()),
        stdin="correct horse battery\n",
    )
    assert (result, stdout) == (code, "")
    assert sentence in said
    assert (
        set(
            AuditEntry.objects.exclude(kind__in=("domain", "DKIM selector")).values_list(
                "pk", flat=True
            )
        )
        == before
    )


def test_what_was_typed_is_changed(coopctl, almgren):
    add_mailbox(coopctl, "alma", "--household", "0001")
    coopctl("alias", "add", "us", "alma", "--household", "0001", "--no-apply")
    changes = (
        ("mailbox", "set", "alma", "--quota", "1 GiB"),
        ("alias", "set", "us", "alma", "vera@elsewhere.example"),
        ("household", "set", "0001", "--name", "Almgren-Berg", "--quota", "5 GiB"),
    )
    for words in changes:
        code, _, said = coopctl(*words, "--no-apply")
        assert (code, "`coopctl apply` puts it" in said) == (0, True), said
    assert coopctl("person", "set", "alma@elsewhere.example", "--email", "a@new.example")[0] == 0
    shown = json.loads(coopctl("household", "show", "0001", "--json")[1])
    assert (shown["name"], shown["quota_bytes"]) == ("Almgren-Berg", 5 * 2**30)
    [mailbox] = shown["mailboxes"]
    assert mailbox["quota_bytes"] == 2**30
    assert shown["persons"][0]["email"] == "a@new.example"
    assert shown["aliases"][0]["targets"] == ["alma@frysboxen.example", "vera@elsewhere.example"]


def test_an_option_and_its_opposite_are_wrong_usage(coopctl, almgren):
    add_mailbox(coopctl, "alma", "--household", "0001")
    words = ("--quota", "1 GB", "--no-quota", "--no-apply")
    code, _, said = coopctl("mailbox", "set", "alma", *words)
    assert (code, "either --" in said) == (2, True)


def test_nobody_to_ask_for_the_password_is_reported(coopctl, almgren):
    code, _, said = coopctl("mailbox", "add", "alma", "--household", "0001", "--no-apply")
    assert code == 2
    assert "hint: `--password-stdin` reads it from standard input" in said


def test_removing_closes_and_release_lets_go(coopctl, almgren):
    add_mailbox(coopctl, "alma", "--household", "0001")
    assert coopctl("mailbox", "remove", "--release", "alma", "--no-apply")[0] == 5
    assert coopctl("mailbox", "remove", "alma", "--no-apply")[0] == 0
    assert json.loads(coopctl("mailbox", "show", "alma", "--json")[1])["state"] == "closed"
    assert coopctl("mailbox", "remove", "--release", "--yes", "alma", "--no-apply")[0] == 0
    assert json.loads(coopctl("mailbox", "list", "--json")[1]) == []


def test_the_co_ops_domain_shows_its_records_before_anything_is_in_it(coopctl):
    code, zone, said = coopctl("domain", "show", "frysboxen.example")
    assert (code, "DKIM keys are made with the first address" in said) == (0, True), said
    assert "MX" in zone
    assert "mail.frysboxen.example. " in zone
    assert "192.0.2.10" in zone
    shown = json.loads(coopctl("domain", "show", "Frysboxen.Example", "--json")[1])
    assert (shown["name"], shown["household"], shown["served"]) == (
        "frysboxen.example",
        None,
        False,
    )
    assert not Domain.objects.exists()
    assert coopctl("domain", "show", "other.example")[0] == 2


def test_the_domain_shows_its_records_and_its_key_once_known(coopctl, almgren):
    add_mailbox(coopctl, "alma", "--household", "0001")
    _, zone, said = coopctl("domain", "show", "frysboxen.example")
    assert "frysboxen.example. 3600 IN MX 10 mail.frysboxen.example." in zone.splitlines()
    assert "not all DKIM keys are known here yet" in said
    selector = json.loads(coopctl("domain", "list", "--json")[1])[0]["dkim_selector"]
    note_record(
        f"frysboxen.example.{selector}",
        record=f'{selector}._domainkey IN TXT ( "v=DKIM1; k=rsa; " "p=AAAA" ) ;',
    )
    note_record(
        f"frysboxen.example.{selector}e",
        record=f'{selector}e._domainkey IN TXT ( "v=DKIM1; k=ed25519; " "p=BB" ) ;',
    )
    _, zone, said = coopctl("domain", "show", "frysboxen.example")
    assert (
        f'{selector}._domainkey.frysboxen.example. 3600 IN TXT "v=DKIM1; k=rsa; p=AAAA"'
        in zone.splitlines()
    )
    assert (
        f'{selector}e._domainkey.frysboxen.example. 3600 IN TXT "v=DKIM1; k=ed25519; p=BB"'
        in zone.splitlines()
    )
    assert said == ""


@pytest.mark.parametrize("command", ["apply", "deploy"])
def test_two_mail_servers_are_refused_before_anybody_is_asked(in_inventory, command):
    hosts = "mail: {hosts: {mail1: {ansible_host: 192.0.2.10}, mail2: {ansible_host: 192.0.2.11}}}"
    code, _, said = in_inventory(hosts=hosts)(command)
    assert (code, "mail: mail1 and mail2" in said) == (5, True), said


def test_the_plan_is_printed_and_compared_with_what_was_applied(coopctl, almgren):
    add_mailbox(coopctl, "alma", "--household", "0001")
    _, text, _ = coopctl("plan", "--host", "mail1")
    assert [mailbox.address for mailbox in read_plan(text).mail.mailboxes] == [
        "alma@frysboxen.example"
    ]
    applied = applied_path("mail1")
    applied.parent.mkdir(parents=True)
    applied.write_text(text)
    assert json.loads(coopctl("plan", "--diff", "--json")[1]) == [
        {"host": "mail1", "added": [], "removed": [], "changed": []}
    ]
    coopctl("mailbox", "remove", "alma", "--no-apply")
    _, lines, said = coopctl("plan", "--diff")
    assert lines == "  ~ mailbox alma@frysboxen.example: state active -> closed\n"
    assert said == "mail1: not applied yet:\n"


def test_a_plan_that_another_version_applied_counts_as_not_applied(coopctl, almgren):
    add_mailbox(coopctl, "alma", "--household", "0001")
    applied = applied_path("mail1")
    applied.parent.mkdir(parents=True)
    applied.write_text('{"version":1,"host":"mail1","households":[],"lists":[],"mail":null}\n')
    _, lines, said = coopctl("plan", "--diff")
    assert "  + mailbox alma@frysboxen.example\n" in lines
    assert said == (
        "mail1: not applied yet: (another version of coopctl applied last: everything counts as "
        "new)\n"
    )


def test_a_household_leaves_later_or_today(coopctl, almgren, today, monkeypatch):
    monkeypatch.setattr("coopctl.cli.household_leave.today_of", lambda ctx: today)
    add_mailbox(coopctl, "alma", "--household", "0001")
    leave = ("household", "leave", "0001", "--yes")
    code, _, said = coopctl(*leave, "--on", str(today + timedelta(5)))
    assert (code, said) == (0, "household 0001: 2026-11-25 is the first day without membership\n")
    _, _, said = coopctl(*leave, "--on", str(today), "--no-apply")
    assert "closed: alma@frysboxen.example\n" in said
    assert (
        json.loads(coopctl("household", "show", "0001", "--json")[1])["mailboxes"][0]["state"]
        == "closed"
    )


@pytest.mark.parametrize(
    ("noun", "who"), [("household", "0001"), ("person", "alma@elsewhere.example")]
)
def test_an_announced_leave_is_cancelled(coopctl, almgren, noun, who):
    assert coopctl(noun, "leave", who, "--yes", "--on", "2100-01-01")[0] == 0
    assert coopctl(noun, "leave", who, "--yes", "--on", "2100-01-01", "--never")[0] == 2
    assert coopctl(noun, "leave", who, "--yes")[0] == 2
    assert coopctl(noun, "leave", who, "--never")[0] == 0
    assert json.loads(coopctl(noun, "show", who, "--json")[1])["left"] is None
    assert coopctl(noun, "leave", who, "--never")[0] == 5


@pytest.mark.parametrize(
    "words",
    [("household", "leave", "0001"), ("person", "leave", "alma@elsewhere.example")],
    ids=" ".join,
)
def test_who_leaves_without_a_mailbox_is_taken_off_the_servers_too(coopctl, almgren, words):
    """There may be sites, SFTP keys and domains."""
    code, _, said = coopctl(*words, "--yes", "--on", "2026-01-01", "--no-apply")
    assert (code, "`coopctl apply` puts it on the servers" in said) == (0, True), said


def test_the_audit_log_is_for_people_and_programs(coopctl, almgren):
    add_mailbox(coopctl, "alma", "--household", "0001")
    coopctl("mailbox", "remove", "alma", "--no-apply")
    _, lines, _ = coopctl("audit", "--subject", "alma@frysboxen.example")
    assert lines.splitlines()[-1].endswith(
        'mailbox alma@frysboxen.example: close (state "active" -> "closed")'
    )
    entries = json.loads(coopctl("audit", "--json", "--limit", "1")[1])
    assert (entries[0]["before"], entries[0]["after"]) == ({"state": "active"}, {"state": "closed"})
    assert entries[0]["actor"].startswith("cli:")


def test_importing_says_what_it_did(coopctl, almgren):
    assert json.loads(coopctl("import", "households", "-", "--json", stdin=HOUSEHOLDS)[1]) == {
        "added": 0,
        "unchanged": 1,
    }
    assert (
        coopctl("import", "households", "-", stdin=HOUSEHOLDS)[2]
        == "0 households added, 1 already stored\n"
    )
    assert coopctl("import", "households", "-", stdin=HOUSEHOLDS[:-30])[0] == 2


def test_rotating_prints_what_to_publish_and_by_when(coopctl, almgren, today, monkeypatch):
    monkeypatch.setattr("coopctl.cli.domain_rotate.today_of", lambda ctx: today)
    monkeypatch.setattr("coopctl.cli.domain.today_of", lambda ctx: today)
    coopctl("domain", "add", "berg.example", "--no-apply")
    for label, kind in (("c202612", "rsa"), ("c202612e", "ed25519")):
        note_record(
            f"berg.example.{label}",
            record=f'{label}._domainkey IN TXT ( "v=DKIM1; k={kind}; " "p=AAAA" ) ;',
        )
    code, zone, said = coopctl("domain", "rotate", "berg.example", "--days", "20", "--no-apply")
    assert code == 0
    assert zone.splitlines() == [
        'c202612._domainkey.berg.example. 3600 IN TXT "v=DKIM1; k=rsa; p=AAAA"',
        'c202612e._domainkey.berg.example. 3600 IN TXT "v=DKIM1; k=ed25519; p=AAAA"',
    ]
    assert "berg.example signs with c202612 from 2026-12-10" in said
    assert "publish these records before 2026-12-10" in said


def test_rotating_asks_for_a_domain_or_all_and_refuses_what_waits(coopctl, almgren):
    coopctl("domain", "add", "berg.example", "--no-apply")
    assert (
        coopctl("domain", "rotate")[0]
        == coopctl("domain", "rotate", "berg.example", "--all")[0]
        == 2
    )
    assert (
        json.loads(coopctl("domain", "rotate", "--all", "--no-apply", "--json")[1])[0]["added"]
        is True
    )
    assert coopctl("domain", "rotate", "berg.example", "--no-apply")[0] == 5
    code, _, said = coopctl("domain", "rotate", "--all", "--no-apply")
    assert (code, "every domain has new keys waiting already" in said) == (5, True)


def test_a_household_splits_and_merges_again(coopctl, almgren):
    """On this very day, in the co-op's zone: so nothing is invoiced differently before it."""
    assert (
        coopctl(
            "person",
            "add",
            "bo@elsewhere.example",
            "Bo",
            "--household",
            "0001",
            "--joined",
            "2025-01-01",
        )[0]
        == 0
    )
    words = (
        "household",
        "split",
        "0001",
        "0014",
        "Bo",
        "--person",
        "bo@elsewhere.example",
        "--email",
        "bo@elsewhere.example",
        "--no-apply",
        "--yes",
    )
    code, _, said = coopctl(*words)
    assert (code, "household 0014 is in the registry" in said, "keeps its mailboxes" in said) == (
        0,
        True,
        True,
    )
    assert (
        Household.objects.get(number="0014").language,
        Household.objects.get(number="0001").shares,
    ) == ("sv", 1)
    code, _, said = coopctl("household", "merge", "0014", "0001", "--yes", "--no-apply")
    assert (code, "nothing changes on" in said) == (2, True), said
    code, _, said = coopctl("household", "pledge", "0001", "3")
    assert (code, "household 0001 pledges 3 shares from" in said) == (0, True), said
    assert (
        coopctl(
            "household",
            "split",
            "0001",
            "0015",
            "X",
            "--person",
            "x@y.example",
            "--email",
            "x@y.example",
        )[0]
        == 2
    )


def test_a_command_that_fails_stores_nothing(coopctl, almgren):
    """Not even the co-op's own domain, which comes with its first address."""
    code, _, _ = add_mailbox(coopctl, "alma", "--household", "0404")
    assert code == 2
    assert coopctl("alias", "add", "board", "nobody@frysboxen.example", "--no-apply")[0] == 2
    assert coopctl("list", "add", "talk", "--owner", "nobody@elsewhere.example")[0] == 5
    assert coopctl("domain", "add", "berg.example", "--household", "0404")[0] == 2
    assert not Domain.objects.exists()


def test_a_registry_of_another_co_op_takes_no_address(in_inventory, almgren):
    add_mailbox(in_inventory(), "alma", "--household", "0001")
    other = in_inventory(coop_yml(domain="kylhuset.example"))
    code, _, said = add_mailbox(other, "bo", "--household", "0001")
    assert (code, "kylhuset.example isn't this registry's: it is that of frysboxen" in said) == (
        5,
        True,
    )
    assert "is it the right inventory (-i)" in said
    assert other("domain", "add", "kylhuset.example", "--no-apply")[0] == 0
    assert add_mailbox(other, "bo", "--household", "0001")[0] == 0
