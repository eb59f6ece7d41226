"""App passwords on the command line."""

import json
from datetime import date
from functools import partial

import pytest

from coopctl.core.accounts.app_passwords import is_app_password
from coopctl.core.errors import UnreachableError
from coopctl.provision import last_use
from coopctl.provision.last_use import read_days
from coopctl.registry.models import AppPassword
from coopctl.registry.services.domains import ensure_coop_domain
from coopctl.registry.services.mailboxes import add_mailbox

pytestmark = pytest.mark.django_db


@pytest.fixture
def app_password(coopctl, alma, today):
    """Run `coopctl mailbox app-password …` where Alma has a mailbox."""
    ensure_coop_domain(actor="test", domain="frysboxen.example", today=today)
    add_mailbox(
        "alma@frysboxen.example",
        actor="test",
        household="0001",
        person=alma.email,
        password="correct horse battery",
        today=today,
    )
    return partial(coopctl, "mailbox", "app-password")


@pytest.fixture
def server_says(monkeypatch):
    """Call it with the lines that the mail server answers, or with an error."""

    def say(answer):
        def run_lines(*_, **__):
            if isinstance(answer, Exception):
                raise answer
            return iter(answer)

        monkeypatch.setattr(last_use, "connect", _Connection)
        monkeypatch.setattr(last_use, "run_lines", run_lines)

    return say


class _Connection:
    def __init__(self, host):
        self.host = host

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


def test_the_password_alone_is_on_stdout_and_is_shown_once(app_password, server_says):
    code, shown, said = app_password("add", "alma", "phone", "--no-apply")
    assert code == 0
    assert is_app_password(shown.strip())
    assert "never shown again" in said
    server_says([])
    _, listing, _ = app_password("list", "alma")
    assert shown.strip() not in listing


def test_the_list_tells_the_day_of_last_use(app_password, server_says):
    app_password("add", "alma", "phone", "--no-apply")
    app_password("add", "alma", "laptop", "--no-apply")
    phone = AppPassword.objects.get(name="phone").public_id
    server_says([f"{phone}\t2026-11-02", f"{phone}\t2026-11-19"])
    rows = json.loads(app_password("list", "alma", "--json")[1])
    assert [(row["name"], row["last_used"]) for row in rows] == [
        ("phone", "2026-11-19"),
        ("laptop", None),
    ]
    assert "never" in app_password("list", "alma")[1]


@pytest.mark.slow
def test_a_server_that_does_not_answer_leaves_the_list(app_password, server_says):
    app_password("add", "alma", "phone", "--no-apply")
    server_says(UnreachableError("mail1 doesn't answer"))
    code, listing, said = app_password("list", "alma")
    assert (code, "phone" in listing, "mail1 doesn't answer" in said) == (0, True, True)


@pytest.mark.parametrize("words", [("alma",), ("alma", "phone", "--all"), ("alma", "watch")])
def test_what_to_revoke_is_said_clearly(app_password, words):
    app_password("add", "alma", "phone", "--no-apply")
    assert app_password("revoke", *words, "--no-apply")[0] == 2
    assert AppPassword.objects.get().revoked is None


def test_one_or_all_are_revoked(app_password):
    for name in ("phone", "laptop", "tablet"):
        app_password("add", "alma", name, "--no-apply")
    assert "phone" in app_password("revoke", "alma", "phone", "--no-apply")[2]
    assert AppPassword.objects.filter(revoked=None).count() == 2
    app_password("revoke", "alma", "--all", "--no-apply")
    assert not AppPassword.objects.filter(revoked=None).exists()


def test_of_many_days_the_latest_counts():
    assert read_days(["a\t2026-01-02", "b\t2026-01-01", "a\t2026-01-01"]) == {
        "a": date(2026, 1, 2),
        "b": date(2026, 1, 1),
    }
