"""Fills the registry: households and persons by import, the rest by command, each only once."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

from coopctl.demo.commands import Commands
from coopctl.demo.coop import (
    ALIAS,
    ALIAS_TARGETS,
    HOUSEHOLD_COLUMNS,
    HOUSEHOLDS,
    MAILBOXES,
    OWN_DOMAIN,
    PERSON_COLUMNS,
    PERSONS,
    render_csv,
)
from coopctl.demo.mail import Account
from lab.dns import publish


def fill_registry(coopctl: Commands) -> dict[str, Account]:
    """Make the co-op's members and what they hold; applied to the server once, at the end. Returns
    the accounts by address.
    """
    folder = coopctl.place.state
    import_csv(
        coopctl, "households", folder / "households.csv", render_csv(HOUSEHOLD_COLUMNS, HOUSEHOLDS)
    )
    import_csv(coopctl, "persons", folder / "persons.csv", render_csv(PERSON_COLUMNS, PERSONS))
    accounts = _accounts(folder / "passwords.json")
    if OWN_DOMAIN not in {domain["name"] for domain in coopctl.read("domain", "list")}:
        coopctl.run("domain", "add", OWN_DOMAIN, "--household", "0002", "--no-apply")
        verify_domain(coopctl, OWN_DOMAIN)
    present = {mailbox["address"] for mailbox in coopctl.read("mailbox", "list")}
    for wish in MAILBOXES:
        if wish.address not in present:
            options = (
                "--household",
                wish.household,
                "--person",
                wish.person,
                "--password-stdin",
                "--no-apply",
            )
            coopctl.run(
                "mailbox", "add", wish.address, *options, stdin=accounts[wish.address].password
            )
    if ALIAS not in {alias["address"] for alias in coopctl.read("alias", "list")}:
        coopctl.run("alias", "add", ALIAS, *ALIAS_TARGETS, "--no-apply")
    publish_records(
        coopctl
    )  # names first: certificates are asked for once they point at the server
    coopctl.run("apply")
    publish_records(coopctl)  # and now with the keys that the apply has made
    return accounts


def verify_domain(coopctl: Commands, domain: str) -> None:
    """Publish the record that proves the domain, as its household would at its name server, and
    have it served.
    """
    record = coopctl.read("domain", "show", domain)["verification"]
    publish(coopctl.place.lab, f'{record["name"]}. TXT "{record["text"]}"', replace=True)
    coopctl.run("domain", "verify", domain, "--no-apply")


def publish_records(coopctl: Commands) -> None:
    """Publish what `coopctl domain show` prints of every domain, as those who keep the domains' DNS
    would.
    """
    for domain in coopctl.read("domain", "list"):
        records = coopctl.read("domain", "show", domain["name"])["records"]
        publish(
            coopctl.place.lab,
            *(f"{one['name']}. {one['type']} {one['value']}" for one in records),
            replace=True,
        )


def import_csv(coopctl: Commands, kind: str, file: Path, text: str) -> None:
    """Write the file and import it."""
    file.write_text(text, encoding="utf-8")
    coopctl.run("import", kind, str(file))


def _accounts(file: Path) -> dict[str, Account]:
    """Return the accounts; passwords are drawn once and kept in a private file beside the
    registry.
    """
    passwords = json.loads(file.read_text()) if file.exists() else {}
    missing = {
        wish.address: secrets.token_urlsafe(15)
        for wish in MAILBOXES
        if wish.address not in passwords
    }
    if missing:
        file.touch(mode=0o600)
        file.write_text(json.dumps(passwords | missing, indent=2))
    return {
        address: Account(address, password) for address, password in (passwords | missing).items()
    }
