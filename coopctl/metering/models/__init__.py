"""What metering stores: household, resource, hour and quantity, and nothing else about a member."""

from coopctl.metering.models.host import HostState
from coopctl.metering.models.quarantine import QuarantineDecision, QuarantinedReading
from coopctl.metering.models.reading import DailyUse, Intake, Reading, Resource

__all__ = [
    "DailyUse",
    "HostState",
    "Intake",
    "QuarantineDecision",
    "QuarantinedReading",
    "Reading",
    "Resource",
]
