"""A made-up co-op on this machine: the whole way from a household to mail that arrives and an
invoice that adds up.
"""
