"""Who pays what for a month, and why."""
