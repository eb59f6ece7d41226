"""Certificates: in date, for the right names, and the ones that are actually served. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from coopctl.core.quantity import count_of
from coopctl.doctor.findings import Finding, error, passed, warning
from coopctl.doctor.ports import Served

# Certificates are renewed 32 days before they end (`tls_renew_days`), or when a third of their life
# is left if that is later: much less left means that renewing fails. Each limit is a time before
# the end, and at most this part of the certificate's life.
_LATE, _LATE_PART = timedelta(days=20), 2 / 9
_SOON, _SOON_PART = timedelta(days=7), 1 / 12


def check_certificates(
    host: str,
    certificates: Mapping[str, str],
    *,
    own_name: str,
    served: Sequence[Served],
    now: datetime,
) -> Iterator[Finding]:
    """Judge the files (PEM by name), and what each port shows beside the file of the server's own
    name.
    """
    parsed = {
        name: x509.load_pem_x509_certificate(pem.encode()) for name, pem in certificates.items()
    }
    placeholders = [name for name, one in parsed.items() if one.issuer == one.subject]
    problems = list(_check_placeholders(host, placeholders, own_name=own_name))
    problems += [
        finding
        for name, one in parsed.items()
        if name not in placeholders
        for finding in _check_file(host, name, one, now=now)
    ]
    if own_name in parsed:
        problems += _check_served(host, parsed[own_name].public_bytes(Encoding.DER), served=served)
    elif served:
        problems.append(
            error(
                "certificates",
                host,
                f"there is no certificate for {own_name}",
                cure=f"`coopctl deploy --limit {host}`",
            )
        )
    yield from problems
    if parsed and not problems:
        first = min(one.not_valid_after_utc for one in parsed.values())
        yield passed(
            "certificates",
            host,
            f"{count_of(len(parsed), 'certificate')} in date; the first ends on {first:%Y-%m-%d}",
        )


def _check_placeholders(host: str, names: Sequence[str], *, own_name: str) -> Iterator[Finding]:
    """Certificates that the server has signed itself until the CA issues one."""
    status = f"on {host}: `coop-certificate status` says why"
    if own_name in names:
        what = f"the certificate for {own_name} is self-signed: the CA hasn't issued one"
        yield error(
            "certificates",
            host,
            what,
            cure=f"does {own_name} point here, and is port 80 open? {status}",
        )
    if others := [name for name in names if name != own_name]:
        shown = ", ".join(others[:3]) + (f" and {len(others) - 3} more" if len(others) > 3 else "")
        what = f"the CA has issued nothing yet for {shown}"
        yield warning(
            "certificates",
            host,
            what,
            cure=f"`coopctl domain show` prints the records that make them point here; {status}",
        )


def _check_file(
    host: str, name: str, certificate: x509.Certificate, *, now: datetime
) -> Iterator[Finding]:
    renew = (
        f"on {host}: `coop-certificate status` says why it isn't renewed, `coop-certificate retry "
        f"{name}` tries now"
    )
    life = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    left = certificate.not_valid_after_utc - now
    if left < timedelta():
        yield error(
            "certificates",
            host,
            f"the certificate for {name} ended on {certificate.not_valid_after_utc:%Y-%m-%d}",
            cure=renew,
        )
    elif left < min(_LATE, life * _LATE_PART):
        severity = error if left < min(_SOON, life * _SOON_PART) else warning
        shown = f"{left.days} days" if left.days > 1 else f"{left // timedelta(hours=1)} hours"
        yield severity(
            "certificates",
            host,
            f"the certificate for {name} ends in {shown} and isn't renewed",
            cure=renew,
        )
    if name not in _names_of(certificate):
        what = f"the certificate for {name} is for {', '.join(_names_of(certificate)) or 'no name'}"
        yield error("certificates", host, what, cure=f"`coopctl deploy --limit {host} --tags tls`")


def _check_served(host: str, certificate: bytes, *, served: Sequence[Served]) -> Iterator[Finding]:
    stale = [
        str(one.port.number)
        for one in served
        if one.certificate is not None and one.certificate != certificate
    ]
    if stale:
        cure = f"on {host}: `systemctl reload postfix dovecot nginx`"
        yield error(
            "certificates",
            host,
            f"port {', '.join(stale)} serves another certificate than the one on disk",
            cure=cure,
        )


def _names_of(certificate: x509.Certificate) -> list[str]:
    try:
        return certificate.extensions.get_extension_for_class(
            x509.SubjectAlternativeName
        ).value.get_values_for_type(x509.DNSName)
    except x509.ExtensionNotFound:
        return []
