"""Who belongs to the co-op, what they hold, and who changed what."""
