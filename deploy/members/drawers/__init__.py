"""A drawer, a user and a uid for every household."""
