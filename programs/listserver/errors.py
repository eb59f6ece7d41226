"""What can go wrong on the server, each as one sentence."""

from __future__ import annotations


class ListError(Exception):
    """The command failed; the message is a sentence for people."""


class RefusedPostError(ListError):
    """The archive doesn't take this post; it may take others."""
