"""What services are called in documents: their meters, and the accounts that have prices."""

from __future__ import annotations

from typing import NamedTuple

from coopctl.documents.texts import Texts


class MeterWords(NamedTuple):
    """What goes by the use of a meter, and what a chart of it is called."""

    basis: str
    chart: str


def name_meter(meter: str, *, texts: Texts) -> MeterWords:
    """Return the words for a meter; one that isn't known here is named as it is."""
    _ = texts.gettext
    known = {
        "storage": MeterWords(_("By storage used"), _("Storage by month")),
        "mail_sent": MeterWords(_("By messages sent"), _("Messages sent by month")),
        "mail_received": MeterWords(_("By messages received"), _("Messages received by month")),
        "web_transfer": MeterWords(_("By web transfer"), _("Web transfer by month")),
        "files_transfer": MeterWords(_("By file transfer"), _("File transfer by month")),
        "list_deliveries": MeterWords(
            _("By messages that lists delivered"), _("List messages by month")
        ),
        "cpu": MeterWords(_("By computing time"), _("Computing time by month")),
    }
    return known.get(meter) or MeterWords(
        _("By use of {meter}").format(meter=meter), _("{meter} by month").format(meter=meter)
    )


def name_per(per: str, *, texts: Texts) -> str:
    """Return what a price is for each of."""
    _ = texts.gettext
    names = {
        "household": _("per household"),
        "person": _("per person"),
        "share": _("per share"),
        "mailbox": _("per mailbox"),
        "alias": _("per alias"),
        "domain": _("per domain"),
        "list": _("per list"),
        "site": _("per site"),
        "folder": _("per folder"),
        "device": _("per device"),
        "chat": _("per chat account"),
    }
    return names.get(per, per)
