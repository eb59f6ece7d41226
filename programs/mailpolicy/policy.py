"""What Postfix is answered to each request: the first refusal that holds, else DUNNO, which leaves
it to the next restriction.
"""

from __future__ import annotations

from collections.abc import Callable

from .config import HOUR, Config, Limits
from .drawers import Use
from .limits import describe_over, find_over, looks_stolen
from .protocol import DUNNO, Request, number
from .quotas import is_mailbox_full
from .store import Store
from .tables import Members, fold

SUBMISSION = "submission"
_MESSAGE_STATES = ("DATA", "BDAT", "END-OF-MESSAGE")


class Policy:
    """`use_of` tells how full a household's drawer is; `say` writes to the journal."""

    def __init__(
        self,
        config: Config,
        *,
        members: Members,
        store: Store,
        use_of: Callable[[str], Use | None],
        say: Callable[[str], None],
    ) -> None:
        self._config = config
        self._members = members
        self._store = store
        self._use_of = use_of
        self._say = say

    def answer(self, request: Request, *, now: int) -> str:
        """Return the action. Who sends is judged at RCPT, how many it was at DATA, when all
        recipients are named.
        """
        state, login = request.get("protocol_state", ""), fold(request.get("sasl_username", ""))
        is_submission = request.get("policy_context") == SUBMISSION and bool(login)
        if is_submission and state in _MESSAGE_STATES:
            recipients = number(request, "recipient_count")
            refusal = self._refuse_sender(login, adding=recipients, now=now)
            if not refusal:
                self._note("sent", login, recipients=recipients, now=now)
            return refusal or DUNNO
        if state != "RCPT":
            return DUNNO
        recipient = request.get("recipient", "")
        if is_submission:
            if refusal := self._refuse_sender(login, adding=1, now=now):
                return refusal
            if self._members.is_unknown(recipient):
                self.note_refused(login, now=now)
        return self._refuse_recipient(recipient, size=number(request, "size")) or DUNNO

    def note_refused(self, mailbox: str, *, now: int) -> None:
        """A recipient of this mailbox's mail was refused: by its server, or by us because nobody
        has the address.
        """
        self._note("refused", mailbox, recipients=1, now=now)
        refused = sum(
            count for at, count in self._store.of_mailbox(mailbox, "refused") if at > now - HOUR
        )
        if refused >= self._config.hold_refused:
            self._hold(
                mailbox, reason=f"{refused} recipients refused its mail within an hour", now=now
            )

    def _refuse_sender(self, login: str, *, adding: int, now: int) -> str | None:
        if self._store.reason_of(login) is not None:
            return (
                f"550 5.7.1 sending is held for {login}, because somebody else seems to use it: "
                "change its password, "
                f"then write or call {self._config.admin}"
            )
        household = self._members.household_of(login)
        judged: list[tuple[str, Limits, list[tuple[int, int]]]] = [
            (login, self._config.mailbox, self._store.of_mailbox(login, "sent")),
        ]
        if household is not None:
            judged.append(
                (
                    f"household {household}",
                    self._config.household,
                    self._store.of_household(household, "sent"),
                )
            )
        for who, limits, sent in judged:
            if over := find_over(limits, sent=sent, adding=adding, now=now):
                # What can never go counts as one recipient, however many it names: programs stop at
                # a 5xx, and people try again.
                self._note("over", login, recipients=1 if over.wait is None else adding, now=now)
                self._judge_volume(login, now=now)
                answer = "550 5.7.1" if over.wait is None else "450 4.7.1"
                return f"{answer} {describe_over(over, who=who, adding=adding)}"
        return None

    def _judge_volume(self, login: str, *, now: int) -> None:
        attempted = self._store.of_mailbox(login, "sent", "over")
        if looks_stolen(
            self._config.mailbox, attempted=attempted, factor=self._config.hold_factor, now=now
        ):
            self._hold(
                login,
                reason=f"it tried to send {self._config.hold_factor} times as much as it may",
                now=now,
            )

    def _refuse_recipient(self, recipient: str, *, size: int) -> str | None:
        """Refuse where none of the mailboxes that would get it has room: else only the full one's
        copy comes back.
        """
        ends = self._members.ends_of(recipient)
        if ends.elsewhere or not ends.mailboxes:
            return None
        refusals = [self._refuse_mailbox(mailbox, size=size) for mailbox in sorted(ends.mailboxes)]
        return refusals[0] if all(refusals) else None

    def _refuse_mailbox(self, mailbox: str, *, size: int) -> str | None:
        use = self._use_of(self._members.household_of(mailbox) or "")
        if use is not None:
            wanted = max(
                self._config.headroom_bytes, use.limit * self._config.headroom_percent // 100
            )
            if use.used + size > use.limit - min(wanted, use.limit // 4):
                return (
                    "552 5.2.2 the household's storage is full: something must be deleted before "
                    "more can come"
                )
        if is_mailbox_full(self._config.quota_status, mailbox=mailbox, size=size):
            return "552 5.2.2 this mailbox is full: something must be deleted before more can come"
        return None

    def _hold(self, mailbox: str, *, reason: str, now: int) -> None:
        if self._store.hold(mailbox, reason=reason, now=now):
            self._say(
                f"held: household {self._members.household_of(mailbox)} has a mailbox that may not "
                f"send: {reason}"
            )

    def _note(self, kind: str, mailbox: str, *, recipients: int, now: int) -> None:
        self._store.note(
            kind,
            mailbox=mailbox,
            household=self._members.household_of(mailbox) or "",
            recipients=recipients,
            now=now,
        )
