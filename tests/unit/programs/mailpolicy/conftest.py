import pytest

from programs.mailpolicy.config import Config, Limits
from programs.mailpolicy.drawers import Use
from programs.mailpolicy.policy import Policy
from programs.mailpolicy.store import Store
from programs.mailpolicy.tables import Members

NOW = 1_800_000_000
TABLES = {
    "domains": "berg.example\tcoop\nfrysboxen.example\tcoop\n",
    "households": (
        "alma@frysboxen.example\t0001\n"
        "bo@berg.example\t0001\n"
        "cleo@frysboxen.example\t0002\n"
        "åsa@frysboxen.example\t0002\n"
    ),
    "lists": "news@frysboxen.example\tcoop-lists:unix:private/lists\n",
    "aliases": (
        "@berg.example\talma@frysboxen.example\n"
        "a@frysboxen.example\tb@frysboxen.example\n"
        "b@frysboxen.example\ta@frysboxen.example\n"
        "bo@berg.example\tbo@berg.example\n"
        "board@frysboxen.example\talma@frysboxen.example, cleo@frysboxen.example\n"
        "cleo@frysboxen.example\tcleo@frysboxen.example, c@outside.example\n"
        "far@frysboxen.example\tvera@outside.example\n"
    ),
}


@pytest.fixture
def tables(tmp_path):
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def members(tables):
    return Members(tables)


@pytest.fixture
def config(tables):
    return Config(
        mailbox=Limits(burst=10, hour=20, day=50),
        household=Limits(burst=15, hour=40, day=90),
        hold_factor=3,
        hold_refused=5,
        headroom_percent=3,
        headroom_bytes=8,
        admin="sam@frysboxen.example",
        sender="postmaster@mail1.frysboxen.example",
        tables=tables,
        state=tables / "state.db",
        quota_status=tables / "nobody-listens",
    )


@pytest.fixture
def store():
    return Store(":memory:")


@pytest.fixture
def drawers():
    """How full each household's drawer is."""
    return {"0001": Use(used=0, limit=1000)}


@pytest.fixture
def said():
    return []


@pytest.fixture
def policy(config, members, store, drawers, said):
    return Policy(config, members=members, store=store, use_of=drawers.get, say=said.append)


@pytest.fixture
def ask(policy):
    """Ask at RCPT as port 25 does; with `login=` as submission does."""

    def question(recipient, *, login="", size=0, now=NOW):
        context = "submission" if login else "arrival"
        request = {
            "protocol_state": "RCPT",
            "policy_context": context,
            "sasl_username": login,
            "recipient": recipient,
            "size": str(size),
        }
        return policy.answer(request, now=now)

    return question


@pytest.fixture
def send(policy):
    """Ask at DATA for a message to so many recipients."""

    def question(login, recipients=1, *, now=NOW):
        request = {
            "protocol_state": "DATA",
            "policy_context": "submission",
            "sasl_username": login,
            "recipient_count": str(recipients),
        }
        return policy.answer(request, now=now)

    return question
