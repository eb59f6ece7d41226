"""Why a message isn't sent."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 -- an answer for a member, rarely an error
    """A sentence for the member, and the exit code of sysexits.h that sendmail ends with.

    Never EX_TEMPFAIL: to PHP that is as good as sent, and here nobody tries again.
    """

    def __init__(self, sentence: str, *, code: int) -> None:
        super().__init__(sentence)
        self.code = code
