"""What real banks write: other versions, spellings, places of a reference, pages and envelopes."""

import pytest

from coopctl.billing.bankfiles.camt import parse_camt
from coopctl.billing.models import Payment
from coopctl.core.errors import InvalidInputError

pytestmark = pytest.mark.django_db


def only(data):
    (statement,) = parse_camt(data).statements
    return statement.entries


def change(data, old, new):
    assert old.encode() in data
    return data.replace(old.encode(), new.encode())


@pytest.mark.parametrize("version", [f"{version:02}" for version in range(2, 15)])
def test_every_version_is_read(camt, version):
    data = change(camt.write(camt.pay("5.00")), "camt.053.001.02", f"camt.053.001.{version}")
    assert [entry.amount for entry in only(data)] == [500]


@pytest.mark.parametrize(
    ("text", "amount"),
    [(".60", 60), ("8.850", 885), ("100.00000", 10000), ("+7.", 700), ("007", 700)],
)
def test_every_legal_spelling_of_an_amount_is_read(camt, text, amount):
    assert [entry.amount for entry in only(camt.write(camt.pay(text)))] == [amount]


@pytest.mark.parametrize("text", [".", "+", "8.851", "1.0.0", "0x10"])
def test_what_is_no_amount_stays_an_error(camt, text):
    with pytest.raises(InvalidInputError):
        parse_camt(camt.write(camt.pay(text)))


def test_without_a_booking_date_the_value_date_counts(camt):
    booked = "<BookgDt><Dt>2026-11-16</Dt></BookgDt>"
    data = camt.write(camt.pay("5.00"), kind="054")
    assert [str(entry.date) for entry in only(change(data, booked, ""))] == ["2026-11-16"]
    zoned = change(data, booked, "<BookgDt><Dt>2026-11-15+01:00</Dt></BookgDt>")
    assert [str(entry.date) for entry in only(zoned)] == ["2026-11-15"]


def charged(camt, *, taken, sign="CRDT"):
    charges = f'<Chrgs><Amt Ccy="SEK">{taken}</Amt><CdtDbtInd>DBIT</CdtDbtInd></Chrgs>'
    booked = "98.00" if sign == "CRDT" else "102.00"
    return camt.write(
        camt.Entry(booked, sign=sign, details=(camt.Detail("100.00", extra=charges),))
    )


@pytest.mark.parametrize(("sign", "amount"), [("CRDT", 9800), ("DBIT", -10200)])
def test_charges_that_were_taken_off_are_told_and_what_was_booked_counts(camt, sign, amount):
    (entry,) = only(charged(camt, taken="2.00", sign=sign))
    (payment,) = entry.payments
    assert (entry.amount, payment.amount) == (amount, amount)
    assert "charges 2.00 SEK" in payment.text


def test_charges_that_do_not_explain_the_difference_are_an_error(camt):
    with pytest.raises(InvalidInputError) as caught:
        parse_camt(charged(camt, taken="1.99"))
    assert "its amount isn't that of its only transaction" in caught.value.problems[0]


@pytest.mark.parametrize("place", ["TxAmt", "CntrValAmt", "InstdAmt"])
def test_a_batch_from_abroad_counts_by_its_amounts_in_the_accounts_currency(camt, place):
    parts = (camt.Detail("100.00", currency="EUR"), camt.Detail("200.00", currency="EUR"))
    data = camt.write(camt.Entry("3370.20", details=parts), version="08")
    for euro, crowns in (("100.00", "1123.40"), ("200.00", "2246.80")):
        amount = f'<Amt Ccy="EUR">{euro}</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
        value = f'<AmtDtls><{place}><Amt Ccy="SEK">{crowns}</Amt></{place}></AmtDtls>'
        data = change(data, amount, amount + value)
    (entry,) = only(data)
    assert [payment.amount for payment in entry.payments] == [112340, 224680]


def test_the_invoice_that_a_payer_names_as_a_document_is_a_reference_and_shown(
    camt, invoices, load
):
    number = invoices["0001"].number
    document = "<RmtInf><Strd><RfrdDocInf><Nb>{}</Nb></RfrdDocInf></Strd></RmtInf>"
    details = (
        camt.Detail("200.00", extra=document.format(number)),
        camt.Detail("1.00", extra=document.format("AVGIFT 4711")),
    )
    result = load(camt.write(camt.Entry("201.00", details=details, bank_reference="B1")))
    assert (result.added, result.unmatched) == (2, 1)
    first, second = Payment.objects.all()
    assert first.matches.get().invoice == invoices["0001"]
    assert second.text == "AVGIFT 4711"


@pytest.mark.parametrize(
    ("parties", "payer"),
    [
        ("<UltmtDbtr><Nm>Kim Ek</Nm></UltmtDbtr>", "Kim Ek"),
        ("<UltmtDbtr><Pty><Nm>Kim Ek</Nm></Pty></UltmtDbtr>", "Kim Ek"),
        ("<DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct>", None),
        ("<DbtrAcct><Id><Othr><Id>46701234567</Id></Othr></Id></DbtrAcct>", "46701234567"),
    ],
)
def test_whoever_the_bank_names_as_payer_is_shown(camt, parties, payer):
    detail = camt.Detail(extra=f"<RltdPties>{parties}</RltdPties>")
    (entry,) = only(camt.write(camt.Entry("5.00", details=(detail,))))
    assert entry.payments[0].shown_payer == (payer or "DE02120300000000202051")


def test_only_the_payment_of_a_batch_that_returns_waits(camt, invoices, load):
    numbers = [invoices[household].number for household in ("0001", "0002", "0003")]
    back = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"
    details = tuple(
        camt.Detail("200.00", reference=number, extra=extra)
        for number, extra in zip(numbers, ("", "", back), strict=True)
    )
    result = load(camt.write(camt.Entry("600.00", details=details)))
    assert (result.added, result.unmatched) == (3, 1)


def page(camt, number, *entries, last, balances=()):
    mark = f"<StmtPgntn><PgNb>{number}</PgNb><LastPgInd>{last}</LastPgInd></StmtPgntn>"
    text = camt.statement(*entries, balances=("0.00", "200.00"))
    unwanted = {"OPBD", "CLBD"} - set(balances)
    for code in unwanted:
        text = text.replace(code, "ITBD")
    return text.replace("</Id><CreDtTm>", f"</Id>{mark}<CreDtTm>", 1)


def test_the_pages_of_a_statement_in_one_file_are_one_statement_in_any_order(camt, load):
    first = page(camt, 1, camt.pay("100.00"), last="false", balances=["OPBD"])
    second = page(camt, 2, camt.pay("100.00"), last="true", balances=["CLBD"])
    for pages in ((first, second), (second, first)):
        (statement,) = parse_camt(camt.wrap(*pages)).statements
        assert (len(statement.entries), statement.closing) == (2, (20000, "SEK"))
    assert load(camt.wrap(first, second)).added == 2
    assert load(camt.wrap(first, second)).added == 0
    with pytest.raises(InvalidInputError, match="refused") as caught:
        parse_camt(camt.wrap(first))
    assert "it's one page of several: of its pages the file has 1" in caught.value.problems[0]


def test_a_document_in_an_envelope_is_read(camt):
    data = camt.write(camt.pay("5.00"))
    head, _, body = data.partition(b"?>\n")
    wrapped = head + b'?>\n<Env xmlns="urn:swift:xsd:envelope"><AppHdr/>' + body + b"</Env>"
    assert [entry.amount for entry in only(wrapped)] == [500]


def with_transactions(camt, *names, amount="100.00"):
    """Equal payments, each with a TxId of its own."""
    text = camt.statement(*(camt.pay(amount) for _ in names), kind="054")
    for name in names:
        text = text.replace("<EndToEndId>NOTPROVIDED</EndToEndId>", f"<TxId>{name}</TxId>", 1)
    return text


def test_equal_payments_of_two_notifications_are_two_if_the_bank_names_them_apart(camt, load):
    both = camt.wrap(with_transactions(camt, "T1"), with_transactions(camt, "T2"), kind="054")
    first, again = load(both), load(both)
    assert (first.added, first.unchanged) == (2, 0)
    assert (again.added, again.unchanged) == (0, 2)


def test_the_same_payment_in_two_notifications_is_one(camt, load):
    twice = camt.wrap(
        with_transactions(camt, "T1", "T1"), with_transactions(camt, "T1", "T2"), kind="054"
    )
    assert load(twice).added == 3


def test_equal_payments_of_two_statements_are_two_if_the_balances_follow_each_other(camt, load):
    first, second = (
        camt.statement(camt.pay("100.00"), balances=balances, identifier=name)
        for name, balances in (("S1", ("0.00", "100.00")), ("S2", ("100.00", "200.00")))
    )
    assert load(camt.wrap(first, second, first, second)).added == 2
    assert load(camt.wrap(first, second)).added == 0


def test_a_statement_that_sums_to_zero_does_not_follow_itself(camt, load):
    entries = (camt.pay("100.00"), camt.pay("100.00", sign="DBIT"))
    still = camt.statement(*entries, balances=("0.00", "0.00"))
    assert load(camt.wrap(still, still)).added == 2
