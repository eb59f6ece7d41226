"""What stops an apply before it has changed anything."""

from __future__ import annotations

from pyinfra.api.exceptions import DeployError


class RefusedDeployError(DeployError):
    """The server can't take the plan as it stands; `hint` names the cure."""

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class WouldLoseError(RefusedDeployError):
    """Members would lose something that nobody has said they should."""
