"""Payments come in, find what they are for, and are taken elsewhere if that was wrong."""
