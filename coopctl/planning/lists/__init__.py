"""The mailing lists of a plan."""
