"""Payments are imported, matched, and rematched if that was wrong."""
