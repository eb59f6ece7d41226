"""Keys and certificates, by openssl."""

from __future__ import annotations

import hashlib
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from ..common.errors import ProgramError

_DAYS = "3650"


def make_key(algorithm: str) -> bytes:
    """Return a new private key in PEM: `rsa` (2048 bit), or the name of a curve."""
    kind = (
        ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
        if algorithm == "rsa"
        else ["EC", "-pkeyopt", f"ec_paramgen_curve:{algorithm}"]
    )
    return _openssl("genpkey", "-algorithm", *kind)


def self_sign(name: str, *, key: bytes) -> bytes:
    """Return a certificate for the name that vouches for itself: daemons start with it until the CA
    has issued one.
    """
    with tempfile.NamedTemporaryFile() as file:  # mode 0600
        file.write(key)
        file.flush()
        return _openssl("req", "-x509", "-key", file.name, "-days", _DAYS, *_name_only_in_san(name))


def make_request(name: str, *, key: Path) -> bytes:
    """Return a request for a certificate of the name (PKCS #10), in PEM."""
    return _openssl("req", "-new", "-key", str(key), *_name_only_in_san(name))


def _name_only_in_san(name: str) -> tuple[str, ...]:
    """A common name holds 64 characters only."""
    return ("-subj", "/", "-addext", f"subjectAltName=critical,DNS:{name}")


def expiry_of(chain: Path) -> float:
    """Return when the certificate ends, in UTC seconds."""
    text = _openssl(
        "x509", "-in", str(chain), "-noout", "-enddate", "-dateopt", "iso_8601"
    ).decode()
    return (
        datetime.fromisoformat(text.strip().removeprefix("notAfter=").replace(" ", "T"))
        .astimezone(UTC)
        .timestamp()
    )


def tlsa_of(key: Path) -> str:
    """Return `3 1 1 <hex>`: the key pinned for DANE (RFC 7671, 5.1)."""
    public = _openssl("pkey", "-in", str(key), "-pubout", "-outform", "DER")
    return f"3 1 1 {hashlib.sha256(public).hexdigest()}"


def _openssl(*arguments: str) -> bytes:
    done = subprocess.run(["openssl", *arguments], capture_output=True, check=False)
    if done.returncode:
        raise ProgramError(
            f"openssl {arguments[0]} failed: {done.stderr.decode(errors='replace').strip()}"
        )
    return done.stdout
