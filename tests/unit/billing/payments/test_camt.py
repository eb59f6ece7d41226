"""CAMT files: whole and understood, or refused with the entry's place."""

import re

import pytest

from coopctl.billing.bankfiles.camt import parse_camt
from coopctl.billing.bankfiles.entries import identify_entries
from coopctl.billing.bankfiles.reader import parse_bank_file
from coopctl.core.errors import InvalidInputError


def only(data):
    (statement,) = parse_camt(data).statements
    return statement.entries


def refusal(data):
    with pytest.raises(InvalidInputError) as caught:
        parse_camt(data)
    return " ".join([caught.value.message, *caught.value.problems])


@pytest.mark.parametrize("kind", ["053", "054"])
@pytest.mark.parametrize("version", ["02", "08"])
def test_a_payment_is_read_in_both_kinds_and_versions(camt, kind, version):
    entry = camt.pay(
        "201.50",
        reference="202600011",
        text="Tack & hej",
        payer="Alma Almgren",
        bank_reference="B1",
    )
    file = parse_camt(camt.write(entry, kind=kind, version=version))
    ((read,),) = (statement.entries for statement in file.statements)
    assert (file.kind, read.account, read.bank_reference) == (f"camt.{kind}", camt.account, "B1")
    assert (str(read.date), read.amount, read.currency) == ("2026-11-16", 20150, "SEK")
    (payment,) = read.payments
    assert (payment.amount, payment.payer, payment.text, payment.references) == (
        20150,
        "Alma Almgren",
        "Tack & hej",
        ("202600011",),
    )


def test_money_out_is_negative(camt):
    (entry,) = only(camt.write(camt.pay("7", sign="DBIT", payer="Hetzner")))
    assert (entry.amount, entry.payments[0].amount, entry.payments[0].payer) == (
        -700,
        -700,
        "Hetzner",
    )


@pytest.mark.parametrize("version", ["02", "08"])
def test_a_batch_is_its_payments_and_they_must_sum_to_it(camt, version):
    parts = (camt.Detail("100.00", reference="1"), camt.Detail("101.50", reference="2"))
    (entry,) = only(camt.write(camt.Entry("201.50", details=parts), version=version))
    assert [payment.amount for payment in entry.payments] == [10000, 10150]
    assert "sum to 20150, not to 20151" in refusal(
        camt.write(camt.Entry("201.51", details=parts), version=version)
    )
    assert "no amount in SEK" in refusal(
        camt.write(camt.Entry("201.50", details=(camt.Detail(), camt.Detail("1"))), version=version)
    )
    foreign = (camt.Detail("100.00"), camt.Detail("101.50", currency="EUR"))
    assert "no amount in SEK" in refusal(
        camt.write(camt.Entry("201.50", details=foreign), version=version)
    )


def test_what_is_not_booked_yet_is_left_out_and_counted(camt):
    file = parse_camt(camt.write(camt.pay(), camt.pay(status="PDNG"), camt.pay("0.00")))
    assert [len(statement.entries) for statement in file.statements] == [1]
    assert file.skipped == 2


def test_the_closing_balance_is_checked(camt):
    entries = (camt.pay("100.00"), camt.pay("30.00", sign="DBIT"))
    assert len(only(camt.write(*entries, balances=("-20.00", "50.00")))) == 2
    sentence = (
        "statement S1: opening balance 0 and entries 7000 don't give the closing balance 7001 SEK"
    )
    assert sentence in refusal(camt.write(*entries, balances=("0.00", "70.01")))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda text: text.replace(">201.50<", ">201,50<"),
            "entry 2 (2026-11-16): its amount '201,50' has a comma",
        ),
        (
            lambda text: text.replace(">201.50<", ">201.505<"),
            "entry 2 (2026-11-16): its amount '201.505' has 3 decimals",
        ),
        (lambda text: text.replace(">201.50<", ">1e3<"), "its amount '1e3' is not an amount"),
        (lambda text: text.replace(">201.50<", ">-201.50<"), "its amount '-201.50' is negative"),
        (lambda text: text.replace(">201.50<", "><"), "its amount '' is not an amount"),
        (lambda text: text.replace('<Amt Ccy="SEK">201.50</Amt>', ""), "it has no amount"),
        (
            lambda text: text.replace('Ccy="SEK">201.50', 'Ccy="XQQ">201.50'),
            "its currency 'XQQ' is not an ISO 4217 code",
        ),
        (
            lambda text: text.replace('Ccy="SEK">201.50', ">201.50"),
            "its currency '' is not an ISO 4217 code",
        ),
        (lambda text: text.replace("CRDT", "CREDIT"), "CdtDbtInd is 'CREDIT'"),
        (lambda text: text.replace("<Sts>BOOK", "<Sts>DONE"), "its status is 'DONE'"),
        (
            lambda text: text.replace("<BookgDt><Dt>2026-11-16", "<BookgDt><Dt>2026-11-31"),
            "its booking date '2026-11-31' is not a date",
        ),
        (
            lambda text: text.replace("<BkTxCd>", "<Surprise/><BkTxCd>"),
            "unknown element Surprise in Ntry",
        ),
        (
            lambda text: text.replace("<RltdPties>", "<Surprise/><RltdPties>"),
            "unknown element Surprise in TxDtls",
        ),
        (
            lambda text: text.replace("<Ntry>", "<Surprise/><Ntry>"),
            "statement S1: unknown element Surprise in Stmt",
        ),
        (lambda text: text.replace("<Stmt>", "<Surprise/><Stmt>"), "unknown element Surprise"),
        (
            lambda text: text.replace("<Acct>", "<RltdAcct>").replace("</Acct>", "</RltdAcct>"),
            "it names no account",
        ),
        (
            lambda text: text.replace("<BkTxCd>", '<Amt xmlns="urn:other">1</Amt><BkTxCd>'),
            "unknown element {urn:other}Amt in Ntry",
        ),
    ],
)
def test_what_cannot_be_understood_is_named_with_its_entry(camt, change, sentence):
    whole = camt.write(camt.pay("1.00"), camt.pay("201.50")).decode()
    changed = change(whole)
    assert changed != whole
    assert sentence in refusal(changed.encode())


def test_every_bad_entry_is_named(camt):
    data = camt.write(camt.pay("1,0"), camt.pay("2.00"), camt.pay("x"))
    assert [re.match(r"statement S1, entry (\d)", problem)[1] for problem in _problems(data)] == [
        "1",
        "3",
    ]


def _problems(data):
    with pytest.raises(InvalidInputError) as caught:
        parse_camt(data)
    return caught.value.problems


@pytest.mark.parametrize(
    "pages",
    [
        "<MsgPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></MsgPgntn>",
        "<MsgPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></MsgPgntn>",
    ],
)
def test_a_page_of_several_is_refused(camt, pages):
    assert "one page of several" in refusal(camt.wrap(camt.statement(camt.pay()), header=pages))


@pytest.mark.parametrize(
    "name", ["camt.052.001.02", "camt.053.001.01", "camt.053.001.15", "pain.001.001.03"]
)
def test_other_messages_are_refused_by_name(camt, name):
    assert name in refusal(camt.write(camt.pay()).replace(b"camt.053.001.02", name.encode()))


BOMB = '<!DOCTYPE Document [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "doctype",
    [
        BOMB,
        '<!DOCTYPE Document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE Document SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE Document SYSTEM "file:///dev/zero">',
        "<!DOCTYPE Document>",
    ],
)
def test_entities_and_dtds_are_refused(camt, doctype):
    text = camt.write(camt.pay(text="PLACE")).decode().replace("?>\n", f"?>\n{doctype}")
    assert "a DTD or entities" in refusal(text.encode())
    if "ENTITY" in doctype:
        assert "a DTD or entities" in refusal(text.replace("PLACE", "&a;").encode())
        assert "root:" not in refusal(text.replace("201.50", "&a;").encode())


def test_an_entity_without_a_dtd_and_a_deep_or_large_file_are_refused(camt):
    assert "isn't complete XML" in refusal(
        camt.write(camt.pay(text="PLACE")).replace(b"PLACE", b"&a;")
    )
    assert "isn't complete XML" in refusal(
        camt.write(camt.pay(text="PLACE")).replace(b"PLACE", b"<a>" * 5000 + b"</a>" * 5000)
    )
    assert "larger than 32 MiB" in refusal(camt.write(camt.pay()) + b" " * 2**25)


def test_a_file_cut_anywhere_is_refused(camt):
    whole = camt.write(
        camt.pay("1.00", text="å"), camt.pay("201.50", reference="202600011"), version="08"
    ).rstrip()
    for cut in range(len(whole)):
        with pytest.raises(InvalidInputError):
            parse_bank_file(whole[:cut])


def test_another_encoding_is_read_as_it_says(camt):
    text = camt.write(camt.pay(text="Räkning för åäö")).decode()
    for encoding in ("ISO-8859-1", "UTF-16"):
        data = text.replace("UTF-8", encoding).encode(encoding)
        ((entry,),) = (statement.entries for statement in parse_bank_file(data).statements)
        assert entry.payments[0].text == "Räkning för åäö"


def identities(data):
    return [identity for identity, _ in identify_entries(parse_camt(data))]


def test_identical_payments_on_one_day_are_two_and_known_again(camt):
    twice = camt.write(camt.pay("5.00"), camt.pay("5.00"))
    assert len(set(identities(twice))) == 2
    assert identities(twice) == identities(
        camt.write(camt.pay("5.00"), camt.pay("5.00"), identifier="S2")
    )
    assert set(identities(camt.write(camt.pay("5.00")))) < set(identities(twice))


def test_overlapping_statements_in_one_file_count_once(camt):
    first = camt.statement(camt.pay("5.00"), camt.pay("5.00"), camt.pay("6.00"))
    second = camt.statement(camt.pay("5.00"), camt.pay("5.00"), camt.pay("7.00"), identifier="S2")
    assert len(identities(camt.wrap(first, second))) == 4


def test_the_banks_own_reference_is_enough_whatever_else_is_reported(camt):
    told = identities(camt.write(camt.pay("5.00", text="Tack", bank_reference="B1")))
    assert told == identities(
        camt.write(
            camt.pay("5.00", text="TACK ", payer="ALMA", bank_reference="B1"),
            kind="054",
            version="08",
        )
    )
    assert told != identities(camt.write(camt.pay("5.00", text="Tack", bank_reference="B2")))
    assert identities(camt.write(camt.pay("5.00", bank_reference="NOTPROVIDED"))) == identities(
        camt.write(camt.pay("5.00"))
    )
