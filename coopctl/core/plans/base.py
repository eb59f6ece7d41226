"""HostPlan: everything that members have on one server, as one canonical JSON document.

Deploys read this and nothing else. Secrets appear only as hashes.
"""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from coopctl.core.accounts.dkim import key_labels
from coopctl.core.accounts.lists import ListSettings
from coopctl.core.errors import CoopError

PLAN_VERSION: Literal[1] = 1
MEMBER_TYPES = frozenset(
    {"mail", "web", "files"}
)  # of hosts that hold members' data, and so have a plan

# A household's number names its drawer and its user on the server: nothing in it may mean more than
# itself there.
HouseholdNumber = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,15}$")]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PlannedHousehold(_Frozen):
    """A drawer with a uid of its own; `quota_bytes` limits everything in the drawer. `frozen`: it
    sends no mail, but gets and reads it.
    """

    number: HouseholdNumber
    uid: int
    quota_bytes: int
    frozen: bool = False


class PlannedDomain(_Frozen):
    """A mail domain; `household` is None for the co-op's own.

    `dkim_selector` signs today; keys are kept for it and for all `dkim_selectors`, two for each
    (`coopctl.core.accounts.dkim`).
    """

    name: str
    household: HouseholdNumber | None
    dkim_selector: str
    dkim_selectors: tuple[str, ...] = ()

    @property
    def dkim_keys(self) -> tuple[str, ...]:
        """Names of its kept keys, `<domain>.<label>`: each selector's RSA key, then its Ed25519
        key.
        """
        return tuple(
            f"{self.name}.{label}"
            for selector in sorted({self.dkim_selector, *self.dkim_selectors})
            for label in key_labels(selector)
        )


class PlannedAppPassword(_Frozen):
    """A credential of its own for one device; `id` is its first group."""

    id: str
    password_hash: str


class PlannedMailbox(_Frozen):
    """A mailbox. `closed`: nobody can log in or deliver, the mail stays in the drawer until it is
    released.

    Mail is passed on to each of `forward_to`; then the mailbox itself gets it only with
    `keep_copy`.
    """

    address: str
    household: HouseholdNumber
    password_hash: str
    quota_bytes: int | None
    state: Literal["active", "closed"]
    app_passwords: tuple[PlannedAppPassword, ...] = ()
    forward_to: tuple[str, ...] = ()
    keep_copy: bool = True


class PlannedAlias(_Frozen):
    """Mail to `address` goes to every target. `@domain` is a catch-all: it takes what no mailbox
    and no other alias of the domain has.
    """

    address: str
    household: HouseholdNumber | None
    targets: tuple[str, ...]


class MailPlan(_Frozen):
    """What the mail role serves; each tuple is sorted by its first field."""

    domains: tuple[PlannedDomain, ...] = ()
    mailboxes: tuple[PlannedMailbox, ...] = ()
    aliases: tuple[PlannedAlias, ...] = ()


class PlannedList(_Frozen):
    """A mailing list; `household` is None for the co-op's own. Subscribers are the server's data,
    never the plan's.

    `web` is the name of the web server with its archive. `closed`: its address is refused, its
    archive stays. `released`: all of it may go. `archive_password_hash` is `<salt>$<SHA-256 of salt
    and password>`, both in hex, where the archive is for members.
    """

    address: str
    household: HouseholdNumber | None
    state: Literal["active", "closed", "released"] = "active"
    owners: tuple[str, ...]
    language: str = "en"
    web: str
    settings: ListSettings = ListSettings()
    archive_password_hash: str | None = None


class PlannedSite(_Frozen):
    """A web site in `web/<name>/` of the household's drawer, served as `name`; `others` lead there.

    `suspended`: the household is frozen, a neutral page with 503 is shown. `whole_addresses`: its
    access log keeps visitors' whole IP addresses. `database` is the name of its database in the
    household's MariaDB, None if it has none.
    """

    name: str
    household: HouseholdNumber
    others: tuple[str, ...]
    kind: Literal["static", "php"]
    state: Literal["active", "suspended"]
    whole_addresses: bool
    database: Annotated[str, Field(pattern=r"^[a-z0-9_]{1,64}$")] | None = None


class PlannedKey(_Frozen):
    """An SSH public key, `type base64`, that opens SFTP in the household's `web/`."""

    household: HouseholdNumber
    key: str


class WebPlan(_Frozen):
    """What the web role serves; sites sorted by name, keys by household and key."""

    sites: tuple[PlannedSite, ...] = ()
    keys: tuple[PlannedKey, ...] = ()


class HostPlan(_Frozen):
    """One server's members. `mail` is None where the server isn't a mail host, `web` where it isn't
    a web host.
    """

    version: Literal[1] = PLAN_VERSION
    host: str
    households: tuple[PlannedHousehold, ...] = ()
    mail: MailPlan | None = None
    lists: tuple[PlannedList, ...] = ()
    web: WebPlan | None = None


def render_plan(plan: HostPlan) -> str:
    """Return the canonical JSON text: sorted keys, UTF-8, no floats, one newline at the end."""
    return (
        json.dumps(plan.model_dump(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        + "\n"
    )


def read_plan(text: str) -> HostPlan:
    """Parse what `render_plan` wrote. Raises CoopError if it isn't a plan of a known version."""
    try:
        return HostPlan.model_validate_json(text)
    except ValidationError as error:
        raise CoopError(
            f"this isn't a version {PLAN_VERSION} plan: {error.errors()[0]['msg']}"
        ) from error


def generation(plan: HostPlan) -> str:
    """Return the SHA-256 of the canonical text, in hex: two plans with equal generations are
    equal.
    """
    return hashlib.sha256(render_plan(plan).encode()).hexdigest()
