"""What can go wrong on the server, each as one sentence for the journal."""

from __future__ import annotations


class CertificateError(Exception):
    """A command failed; the message is a sentence for people."""
