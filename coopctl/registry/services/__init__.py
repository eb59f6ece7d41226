"""Every write to the registry: checked, in one transaction, with an audit entry beside it."""
