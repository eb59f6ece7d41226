"""Every read of the registry that others need."""
