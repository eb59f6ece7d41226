"""What metering stores: household, resource, hour and quantity, and nothing else about a member."""

from coopctl.metering.models.host import HostState
from coopctl.metering.models.quarantine import QuarantinedReading
from coopctl.metering.models.reading import Reading

__all__ = ["HostState", "QuarantinedReading", "Reading"]
