"""Puts members' mail on a server, in the order that never bounces mail."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.mail import MailPlan
from deploy.facts.dkim import DkimKeys
from deploy.facts.dovecot import DovecotSessions, DovecotUsers, PendingKicks
from deploy.facts.postfix import CompiledTables
from deploy.facts.together import Questions
from deploy.members.mail.tables import TABLE_NAMES
from deploy.members.mail.vhosts import mail_names, render_mail_vhosts
from deploy.members.mail.wanted import DKIM_KEYS, PENDING_KICKS, MailFiles, render_files
from deploy.members.service import Needs, SeenFiles, Service
from deploy.operate import operate
from deploy.operations.dkim import drop_keys, ensure_keys
from deploy.operations.dovecot import kick_sessions, replace_credentials, replace_users
from deploy.operations.postfix import replace_tables
from deploy.operations.wholefiles import replace_file
from deploy.places import POSTFIX_TABLES


@dataclass(frozen=True)
class SeenMail:
    """Addresses that Dovecot knows (True: may log in), those logged in, those whose sessions an
    interrupted apply has left to end, names of DKIM keys, SHA-256 of the tables' dumps if taken.
    """

    mailboxes: Mapping[str, bool]
    sessions: Collection[str]
    pending: Collection[str]
    keys: Collection[str]
    tables: Mapping[str, str] = field(default_factory=dict)


def _need_vhosts(plan: HostPlan) -> Needs:
    if plan.mail is None:
        return Needs()
    return Needs(
        vhosts={"mail.conf": render_mail_vhosts(plan.mail)}, names=frozenset(mail_names(plan.mail))
    )


def _ask_mail(wanted: MailFiles) -> Questions:
    return {
        "mailboxes": (DovecotUsers, {"path": wanted.users.path}),
        "sessions": (DovecotSessions, {}),
        "pending": (PendingKicks, {"path": PENDING_KICKS}),
        "keys": (DkimKeys, {"folder": DKIM_KEYS}),
    }


def _ask_tables(_wanted: MailFiles) -> Questions:
    return {"tables": (CompiledTables, {"folder": POSTFIX_TABLES, "tables": TABLE_NAMES})}


def _apply_mail(plan: HostPlan, wanted: MailFiles, seen: SeenMail, files: SeenFiles) -> None:
    """Who comes is known to Dovecot before Postfix accepts for it, who goes leaves Postfix
    first.
    """
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
        POSTFIX_TABLES,
        wanted.tables,
        seen=files,
        compiled=seen.tables,
        reload_for=("domains", "direct"),
    )
    if vanishing:
        operate("released mailboxes out of Dovecot", replace_file, wanted.users, seen=None)
    closed = {address for address, active in planned.items() if not active}
    operate("sessions of closed mailboxes", kick_sessions, closed, seen=seen.sessions)


SERVICE = Service(
    name="mail",
    render=render_files,
    need=_need_vhosts,
    ask=_ask_mail,
    ask_fully=_ask_tables,
    see=SeenMail,
    apply=_apply_mail,
    seeded=lambda wanted: wanted.tables,
    unbuilt="it isn't a mail server yet",
    folders=(DKIM_KEYS,),
)
