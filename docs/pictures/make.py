"""Makes docs/pictures/: an invoice of a made-up co-op, and the end of a real `make demo`.

    python docs/pictures/make.py                      # the invoice
    python docs/pictures/make.py demo < TERMINAL.log  # the demo's end, as `script` recorded it

Needs pdftoppm (poppler-utils), pngquant and, for the demo's, rsvg-convert (librsvg2-bin).
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

from coopctl.core.config.coop import CoopConfig, parse_config
from coopctl.core.invoices.display import Shown
from coopctl.core.invoices.history import HistoryMonth, MeterUse, Past
from coopctl.core.invoices.invoice import write_invoice
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import canonical_json
from coopctl.core.settlement.settle import settle_period
from coopctl.documents.pdf import render_invoice
from coopctl.settings.paths import CHECKOUT

HERE = Path(__file__).parent
OCTOBER = Period(2026, 10, "Europe/Stockholm")
STORED = {"0001": 8, "0002": 30, "0003": 55}  # GB, all month
SENT = {"0001": 412, "0002": 130, "0003": 96}
BEFORE = {  # month: (minor units, messages, GB)
    2: (1522, 160, 21),
    3: (1534, 171, 22),
    4: (1518, 140, 22),
    5: (1547, 152, 24),
    6: (1561, 188, 25),
    7: (1490, 61, 25),
    8: (1502, 74, 26),
    9: (1588, 149, 28),
}
COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "address": ["Frysgatan 3", "123 45 Kylby"],
    "domain": "frysboxen.example",
    "currency": "EUR",
    "timezone": OCTOBER.zone,
    "language": "en",
    "meters": ["storage", "mail_sent"],
    "pools": {
        "server": {
            "keys": [
                {"key": "equal", "part": "60%"},
                {"key": "usage", "meter": "storage", "part": "40%"},
            ]
        },
        "domain": {"keys": [{"key": "share"}]},
        "relay": {"keys": [{"key": "usage", "meter": "mail_sent"}]},
    },
    "payment": {"iban": "SE35 5000 0000 0549 1000 0003"},
}


def main(which: str) -> None:
    """Make one picture."""
    if which == "demo":
        picture_terminal(sys.stdin.buffer.read().decode(errors="replace"), HERE / "demo.png")
    else:
        picture_invoice(HERE / "invoice.png")


def picture_invoice(target: Path) -> None:
    """Write the first page of an invoice as PNG."""
    config = parse_config({"coop": COOP}, source="coop.yml")
    pdf = render_invoice(make_invoice(config))
    command = ["pdftoppm", "-png", "-r", "80", "-singlefile", "-", str(target.with_suffix(""))]
    subprocess.run(command, input=pdf, check=True)
    shrink(target)


def make_invoice(config: CoopConfig) -> str:
    """Return the invoice of the second of three households, with the year before."""
    started = date(2026, 1, 1)
    members = [
        Membership(number, name, "en", "", started, None, shares, Fraction(1), ((started, None),))
        for number, name, shares in (
            ("0001", "Berg", 1),
            ("0002", "Almgren", 2),
            ("0003", "Lind", 1),
        )
    ]
    used = {
        "storage": {number: Usage(gb * 10**9 * OCTOBER.seconds) for number, gb in STORED.items()},
        "mail_sent": {number: Usage(count) for number, count in SENT.items()},
    }
    preview = settle_period(
        OCTOBER,
        currency=config.currency,
        costs={"server": 4490, "domain": 120, "relay": 300},
        pools=config.pools,
        memberships=members,
        usage=used,
    )
    totals = {f"2026-{month:02}": total for month, (total, _, _) in BEFORE.items()}
    months = [
        HistoryMonth(period=label, total=totals[label], use=tuple(make_use(messages, gb)))
        for label, (_, messages, gb) in zip(totals, BEFORE.values(), strict=True)
    ]
    invoice = write_invoice(
        preview.households[1],
        number="2026-0029",
        issued=date(2026, 11, 2),
        period=OCTOBER,
        member=members[1],
        config=config,
        past=Past(tuple(months), totals),
    )
    return canonical_json(invoice)


def make_use(messages: int, gb: int) -> Iterator[MeterUse]:
    """Yield what a month's invoice showed of both meters."""
    shown = Shown(quantity=str(messages), unit="messages")
    yield MeterUse(meter="mail_sent", quantity=str(messages), shown=shown)
    shown = Shown(quantity=f"{gb}.000", unit="GB-months")
    yield MeterUse(meter="storage", quantity=str(gb * 10**9 * OCTOBER.seconds), shown=shown)


def picture_terminal(recorded: str, target: Path) -> None:
    """Write the last station of a recorded demo as PNG, as a terminal shows it."""
    lines = recorded.replace(str(CHECKOUT), "~/coopctl").replace("\r\n", "\n").split("\n")
    first = max(at for at, line in enumerate(lines) if " is closed; " in line)
    last = max(at for at, line in enumerate(lines) if _plain(line).startswith("remove "))
    console = Console(width=108, record=True, file=io.StringIO(), force_terminal=True)
    for line in lines[first : last + 1]:
        seen = re.split(r"\x1b\[2K", line)[-1]  # a progress bar clears its line before the next
        console.print(Text.from_ansi(seen), overflow="crop", no_wrap=True)
    drawing = console.export_svg(title="make demo", theme=DEFAULT_TERMINAL_THEME)
    drawing = drawing.replace("<svg ", '<svg xml:space="preserve" ', 1)  # blanks after bold words
    command = ["rsvg-convert", "--width", "1000", "--output", str(target)]
    subprocess.run(command, input=drawing.encode(), check=True)
    shrink(target)


def shrink(picture: Path) -> None:
    """Leave 64 colours of a picture."""
    subprocess.run(["pngquant", "--force", "--ext", ".png", "--strip", "64", picture], check=True)


def _plain(line: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", line)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "invoice")
