"""`python3 -m programs.websubmit send|serve`."""

import sys

if __name__ == "__main__":
    # Each runs once for every message: neither loads what only the other needs.
    if sys.argv[1:2] == ["serve"]:
        from ..common.errors import run_command
        from .server import serve

        sys.exit(run_command("coop-submit", serve))
    from .client import send

    sys.exit(send(sys.argv[2:]))
