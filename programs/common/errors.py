"""What can go wrong on the server, each as one sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable


class ProgramError(Exception):
    """A command, or a part of it, failed; the message is a sentence for people."""


def run_command(name: str, command: Callable[[], int]) -> int:
    """Return the command's exit code; 1 after a ProgramError, whose sentence goes to stderr under
    the program's name, and where whoever read the output has gone.
    """
    try:
        return command()
    except ProgramError as error:
        print(f"{name}: {error}", file=sys.stderr)
    except BrokenPipeError:
        sys.stderr.close()
    return 1
