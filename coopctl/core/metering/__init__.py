"""Meters, hours, readings and what they add up to."""
