"""What keys, meters and units are called on an invoice."""

from __future__ import annotations

from coopctl.core.display import Shown
from coopctl.core.invoice import InvoiceLine
from coopctl.documents.texts import Texts


def describe_key(line: InvoiceLine, *, texts: Texts) -> str:
    """Return by what this part of the pool was divided."""
    _ = texts.gettext
    match line.key:
        case "equal":
            basis = _("In equal parts, by days of membership")
        case "person":
            basis = _("By persons in the household and their days")
        case "share":
            basis = _("By pledged shares and days of membership")
        case "usage":
            basis = _describe_use(line.meter, texts=texts)
        case "overage":
            basis = _("{use}, above what is included").format(use=_describe_use(line.meter, texts=texts))
    return _("{basis} (there was no use to divide by)").format(basis=basis) if line.fallback else basis


def _describe_use(meter: str | None, *, texts: Texts) -> str:
    _ = texts.gettext
    known = {
        "storage": _("By storage used"),
        "mail_sent": _("By messages sent"),
        "mail_received": _("By messages received"),
    }
    return known.get(meter or "") or _("By use of {meter}").format(meter=meter)


def name_unit(shown: Shown, *, texts: Texts) -> str:
    """Return the unit in the form that goes with its quantity."""
    number = 1 if shown.quantity == "1" else 2
    match shown.unit:
        case "days":
            return texts.ngettext("day", "days", number=number)
        case "share-days":
            return texts.ngettext("share-day", "share-days", number=number)
        case "person-days":
            return texts.ngettext("person-day", "person-days", number=number)
        case "messages":
            return texts.ngettext("message", "messages", number=number)
        case "GB-months":
            return texts.gettext("GB-months")
        case _:
            return shown.unit
