"""Certificates: what of them goes into DNS."""

from __future__ import annotations

import shlex

from pyinfra.api.facts import FactBase
from typing_extensions import override

from deploy.places import CERTIFICATES


class CertificateKey(FactBase[str]):
    """The SHA-256 (hex) of the public key in the certificate for `server_name`; "" if there is
    none.

    The key as SubjectPublicKeyInfo (RFC 6698, 2.1: usage 3, selector 1, matching type 1).
    """

    @override
    def command(self, server_name: str, folder: str = CERTIFICATES) -> str:
        file = shlex.quote(f"{folder}/{server_name}/fullchain.pem")
        public = (
            f"openssl x509 -in {file} -noout -pubkey 2>/dev/null | openssl pkey -pubin -outform "
            "DER 2>/dev/null"
        )
        return f"if [ -e {file} ]; then {public} | sha256sum | cut -c1-64; fi"

    @override
    def process(self, output: list[str]) -> str:
        return "".join(output).strip()

    @override
    @staticmethod
    def default() -> str:
        return ""
