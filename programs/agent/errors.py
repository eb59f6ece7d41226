"""What can go wrong on the server, each as one sentence for the journal."""

from __future__ import annotations


class AgentError(Exception):
    """The run failed, wholly or for one meter; the message is a sentence for people."""
