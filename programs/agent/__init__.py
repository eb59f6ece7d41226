"""Runs on member servers: reads the meters and keeps the readings until they are collected.

What it keeps is household, resource, hour and quantity; never an address, a subject or a name.
"""

VERSION = "0.1.0"
