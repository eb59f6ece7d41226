"""One folder per service: what a plan puts on a server."""
