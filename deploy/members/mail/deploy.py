"""Puts members' mail on a server, in the order that never bounces mail."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import MailPlan
from deploy.facts.dkim import DkimKeys
from deploy.facts.dovecot import DovecotSessions, DovecotUsers, PendingKicks
from deploy.facts.files import SeenFile
from deploy.facts.postfix import CompiledTables
from deploy.facts.together import Questions
from deploy.members.errors import RefusedDeployError
from deploy.members.mail.files import DKIM_KEYS, PENDING_KICKS, TABLES, mail_files
from deploy.members.mail.tables import TABLE_NAMES
from deploy.operate import operate
from deploy.operations.dkim import drop_keys, ensure_keys
from deploy.operations.dovecot import kick_sessions, replace_credentials, replace_users
from deploy.operations.files import replace_file
from deploy.operations.postfix import replace_tables


@dataclass(frozen=True)
class SeenMail:
    """Addresses that Dovecot knows (True: may log in), those logged in, those whose sessions an
    interrupted apply has left to end, names of DKIM keys, SHA-256 of the tables' dumps if taken.
    """

    mailboxes: Mapping[str, bool]
    sessions: Collection[str]
    pending: Collection[str]
    keys: Collection[str]
    tables: Mapping[str, str]


def mail_questions(plan: HostPlan, *, full: bool) -> Questions:
    """Return the facts to read. `full` also dumps the compiled tables, which nobody changes but by
    hand.
    """
    return {
        "mailboxes": (DovecotUsers, {"path": mail_files(plan).users.path}),
        "sessions": (DovecotSessions, {}),
        "pending": (PendingKicks, {"path": PENDING_KICKS}),
        "keys": (DkimKeys, {"folder": DKIM_KEYS}),
        "tables": (
            CompiledTables,
            {
                "folder": TABLES,
                "tables": (*TABLE_NAMES, *(["lists"] if plan.lists else [])) if full else (),
            },
        ),
    }


def check_mail(plan: HostPlan, *, files: Mapping[str, SeenFile]) -> None:
    """Raise RefusedDeployError if the mail role hasn't run there: it seeds the tables."""
    if not all(file.path in files for file in mail_files(plan).tables):
        raise RefusedDeployError(
            "it isn't a mail server yet", hint="`coopctl deploy` builds it first"
        )


def deploy_mail(plan: HostPlan, *, seen: SeenMail, files: Mapping[str, SeenFile]) -> None:
    """Call the operations: who comes is known to Dovecot before Postfix accepts for it, who goes
    leaves Postfix first.
    """
    wanted = mail_files(plan)
    mail = plan.mail or MailPlan()
    planned = {mailbox.address: mailbox.state == "active" for mailbox in mail.mailboxes}
    added = [address for address in planned if address not in seen.mailboxes]
    vanishing = [address for address in seen.mailboxes if address not in planned]

    make = 'systemd-tmpfiles --create "$new"'
    operate(
        "folders of mail indexes",
        replace_file,
        wanted.indexes,
        seen=files.get(wanted.indexes.path),
        first=make,
    )
    operate(
        "mailboxes in Dovecot",
        replace_users,
        wanted.users,
        seen=files.get(wanted.users.path),
        added=added,
        vanishing=vanishing,
    )
    was = files.get(wanted.credentials.path)
    operate(
        "passwords in Dovecot",
        replace_credentials,
        wanted.credentials,
        seen=was,
        kicks=PENDING_KICKS,
        pending=seen.pending,
    )
    operate("DKIM keys", ensure_keys, DKIM_KEYS, mail.domains, seen=seen.keys)
    operate("DKIM selectors", replace_file, wanted.selectors, seen=files.get(wanted.selectors.path))
    operate("DKIM keys that are out of use", drop_keys, DKIM_KEYS, mail.domains, seen=seen.keys)
    operate("senders in Rspamd", replace_file, wanted.senders, seen=files.get(wanted.senders.path))
    operate(
        "addresses in Postfix",
        replace_tables,
        TABLES,
        wanted.tables,
        seen=files,
        compiled=seen.tables,
        reload_for=("domains", "direct"),
    )
    if vanishing:
        operate("released mailboxes out of Dovecot", replace_file, wanted.users, seen=None)
    closed = {address for address, active in planned.items() if not active}
    operate("sessions of closed mailboxes", kick_sessions, closed, seen=seen.sessions)
