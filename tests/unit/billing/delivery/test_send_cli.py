"""`coopctl period send`, as a treasurer types it."""

import json

import pytest

from coopctl.billing.models import Delivery
from tests.unit.frysboxen import coop_yml

pytestmark = pytest.mark.django_db


@pytest.fixture
def october_closed(people, add_cost, close):
    add_cost()
    close("2026-10")


@pytest.fixture
def coopctl(october_closed, in_inventory, mail_server):
    """Run `coopctl period send` with words behind it."""
    mail = {
        "host": "localhost",
        "port": mail_server.port,
        "user": "treasurer",
        "sender": "economy@frysboxen.example",
    }
    run = in_inventory(coop_yml(mail=mail))
    return lambda *words: run("period", "send", *words)


def test_it_says_how_many_went_out_and_then_that_all_have(coopctl, handler):
    code, stdout, stderr = coopctl("2026-10")
    assert (code, stdout) == (0, "")
    assert "2026-10: 3 mails sent" in stderr
    assert "every invoice has been sent" in coopctl("2026-10")[2]
    assert len(handler.mails) == 3


def test_programs_read_each_mail(coopctl):
    code, stdout, _ = coopctl("2026-10", "--json")
    result = json.loads(stdout)
    assert (code, result["period"], result["sent"]) == (0, "2026-10", 3)
    assert result["mails"][0] == {
        "household": "0001",
        "recipient": "almgren@elsewhere.example",
        "invoices": ["2027-0001"],
        "state": "sent",
        "detail": "250 2.0.0 queued as 1",
    }


def test_check_sends_nothing(coopctl, handler):
    code, stdout, _ = coopctl("2026-10", "--check")
    assert code == 0
    assert "berg@elsewhere.example" in stdout
    assert (handler.mails, Delivery.objects.count()) == ([], 0)


def test_a_failure_is_listed_and_the_exit_code_says_so(coopctl, handler):
    handler.refused = {"berg@elsewhere.example"}
    code, stdout, stderr = coopctl("2026-10")
    assert code == 1
    assert "0002" in stdout
    assert "no such mailbox" in stdout
    assert "2 mails sent" in stderr


def test_a_doubt_is_shown_until_it_is_decided(coopctl, handler):
    def hang_up(server):
        handler.before_answer = None
        server.transport.abort()

    handler.before_answer = hang_up
    assert coopctl("2026-10")[0] == 1
    code, stdout, stderr = coopctl("2026-10")
    assert code == 1
    assert "unknown" in stdout
    assert "--resend NUMBER" in stderr
    assert len(handler.mails) == 3
    assert coopctl("2026-10", "--resend", "2027-0001")[0] == 0
    assert len(handler.mails) == 4
    assert coopctl("2026-10", "--delivered", "2027-0001")[0] == 5


def test_a_server_that_is_not_there_has_its_own_exit_code(coopctl, mail_server):
    mail_server.stop()
    code, _, stderr = coopctl("2026-10")
    assert code == 4
    assert "can't be reached" in stderr


def test_each_mistake_has_a_sentence_a_hint_and_its_exit_code(coopctl, monkeypatch, tmp_path):
    mistakes = [
        (("2026-09",), 5, "2026-09 isn't closed"),
        (("2026-13",), 2, "'2026-13' is not a period"),
        (("2026-10", "--resend", "2026-9999"), 2, "2026-10 has no invoice '2026-9999'"),
    ]
    monkeypatch.delenv("COOPCTL_MAIL_PASSWORD")
    mistakes.append((("2026-10",), 3, "the mail server's password isn't there"))
    for words, code, sentence in mistakes:
        if len(words) > 1:
            monkeypatch.setenv("COOPCTL_MAIL_PASSWORD", "sesame")
        result = coopctl(*words)
        monkeypatch.delenv("COOPCTL_MAIL_PASSWORD", raising=False)
        assert result[0] == code, result
        assert sentence in result[2]
        assert "hint: " in result[2]


def test_the_password_may_be_in_a_file_that_only_its_owner_reads(
    coopctl, monkeypatch, tmp_path, handler
):
    monkeypatch.delenv("COOPCTL_MAIL_PASSWORD")
    file = tmp_path / "password"
    file.write_text("sesame\n")
    coop = tmp_path / "inventory" / "group_vars" / "all" / "coop.yml"
    coop.write_text(coop.read_text().replace('"user":', f'"password_file": "{file}", "user":'))
    file.chmod(0o644)
    code, _, stderr = coopctl("2026-10")
    assert code == 3
    assert "can be read by others" in stderr
    assert "sesame" not in stderr
    file.chmod(0o600)
    assert coopctl("2026-10")[0] == 0
    assert len(handler.mails) == 3
