"""Domains, addresses, host names: one spelling each."""
