"""Programs that a task sends to the server and runs there, once: Python's standard library only."""
