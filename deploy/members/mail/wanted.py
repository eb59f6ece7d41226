"""The files of the mail members, with their owners and modes."""

from __future__ import annotations

from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from deploy.members.mail.render import (
    render_credentials,
    render_dkim_selectors,
    render_index_folders,
    render_passwd_file,
)
from deploy.members.mail.senders import find_senders
from deploy.members.mail.tables import TABLE_NAMES, render_postfix_maps, render_sender_map
from deploy.members.service import Needs
from deploy.operations.wholefiles import WantedFile
from deploy.places import POSTFIX_TABLES

DKIM_KEYS = "/var/lib/rspamd/dkim"
PENDING_KICKS = "/run/coop-kicks"


@dataclass(frozen=True)
class MailFiles:
    """Every file that mail owns."""

    indexes: WantedFile
    users: WantedFile
    credentials: WantedFile
    selectors: WantedFile
    senders: WantedFile
    tables: tuple[WantedFile, ...]

    def all(self) -> tuple[WantedFile, ...]:
        """Return them in the order in which they are written."""
        return (
            self.indexes,
            self.users,
            self.credentials,
            self.selectors,
            self.senders,
            *self.tables,
        )


def render_files(plan: HostPlan, needs: Needs) -> MailFiles | None:
    """Render the plan's mail, if the server is for mail."""
    if plan.mail is None:
        return None
    senders = find_senders(plan.mail)
    maps = render_postfix_maps(plan, senders=senders, others=needs.addresses)
    return MailFiles(
        indexes=WantedFile("/etc/tmpfiles.d/coop-mail-indexes.conf", render_index_folders(plan)),
        users=WantedFile(
            "/etc/dovecot/coop/users",
            render_passwd_file(plan),
            group="dovecot",
            mode="640",
            secret=True,
        ),
        credentials=WantedFile(
            "/etc/dovecot/coop/credentials",
            render_credentials(plan),
            group="dovecot",
            mode="640",
            secret=True,
        ),
        selectors=WantedFile("/etc/rspamd/coop/dkim_selectors.map", render_dkim_selectors(plan)),
        senders=WantedFile("/etc/rspamd/coop/senders.map", render_sender_map(senders)),
        tables=tuple(WantedFile(f"{POSTFIX_TABLES}/{name}", maps[name]) for name in TABLE_NAMES),
    )
