"""The registry as plans: what each server's members should have, and what differs between two
plans.
"""
