"""A bank file is stored whole, once, and every payment in it is in the books."""

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from coopctl.billing.bankfiles.csv_form import BANK_COLUMNS, parse_csv
from coopctl.billing.bankfiles.entries import identify_entries
from coopctl.billing.models import BankImport, Payment, PaymentMatch
from coopctl.billing.queries.payments import list_payments
from coopctl.billing.queries.receivables import read_accounts
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.invoices.payment import ocr_reference
from coopctl.core.invoices.references import rf_reference
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
from coopctl.registry.models import AuditEntry

pytestmark = pytest.mark.django_db
HEADER = ",".join(BANK_COLUMNS) + "\n"


def csv(*rows):
    return (HEADER + "".join(f"{row}\n" for row in rows)).encode()


def counts(result):
    return result.added, result.unchanged, result.unmatched, result.skipped


@pytest.mark.parametrize("write", [ocr_reference, rf_reference, str])
def test_a_payment_that_names_its_invoice_pays_it(camt, invoices, load, write):
    invoice = invoices["0002"]
    assert counts(load(camt.write(camt.pay("200.00", reference=write(invoice.number))))) == (
        1,
        0,
        0,
        0,
    )
    assert balances_of("household:0002") == {("household:0002", "SEK"): 0}
    assert balances_of("bank:") == {(f"bank:{camt.account}", "SEK"): 20000}
    assert PaymentMatch.objects.get().invoice == invoice
    assert read_accounts(currency="SEK")["0002"].standing.unpaid == ()
    assert verify_chain() == []


def test_the_reference_is_also_found_in_the_message(camt, invoices, load):
    text = f"Faktura {ocr_reference(invoices['0001'].number)}. Hej då!"
    assert counts(load(camt.write(camt.pay("200.00", text=text)))) == (1, 0, 0, 0)


def test_what_names_no_invoice_several_or_comes_otherwise_waits(camt, invoices, load):
    first, second = (ocr_reference(invoices[number].number) for number in ("0001", "0002"))
    entries = [
        camt.pay("1.00", reference="202699994"),
        camt.pay("2.00", text="hej"),
        camt.pay("3.00", text=f"{first} {second}"),
        camt.pay("4.00", reference=first, currency="EUR"),
        camt.pay("5.00", reference=first, sign="DBIT"),
        camt.pay("6.00", reference=first, extra="<RvslInd>true</RvslInd>"),
        camt.Entry(
            "7.00",
            details=(
                camt.Detail(reference=first, extra="<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"),
            ),
        ),
    ]
    assert counts(load(camt.write(*entries))) == (7, 0, 7, 0)
    assert len(list_payments(unmatched=True)) == 7
    assert balances_of("unmatched") == {
        ("unmatched", "SEK"): -(100 + 200 + 300 - 500 + 600 + 700),
        ("unmatched", "EUR"): -400,
    }
    assert sum(balances_of("household:").values()) == 60000


def test_the_file_of_a_bad_day(camt, invoices, load):
    """Two identical payments, an unknown reference, another currency; and with a broken amount,
    nothing of it.
    """
    reference = ocr_reference(invoices["0001"].number)
    day = [
        camt.pay("100.00", reference=reference),
        camt.pay("100.00", reference=reference),
        camt.pay("42.00", reference="999999999"),
        camt.pay("20.00", reference=reference, currency="EUR"),
    ]
    with pytest.raises(InvalidInputError) as caught:
        load(camt.write(*day, camt.pay("1OO.00")))
    assert caught.value.problems == (
        (
            "statement S1, entry 5 (2026-11-16): its amount '1OO.00' is not an amount; "
            "write it like '1234.50'"
        ),
    )
    assert (Payment.objects.count(), BankImport.objects.count()) == (0, 0)
    assert counts(load(camt.write(*day))) == (4, 0, 2, 0)
    assert counts(load(camt.write(*day))) == (0, 4, 0, 0)
    assert balances_of("household:0001") == {("household:0001", "SEK"): 0}
    assert [
        (payment["paid"], payment["currency"]) for payment in list_payments(unmatched=True)
    ] == [("42.00", "SEK"), ("20.00", "EUR")]
    assert balances_of("unmatched") == {("unmatched", "EUR"): -2000, ("unmatched", "SEK"): -4200}


def test_overlapping_files_add_only_what_is_new(camt, load):
    monday = [camt.pay("5.00", date="2026-11-16"), camt.pay("5.00", date="2026-11-16")]
    tuesday = [camt.pay("5.00", date="2026-11-17")]
    assert counts(load(camt.write(*monday))) == (2, 0, 2, 0)
    assert counts(load(camt.write(*monday, *tuesday, identifier="S2"))) == (1, 2, 1, 0)


def test_a_statement_and_a_notification_of_the_same_payments_count_once_by_the_banks_reference(
    camt, load
):
    entries = [camt.pay("5.00", bank_reference="B1"), camt.pay("5.00", bank_reference="B2")]
    load(camt.write(*entries))
    assert counts(load(camt.write(*entries, kind="054", version="08"))) == (0, 2, 0, 0)


def refusal_of(data, *, load):
    before = Payment.objects.count()
    with pytest.raises(RefusedError, match="payments might be stored twice") as caught:
        load(data)
    assert Payment.objects.count() == before
    return caught.value.problems


def test_without_references_days_that_are_stored_are_refused_in_another_kind_of_file(camt, load):
    load(camt.write(camt.pay("5.00")))
    problems = refusal_of(camt.write(camt.pay("5.00", text="other words"), kind="054"), load=load)
    assert problems == (
        f"payments of {camt.account} came as camt.053 until 2026-11-16, not as camt.054",
    )


def test_an_account_changes_to_a_kind_of_file_with_references_on_the_day_after_the_last(camt, load):
    load(csv(f"{camt.account},2026-11-16,150.00,SEK,,Alma,,"))
    overlapping = camt.write(
        camt.pay("150.00", bank_reference="B1"),
        camt.pay("7.00", date="2026-11-17", bank_reference="B2"),
    )
    assert refusal_of(overlapping, load=load) == (
        f"payments of {camt.account} came as csv until 2026-11-16, not as camt.053",
    )
    later = camt.write(camt.pay("150.00", date="2026-11-17", bank_reference="B2"))
    assert counts(load(later)) == (1, 0, 1, 0)
    assert counts(load(later)) == (0, 1, 0, 0)
    assert balances_of("bank:") == {(f"bank:{camt.account}", "SEK"): 30000}
    assert counts(load(csv("another account,2026-11-16,150.00,SEK,,Alma,,"))) == (1, 0, 1, 0)


@pytest.mark.parametrize(("first", "second", "words"), [("", "B1", "without"), ("B1", "", "with")])
def test_a_payment_that_has_a_reference_in_one_file_only_is_refused(
    camt, load, first, second, words
):
    load(
        camt.write(camt.pay("150.00", bank_reference=first), camt.pay("8.00", bank_reference="B0"))
    )
    again = camt.write(
        camt.pay("150.00", bank_reference=second),
        camt.pay("8.00", bank_reference="B0"),
        identifier="S2",
    )
    assert refusal_of(again, load=load) == (
        f"statement S2, entry 1: 150.00 SEK of 2026-11-16 came {words} the bank's reference before",
    )
    others = [
        camt.pay("151.00", bank_reference=second),
        camt.pay("150.00", date="2026-11-17", bank_reference=second),
    ]
    assert counts(load(camt.write(*others, identifier="S2"))) == (2, 0, 2, 0)


def test_a_check_stores_nothing_and_says_what_would_be(camt, invoices, load):
    data = camt.write(
        camt.pay("200.00", reference=ocr_reference(invoices["0001"].number)), camt.pay("7.00")
    )
    assert counts(load(data, check=True)) == (2, 0, 1, 0)
    assert Payment.objects.count() == 0
    assert counts(load(data)) == (2, 0, 1, 0)


def test_the_import_is_in_the_audit_log_without_names(camt, load):
    load(camt.write(camt.pay("5.00", payer="Alma Almgren")))
    entry = AuditEntry.objects.get(kind="bank file")
    assert (entry.actor, entry.action, entry.after) == (
        "tove",
        "import",
        {"kind": "camt.053", "payments": 1, "matched": 0},
    )


@pytest.mark.parametrize("model", [BankImport, Payment, PaymentMatch])
def test_nothing_of_it_can_be_changed_or_deleted(camt, invoices, load, model):
    load(camt.write(camt.pay("200.00", reference=ocr_reference(invoices["0001"].number))))
    table, column = (
        model._meta.db_table,
        {BankImport: "kind", Payment: "payer", PaymentMatch: "household"}[model],
    )
    for statement in (f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}"):
        with (
            pytest.raises(DatabaseError, match="append-only"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)


def test_the_csv_form_is_read(invoices, load):
    reference = ocr_reference(invoices["0001"].number)
    rows = [
        f"SE35 5000 0000 0549 1000 0003,2026-11-16,200.00,SEK,{reference},Alma,,",
        "SE3550000000054910000003,2026-11-16,-12.50,SEK,,Hetzner,Server,B7",
    ]
    assert counts(load(csv(*rows))) == (2, 0, 1, 0)
    assert counts(load(csv(*rows))) == (0, 2, 0, 0)
    assert balances_of("bank:") == {("bank:SE3550000000054910000003", "SEK"): 18750}


def test_every_bad_line_of_the_csv_form_is_named(load):
    rows = [
        "A1,2026-11-16,1.00,SEK,,,,",
        'A1,2026-11-16,"1,00",SEK,,,,',
        ",2026-11-16,1.00,SEK,,,,",
        "A1,16.11.,1.00,SEK,,,,",
        "A1,2026-11-16,0,KRONA,,,,",
    ]
    with pytest.raises(InvalidInputError) as caught:
        load(csv(*rows, "A1,2026-11-16,0.00,SEK,,,,"))
    assert [problem.partition(":")[0] for problem in caught.value.problems] == [
        f"line {line}" for line in (3, 4, 5, 6, 7)
    ]
    assert Payment.objects.count() == 0


def test_the_csv_form_cut_inside_a_line_is_refused(load):
    whole = csv("A1,2026-11-16,100.00,SEK,,,Hej,", "A1,2026-11-17,200.00,SEK,,,Hej,")
    for cut in range(len(HEADER) + 1, len(whole)):
        if whole[:cut].endswith(b"\n"):
            continue
        with pytest.raises(InvalidInputError):
            load(whole[:cut])


DAYS = st.lists(
    st.tuples(
        st.sampled_from(["2026-11-16", "2026-11-17"]),
        st.sampled_from(["1.00", "2.00", "-3.00"]),
        st.sampled_from(["", "Hej"]),
    ),
    max_size=12,
)


@given(DAYS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_identities_are_as_many_as_payments_in_any_order(rows, random):
    lines = [f"A1,{day},{amount},SEK,,,{text}," for day, amount, text in rows]
    first = {identity for identity, _ in identify_entries(parse_csv(csv(*lines)))}
    random.shuffle(lines)
    assert len(first) == len(rows)
    assert {identity for identity, _ in identify_entries(parse_csv(csv(*lines)))} == first


@pytest.mark.parametrize("rows", [1, 60])
def test_the_number_of_queries_does_not_grow(
    camt, invoices, load, django_assert_max_num_queries, rows
):
    reference = ocr_reference(invoices["0001"].number)
    data = camt.write(*(camt.pay("1.00", reference=reference) for _ in range(rows)))
    with django_assert_max_num_queries(20):
        load(data)
