"""Lists as the text of files. Pure: equal plans give equal bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from email.header import Header

from coopctl.core.accounts.lists import list_id
from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.lists import PlannedList
from deploy.places import DRAWERS

CO_OP_ROOT = "/var/lib/coop-lists/lists"
TRANSPORT = "coop-lists:unix:/run/coop-lists/receive.sock"
_MLMMJ_LANGUAGES = frozenset({"de", "en"})  # of ours, those that mlmmj has texts in
_DAY = 24 * 3600


def list_folder(planned: PlannedList) -> str:
    """Return where the list lies: in its household's drawer, so that archives count into the
    household's quota.
    """
    root = f"{DRAWERS}/{planned.household}/lists" if planned.household is not None else CO_OP_ROOT
    return f"{root}/{planned.address}"


def open_lists(plan: HostPlan) -> Sequence[PlannedList]:
    """Return the lists that take mail."""
    return [planned for planned in lists_of(plan) if planned.state == "active"]


def lists_of(plan: HostPlan) -> Sequence[PlannedList]:
    """Return all lists of the plan."""
    return plan.lists.lists if plan.lists else ()


def render_transports(plan: HostPlan) -> str:
    """Postfix's table of lists (transport(5)), which also says which addresses there are."""
    return "".join(f"{planned.address}\t{TRANSPORT}\n" for planned in open_lists(plan))


def render_lists(plan: HostPlan) -> str:
    """What the lists' own programs need to know."""
    document = {
        planned.address: {
            "household": planned.household,
            "folder": list_folder(planned),
            "owners": planned.owners,
            "archive": planned.settings.archive,
            "bounces": planned.settings.bounces,
            "footer": planned.settings.footer,
            "reply_to": planned.settings.reply_to,
            "web": planned.web,
        }
        for planned in open_lists(plan)
    }
    return _render_json(document)


def render_archives(plan: HostPlan) -> str:
    """What the archives' web server needs to know: lists with an archive, by their id; no password:
    for everybody.
    """
    document = {
        list_id(planned.address): {
            "address": planned.address,
            "folder": f"{list_folder(planned)}/inbox",
            "description": planned.settings.description or planned.address,
            "password": planned.archive_password_hash
            if planned.settings.archive == "members"
            else None,
        }
        for planned in open_lists(plan)
        if planned.settings.archive == "public"
        or (planned.settings.archive == "members" and planned.archive_password_hash)
    }
    return _render_json(document)


def render_control(planned: PlannedList) -> Mapping[str, str]:
    """mlmmj's control files by name (TUNABLES of mlmmj 1.5): an empty one switches something on."""
    settings = planned.settings
    owners = "".join(f"{owner}\n" for owner in planned.owners)
    files = {
        "listaddress": f"{planned.address}\n",
        "owner": owners,
        "moderators": owners,
        "delimiter": "+\n",
        "relayhost": "127.0.0.1\n",
        "smtpport": "10026\n",
        # One message for many recipients: our own delivery makes the copies, with a return path for
        # each.
        "verp": "",
        "maxverprecips": "500\n",
        "tocc": "",  # mail may come by an alias
        "noget": "",
        "nolistsubsemail": "",
        "notifymod": "",
        "ifmodsendonlymodmoderate": "",
        "modreqlife": f"{14 * _DAY}\n",
        "bouncelife": f"{60 * _DAY}\n",
        "maxmailsize": f"{settings.max_bytes}\n",
        "customheaders": _custom_headers(planned),
        "delheaders": _deleted_headers(planned),
        # What was sent in somebody else's name, or looks like spam, is for the owners to see.
        "access": "moderate ^X-Spam: *Yes\nmoderate ^Authentication-Results:.*dmarc=fail\nallow\n",
    }
    files |= {"open": {}, "moderated": {"submod": owners}, "closed": {"closedlistsub": ""}}[
        settings.subscription
    ]
    files |= {
        "subscribers": {"subonlypost": ""},
        "anyone": {},
        "moderated": {"moderated": ""},
        "owners": {"modonlypost": ""},
    }[settings.posting]
    if settings.others == "hold" and settings.posting in ("subscribers", "owners"):
        files["modnonsubposts"] = ""
    if settings.prefix:
        files["prefix"] = f"{settings.prefix}\n"
    if not settings.digest:
        files["nodigestsub"] = ""
        if settings.archive == "off":
            files["noarchive"] = (
                ""  # digests are made from mlmmj's own copies, which are kept for a while
            )
    return files


def text_language(planned: PlannedList) -> str:
    """Return the language that mlmmj speaks on this list."""
    return planned.language if planned.language in _MLMMJ_LANGUAGES else "en"


def _custom_headers(planned: PlannedList) -> str:
    """RFC 2919, RFC 2369; what unsubscribes is added for each recipient."""
    name, _, domain = planned.address.rpartition("@")
    description = planned.settings.description
    shown = (
        (
            f'"{_quote(description)}" '
            if description.isascii()
            else f"{Header(description, 'utf-8').encode()} "
        )
        if description
        else ""
    )
    lines = [
        f"List-Id: {shown}<{list_id(planned.address)}>",
        (
            "List-Post: "
            f"{'NO' if planned.settings.posting == 'owners' else f'<mailto:{planned.address}>'}"
        ),
        f"List-Help: <mailto:{name}+help@{domain}>",
        f"List-Subscribe: <mailto:{name}+subscribe@{domain}>",
        f"List-Owner: <mailto:{name}+owner@{domain}>",
        "Precedence: list",
    ]
    if planned.settings.archive != "off":
        lines.append(f"List-Archive: <https://{planned.web}/{list_id(planned.address)}/>")
    if planned.settings.reply_to == "list":
        lines.append(f"Reply-To: <{planned.address}>")
    return "".join(f"{line}\n" for line in lines)


def _deleted_headers(planned: PlannedList) -> str:
    """What the list says itself, what asks every reader to answer, and the author's signature if we
    break it.
    """
    settings = planned.settings
    names = [
        "List-",
        "Precedence:",
        "Disposition-Notification-To:",
        "Return-Receipt-To:",
        "X-Confirm-Reading-To:",
        "Delivered-To:",
    ]
    if settings.reply_to == "list":
        names.append("Reply-To:")
    if settings.prefix or settings.footer or settings.reply_to == "list":
        names.append("DKIM-Signature:")
    return "".join(f"{name}\n" for name in names)


def _quote(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _render_json(document: object) -> str:
    return json.dumps(document, sort_keys=True, ensure_ascii=False, indent=1) + "\n"
