"""Who belongs to the co-op and what they hold: households, persons, mailboxes, aliases, domains,
and who changed what.
"""
