"""Certificates that end, are for others, or aren't the ones that are served."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from coopctl.doctor.certificates import check_certificates
from coopctl.doctor.findings import Severity
from coopctl.doctor.ports import Port, Served

NAME = "mail.frysboxen.example"
SMTP = Port(25, "mail from other servers", "smtp")
NOW = datetime(2026, 11, 20, tzinfo=UTC)
KEY = ec.generate_private_key(ec.SECP256R1())


def issue(name=NAME, *, days=60, life=90, issuer="Some CA"):
    subject, signer = (
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)]) for text in (name, issuer)
    )
    end = NOW + timedelta(days=days)
    builder = x509.CertificateBuilder(
        signer,
        subject,
        KEY.public_key(),
        x509.random_serial_number(),
        end - timedelta(days=life),
        end,
    )
    return builder.add_extension(
        x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False
    ).sign(KEY, SHA256())


def pem(certificate):
    return certificate.public_bytes(Encoding.PEM).decode()


def check(files, *, shown=None):
    served = (
        [Served(SMTP, (shown or files[NAME]).public_bytes(Encoding.DER))]
        if NAME in files or shown
        else [Served(SMTP)]
    )
    certificates = {name: pem(one) for name, one in files.items()}
    return list(check_certificates("mail1", certificates, own_name=NAME, served=served, now=NOW))


def test_a_certificate_in_date_is_fine():
    assert [finding.severity for finding in check({NAME: issue()})] == [Severity.OK]


@pytest.mark.parametrize(
    ("days", "severity", "words"),
    [
        (15, "warning", "ends in 15 days"),
        (5, "error", "ends in 5 days"),
        (-1, "error", "ended on 2026-11-19"),
    ],
)
def test_one_that_is_not_renewed_is_found(days, severity, words):
    [finding] = check({NAME: issue(days=days)})
    assert (finding.severity.value, words in finding.what) == (severity, True)
    assert f"coop-certificate retry {NAME}" in finding.cure


@pytest.mark.parametrize(
    ("life", "days"), [(90, 29), (45, 14.9), (45, 11), (6, 1.9), (6, 1.5), (397, 30)]
)
def test_one_that_is_being_renewed_is_fine_however_short_its_life(life, days):
    assert [finding.severity for finding in check({NAME: issue(days=days, life=life)})] == [
        Severity.OK
    ]


@pytest.mark.parametrize(
    ("life", "days", "severity", "words"),
    [
        (45, 9, "warning", "ends in 9 days"),
        (45, 3.5, "error", "ends in 3 days"),
        (6, 1.25, "warning", "ends in 30 hours"),
        (6, 0.25, "error", "ends in 6 hours"),
        (397, 6, "error", "ends in 6 days"),
    ],
)
def test_one_with_another_life_that_is_not_renewed_is_found_in_time(life, days, severity, words):
    [finding] = check({NAME: issue(days=days, life=life)})
    assert (finding.severity.value, words in finding.what) == (severity, True)


def test_a_self_signed_one_is_an_error_for_the_servers_own_name_only():
    other = "autoconfig.berg.example"
    assert [(one.severity.value, one.where) for one in check({NAME: issue(issuer=NAME)})] == [
        ("error", "mail1")
    ]
    assert [
        one.severity.value for one in check({NAME: issue(), other: issue(other, issuer=other)})
    ] == ["warning"]


def test_one_for_another_name_is_found():
    [finding] = check({NAME: issue(), "mta-sts.berg.example": issue("elsewhere.example")})
    assert "the certificate for mta-sts.berg.example is for elsewhere.example" in finding.what


def test_one_that_a_daemon_has_not_taken_up_is_found():
    [finding] = check({NAME: issue()}, shown=issue(days=10))
    assert "port 25 serves another certificate than the one on disk" in finding.what
    assert "reload" in finding.cure


def test_none_at_all_is_found():
    [finding] = check({})
    assert f"there is no certificate for {NAME}" in finding.what
