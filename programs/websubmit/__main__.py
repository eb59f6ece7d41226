"""`python3 -m programs.websubmit send|serve`."""

import sys

if __name__ == "__main__":
    # Each runs once for every message: neither loads what only the other needs.
    if sys.argv[1:2] == ["serve"]:
        from .server import serve

        sys.exit(serve())
    from .client import send

    sys.exit(send(sys.argv[2:]))
