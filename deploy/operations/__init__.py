"""Writes. Each compares what was seen with what is wanted and yields the commands of the
difference, or none.
"""
