"""The web part of a plan."""
