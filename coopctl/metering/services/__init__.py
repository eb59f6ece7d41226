"""Every write of metering."""
