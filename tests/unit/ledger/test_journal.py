"""The journal balances, only grows, and gives away whoever changed it."""

from datetime import date
from importlib import import_module

import pytest
from django.db import DatabaseError, connection, transaction

from coopctl.core.errors import CoopError, RefusedError
from coopctl.ledger.drafts import Draft, Entry, chain_hash
from coopctl.ledger.models import JournalHead, Posting, Transaction
from coopctl.ledger.queries.balances import balances_of, total_by_currency
from coopctl.ledger.queries.verification import verify_chain
from coopctl.ledger.services.journal import post_transaction, post_transactions, reverse_transaction
from coopctl.registry.guards import remove_guard

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 2)


def draft(*entries, description="Invoice", reverses=None):
    return Draft(
        DAY,
        description,
        "tove",
        "period closed",
        tuple(Entry(*entry) for entry in entries),
        reverses,
    )


def invoice(number, amount):
    return draft((f"household:{number}", amount, "SEK"), ("cost:server", -amount, "SEK"))


@pytest.fixture
def unguarded():
    """A journal whose triggers somebody has removed."""
    for guard in import_module("coopctl.ledger.migrations.0001_initial").GUARDS:
        remove_guard(guard, connection=connection)


def test_what_is_posted_is_in_the_accounts():
    post_transactions([invoice("0001", 300), invoice("0002", 200), invoice("0001", 1)])
    assert balances_of("household:") == {
        ("household:0001", "SEK"): 301,
        ("household:0002", "SEK"): 200,
    }
    assert total_by_currency("household:") == {"SEK": 501}
    assert verify_chain() == []


@pytest.mark.parametrize("entries", [[("a", 1, "SEK")], [("a", 1, "SEK"), ("b", -1, "EUR")], []])
def test_what_does_not_balance_in_each_currency_is_refused_whole(entries):
    with pytest.raises(CoopError, match="doesn't balance"):
        post_transactions([invoice("0001", 300), draft(*entries)])
    assert Transaction.objects.count() == 0
    assert verify_chain() == []


@pytest.mark.parametrize("model", [Transaction, Posting])
def test_the_database_refuses_changes_and_deletions(model):
    post_transaction(invoice("0001", 300))
    table = model._meta.db_table
    field = "description" if model is Transaction else "account"
    for statement in (f"UPDATE {table} SET {field} = 'x'", f"DELETE FROM {table}"):
        with (
            pytest.raises(DatabaseError, match="append-only"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert verify_chain() == []


def test_a_reversal_takes_everything_back_once():
    posted = post_transaction(invoice("0001", 300))
    reversal = reverse_transaction(posted.pk, date=DAY, actor="tove", reason="wrong household")
    assert reversal.reverses_id == posted.pk
    assert set(balances_of("").values()) == {0}
    with pytest.raises(RefusedError, match="reversed already"):
        reverse_transaction(posted.pk, date=DAY, actor="tove", reason="again")
    assert verify_chain() == []


def test_sequences_have_no_gap_also_after_a_failure():
    post_transaction(invoice("0001", 1))
    with pytest.raises(CoopError):
        post_transactions([invoice("0001", 2), draft(("a", 1, "SEK"))])
    post_transaction(invoice("0001", 3))
    assert list(Transaction.objects.values_list("pk", flat=True)) == [1, 2]


def rewrite(sequence, **fields):
    """Change a transaction as somebody would who knows how hashes are made."""
    Transaction.objects.filter(pk=sequence).update(**fields)
    record = Transaction.objects.get(pk=sequence)
    entries = tuple(
        Entry(posting.account, posting.amount, posting.currency)
        for posting in record.postings.all()
    )
    forged = Draft(
        record.date, record.description, record.actor, record.reason, entries, record.reverses_id
    )
    record.hash = chain_hash(forged, sequence=sequence, previous_hash=record.previous_hash)
    record.save()


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize(
    ("tamper", "sentence"),
    [
        (
            lambda: Transaction.objects.filter(pk=2).update(description="Gift"),
            "transaction 2 isn't what was posted",
        ),
        (
            lambda: Transaction.objects.filter(pk=2).update(actor="bo"),
            "transaction 2 isn't what was posted",
        ),
        (
            lambda: Transaction.objects.filter(pk=2).update(reason="gift"),
            "transaction 2 isn't what was posted",
        ),
        (
            lambda: Transaction.objects.filter(pk=2).update(date=date(2026, 1, 1)),
            "transaction 2 isn't what was posted",
        ),
        (
            lambda: Transaction.objects.filter(pk=2).update(reverses=1),
            "transaction 2 isn't what was posted",
        ),
        (lambda: rewrite(2, actor="bo"), "transaction 3 doesn't follow the one before it"),
        (
            lambda: Posting.objects.filter(transaction=2, amount__gt=0).update(amount=1),
            "transaction 2 is off by -19 SEK",
        ),
        (
            lambda: Posting.objects.filter(transaction=2).update(account="reserve"),
            "transaction 2 isn't what was posted",
        ),
        (
            lambda: Posting.objects.filter(transaction=2).delete(),
            "transaction 2 isn't what was posted",
        ),
        (
            lambda: (
                Posting.objects.filter(transaction=2).delete(),
                Transaction.objects.filter(pk=2).delete(),
            ),
            "transaction 2 is missing",
        ),
        (
            lambda: (
                Posting.objects.filter(transaction=3).delete(),
                Transaction.objects.filter(pk=3).delete(),
            ),
            "the journal ends at transaction 2",
        ),
        (lambda: JournalHead.objects.update(hash="0" * 64), "the journal ends at transaction 3"),
    ],
)
def test_tampering_behind_the_triggers_is_found(tamper, sentence):
    post_transactions([invoice("0001", 10), invoice("0002", 20), invoice("0003", 30)])
    assert verify_chain() == []
    tamper()
    assert any(problem.startswith(sentence) for problem in verify_chain()), verify_chain()


def test_a_posting_added_later_is_found():
    post_transactions([invoice("0001", 10), invoice("0002", 20)])
    Posting.objects.create(transaction_id=1, account="reserve", amount=0, currency="SEK")
    assert verify_chain() == ["transaction 1 isn't what was posted: its hash differs"]


def test_verifying_takes_three_queries_however_long_the_journal(django_assert_num_queries):
    post_transactions([invoice(f"{number:04}", number) for number in range(1, 40)])
    with django_assert_num_queries(3):
        assert verify_chain() == []
