"""Every read of metering that others need."""
