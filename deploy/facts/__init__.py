"""Reads. Each is one command; a deploy asks for all of its facts in one round trip
(`together.py`).
"""
