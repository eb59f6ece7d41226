"""The mail part of a plan."""
