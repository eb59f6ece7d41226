"""CAMT files as banks write them, and a co-op that has issued invoices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from types import SimpleNamespace
from xml.sax.saxutils import escape

import pytest

from coopctl.billing.models import Invoice
from coopctl.billing.queries.receivables import read_accounts
from coopctl.billing.services.payments.importing import import_payments
from coopctl.billing.services.payments.matching import find_purpose, match_payment

ACCOUNT = "SE3550000000054910000003"


@dataclass(frozen=True)
class Detail:
    """A transaction in an entry."""

    amount: str | None = None
    currency: str = "SEK"
    reference: str = ""
    text: str = ""
    payer: str = ""
    bank_reference: str = ""
    extra: str = ""


@dataclass(frozen=True)
class Entry:
    """An entry; `bank_reference` as in AcctSvcrRef."""

    amount: str = "201.50"
    currency: str = "SEK"
    sign: str = "CRDT"
    date: str = "2026-11-16"
    status: str = "BOOK"
    bank_reference: str = ""
    details: tuple[Detail, ...] = ()
    extra: str = ""


def pay(amount="201.50", *, reference="", text="", payer="Alma", bank_reference="", **fields):
    """One payment in one entry."""
    return Entry(
        amount,
        bank_reference=bank_reference,
        details=(Detail(reference=reference, text=text, payer=payer),),
        **fields,
    )


def write_camt(
    *entries, kind="053", version="02", account=ACCOUNT, balances=None, identifier="S1", extra=""
):
    """Return a whole file with one statement. `balances`: opening and closing, as decimal texts."""
    return wrap(
        write_statement(
            *entries,
            kind=kind,
            version=version,
            account=account,
            balances=balances,
            identifier=identifier,
            extra=extra,
        ),
        kind=kind,
        version=version,
    )


def wrap(*statements, kind="053", version="02", header=""):
    message = {"053": "BkToCstmrStmt", "054": "BkToCstmrDbtCdtNtfctn"}[kind]
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.{kind}.001.{version}"><{message}>'
        f"<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-17T06:00:00</CreDtTm>{header}</GrpHdr>"
        f"{''.join(statements)}</{message}></Document>\n"
    )
    return text.encode()


def write_statement(
    *entries, kind="053", version="02", account=ACCOUNT, balances=None, identifier="S1", extra=""
):
    name = {"053": "Stmt", "054": "Ntfctn"}[kind]
    held = "".join(
        _balance(code, amount)
        for code, amount in zip(("OPBD", "CLBD"), balances or (), strict=False)
    )
    body = "".join(_entry(entry, version=version) for entry in entries)
    owner = f"<Acct><Id><IBAN>{account}</IBAN></Id><Ccy>SEK</Ccy></Acct>"
    head = f"<Id>{identifier}</Id><CreDtTm>2026-11-17T06:00:00</CreDtTm>"
    return f"<{name}>{head}{owner}{held}{body}{extra}</{name}>"


def _balance(code, amount):
    sign = "DBIT" if amount.startswith("-") else "CRDT"
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>"
        f'<Amt Ccy="SEK">{amount.lstrip("-")}</Amt><CdtDbtInd>{sign}</CdtDbtInd>'
        "<Dt><Dt>2026-11-16</Dt></Dt></Bal>"
    )


def _entry(entry, *, version):
    status = (
        f"<Sts><Cd>{entry.status}</Cd></Sts>" if version == "08" else f"<Sts>{entry.status}</Sts>"
    )
    reference = f"<AcctSvcrRef>{entry.bank_reference}</AcctSvcrRef>" if entry.bank_reference else ""
    details = "".join(_detail(detail, sign=entry.sign, version=version) for detail in entry.details)
    return (
        f'<Ntry><Amt Ccy="{entry.currency}">{entry.amount}</Amt>'
        f"<CdtDbtInd>{entry.sign}</CdtDbtInd>{status}"
        f"<BookgDt><Dt>{entry.date}</Dt></BookgDt><ValDt><Dt>{entry.date}</Dt></ValDt>{reference}"
        "<BkTxCd><Domn><Cd>PMNT</Cd></Domn></BkTxCd>"
        f"{f'<NtryDtls>{details}</NtryDtls>' if details else ''}{entry.extra}</Ntry>"
    )


def _detail(detail, *, sign, version):
    refs = (
        f"<AcctSvcrRef>{detail.bank_reference}</AcctSvcrRef>"
        if detail.bank_reference
        else "<EndToEndId>NOTPROVIDED</EndToEndId>"
    )
    amount = ""
    if detail.amount is not None:
        inner = f'<Amt Ccy="{detail.currency}">{detail.amount}</Amt>'
        amount = (
            f"{inner}<CdtDbtInd>{sign}</CdtDbtInd>"
            if version == "08"
            else f"<AmtDtls><TxAmt>{inner}</TxAmt></AmtDtls>"
        )
    name = f"<Nm>{escape(detail.payer)}</Nm>"
    if version == "08":
        name = f"<Pty>{name}</Pty>"
    party = "Dbtr" if sign == "CRDT" else "Cdtr"
    parties = f"<RltdPties><{party}>{name}</{party}></RltdPties>" if detail.payer else ""
    text = f"<Ustrd>{escape(detail.text)}</Ustrd>" if detail.text else ""
    structured = (
        f"<Strd><CdtrRefInf><Ref>{escape(detail.reference)}</Ref></CdtrRefInf></Strd>"
        if detail.reference
        else ""
    )
    remittance = f"<RmtInf>{text}{structured}</RmtInf>" if text or structured else ""
    return f"<TxDtls><Refs>{refs}</Refs>{amount}{parties}{remittance}{detail.extra}</TxDtls>"


@pytest.fixture(scope="session")
def camt():
    """`camt.write(*entries)` gives a file, `camt.pay(...)` an entry of one payment; the rest is for
    odd cases.
    """
    return SimpleNamespace(
        write=write_camt,
        statement=write_statement,
        wrap=wrap,
        pay=pay,
        Entry=Entry,
        Detail=Detail,
        account=ACCOUNT,
    )


@pytest.fixture
def bill(people, add_cost, close):
    """Close a month on the second day after it, with a cost that 0001, 0002 and 0003 share equally;
    returns their invoices.
    """

    def bill(label, *, amount="600.00"):
        start = date.fromisoformat(f"{label}-01")
        end = (start + timedelta(days=31)).replace(day=1)
        add_cost(
            pool="domain",
            amount=amount,
            date=str(start),
            service_start=str(start),
            service_end=str(end),
        )
        close(label, today=end + timedelta(days=1))
        return {invoice.household: invoice for invoice in Invoice.objects.filter(period=label)}

    return bill


@pytest.fixture
def invoices(bill):
    """October's three invoices of 200.00, due 2026-12-02, by household."""
    return bill("2026-10")


@pytest.fixture
def load(config):
    """Import a bank file."""
    return lambda data, **options: import_payments(data, actor="tove", config=config, **options)


@pytest.fixture
def match(config):
    """Match a payment with an invoice's or household's number, on 2026-11-20."""

    def match(payment, purpose, *, deposit=False, amount=None, today=date(2026, 11, 20)):
        return match_payment(
            payment,
            purpose=find_purpose(purpose, deposit=deposit),
            today=today,
            actor="tove",
            config=config,
            amount=amount,
        )

    return match


@pytest.fixture
def standing():
    """Where a household stands: what is left to pay by invoice's number, and its credit."""

    def standing(household):
        found = read_accounts(currency="SEK", household=household)[household].standing
        return {charge.charge.number: charge.left for charge in found.unpaid}, found.credit

    return standing
