"""What `coopctl.provision.members` is told on its standard input: two lines of JSON.

The first names the hosts, so that it connects while the plans are still being built; the second
says what to apply.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from coopctl.provision.hosts import Host


class Hosts(BaseModel):
    """The first line."""

    model_config = ConfigDict(frozen=True)

    hosts: tuple[Host, ...]
    check: bool = False
    full: bool = False


class HostJob(BaseModel):
    """One host's plan file, and what the control side lacks: DKIM records (`<domain>.<selector>`),
    the key of the named certificate.
    """

    model_config = ConfigDict(frozen=True)

    plan: Path
    records: tuple[str, ...] = ()
    certificate: str = ""


class Jobs(BaseModel):
    """The second line. A host without a job is left alone."""

    model_config = ConfigDict(frozen=True)

    jobs: dict[str, HostJob]
