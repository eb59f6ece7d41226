"""sendmail's command line (sendmail(1) of Postfix), as far as web programs use it. Pure."""

from __future__ import annotations

import getopt
import os
from collections.abc import Sequence
from dataclasses import dataclass

from .protocol import Request
from .refusal import Refusal

# Every option that Postfix's sendmail knows; those that say nothing here are passed over.
_OPTIONS = "A:B:C:F:GIL:N:O:R:UV:X:b:ce:f:h:imno:p:r:q:tv"


@dataclass(frozen=True)
class Options:
    """`dot_ends`: a line of one dot ends the message. `log`: a file to write to why a message
    wasn't sent.
    """

    request: Request
    dot_ends: bool
    log: str | None


def parse_options(arguments: Sequence[str]) -> Options:
    """Raises Refusal."""
    try:
        options, recipients = getopt.getopt(list(arguments), _OPTIONS, ["log="])
    except getopt.GetoptError as error:
        raise Refusal(f"sendmail: {error}", code=os.EX_USAGE) from None
    sender, from_headers, dot_ends = None, False, True
    for name, value in options:
        match name:
            case "-f" | "-r":
                sender = value.strip().removeprefix("<").removesuffix(">")
            case "-t":
                from_headers = True
            case "-i":
                dot_ends = False
            case "-o" if value == "i":
                dot_ends = False
            case "-b" if value != "m":
                raise Refusal(
                    f"sendmail: -b{value} isn't offered here, only to send a message",
                    code=os.EX_USAGE,
                )
    return Options(Request(sender, tuple(recipients), from_headers), dot_ends, find_log(arguments))


def find_log(arguments: Sequence[str]) -> str | None:
    """Return the file to write to, also where the rest of the command line is wrong."""
    return next(
        (
            argument.removeprefix("--log=")
            for argument in arguments
            if argument.startswith("--log=")
        ),
        None,
    )
