"""What `coopctl.provision.members` is told on its standard input: two lines of JSON.

The first names the hosts, so that it connects while the plans are still being built; the second
says what to apply.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from coopctl.core.plans.origin import Origin
from coopctl.provision.hosts import Host
from deploy.members.guard import Consent


class Hosts(BaseModel):
    """The first line."""

    model_config = ConfigDict(frozen=True)

    hosts: tuple[Host, ...]
    check: bool = False
    full: bool = False


class HostJob(BaseModel):
    """One host's plan file, the file of the plan that it was last given (None: unknown here), and
    what the control side lacks: DKIM records (`<domain>.<selector>`), the key of the named
    certificate.
    """

    model_config = ConfigDict(frozen=True)

    plan: Path
    applied: Path | None = None
    records: tuple[str, ...] = ()
    certificate: str = ""


class Jobs(BaseModel):
    """The second line. A host without a job is left alone.

    `origin` says whose plans these are; None: nobody's, as in tests of one step, and no server is
    asked whose it is.
    """

    model_config = ConfigDict(frozen=True)

    jobs: dict[str, HostJob]
    origin: Origin | None = None
    consent: Consent = Consent()
