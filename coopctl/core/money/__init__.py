"""Amounts in minor units, how they are divided, and the months that they belong to."""
