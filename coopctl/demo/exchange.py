"""Real mail: between members, from the outside world to a member, and the other way."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping

from coopctl.demo.coop import ALIAS, OWN_DOMAIN
from coopctl.demo.mail import (
    Account,
    compose,
    send_from_outside,
    submit,
    trust,
    wait_for_subject,
    wait_for_subject_outside,
)
from coopctl.demo.place import Place
from lab.labs import CO_OP_DOMAIN, OUTSIDE_DOMAIN


def exchange_mail(
    place: Place, *, accounts: Mapping[str, Account], show: Callable[[str], None]
) -> None:
    """Send a message each way and read it back. Raises CoopError if one doesn't arrive."""
    context = trust(place)
    alma, cleo, sam = (
        accounts[address]
        for address in (f"alma@{CO_OP_DOMAIN}", f"cleo@{OWN_DOMAIN}", f"sam@{CO_OP_DOMAIN}")
    )
    vera = f"vera@{OUTSIDE_DOMAIN}"
    mark = secrets.token_hex(4)

    submit(
        place,
        compose(sender=alma.address, recipients=(cleo.address,), subject=f"to a neighbour {mark}"),
        account=alma,
        context=context,
    )
    wait_for_subject(place, f"to a neighbour {mark}", account=cleo, context=context)
    show(f"{alma.address} → {cleo.address}: sent with login over TLS, read by IMAP")

    send_from_outside(
        place, compose(sender=vera, recipients=(ALIAS,), subject=f"from outside {mark}")
    )
    wait_for_subject(place, f"from outside {mark}", account=sam, context=context)
    show(f"{vera} → {ALIAS}: read by IMAP as {sam.address}")

    submit(
        place,
        compose(sender=cleo.address, recipients=(vera,), subject=f"to the world {mark}"),
        account=cleo,
        context=context,
    )
    wait_for_subject_outside(place, f"to the world {mark}")
    show(f"{cleo.address} → {vera}: arrived at the foreign server")
