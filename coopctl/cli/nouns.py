"""The nouns of the command line: where each is, and what the overview says of it."""

from __future__ import annotations

from dataclasses import dataclass

SERVERS = "Servers"
MEMBERS = "Members"
MONEY = "Use and money"
LOOK = "Look"


@dataclass(frozen=True)
class Noun:
    """A command of the root: its module under `cli/`, its help line, its group in the overview, and
    whether it works on the registry.
    """

    module: str
    help: str
    group: str
    registry: bool = True


NOUNS = {
    "init": Noun("init", "Ask a few questions and write inventories/NAME.", SERVERS, False),
    "deploy": Noun("deploy", "Set up or update the servers, then apply the members.", SERVERS),
    "apply": Noun("apply", "Bring the servers' members to the plan, within seconds.", SERVERS),
    "demo": Noun("demo", "A whole made-up co-op on this machine, in containers.", SERVERS, False),
    "household": Noun("household", "Households: the units that pay.", MEMBERS),
    "person": Noun("person", "Persons: the humans of a household.", MEMBERS),
    "mailbox": Noun("mailbox", "Mailboxes and their passwords.", MEMBERS),
    "alias": Noun("alias", "Aliases: addresses that pass mail on.", MEMBERS),
    "list": Noun("list", "Mailing lists, their owners, settings and subscribers.", MEMBERS),
    "domain": Noun("domain", "Mail domains of the co-op and of households.", MEMBERS),
    "site": Noun("site", "Web sites of households.", MEMBERS),
    "import": Noun(
        "imports", "Read households, persons, costs or readings from a CSV file.", MEMBERS
    ),
    "usage": Noun("usage", "Metered use: collect it from the servers, show it.", MONEY),
    "cost": Noun("cost", "What the co-op paid, by pool.", MONEY),
    "labour": Noun("labour", "Volunteer hours: record, approve.", MONEY),
    "period": Noun("period", "Months: preview and close them.", MONEY),
    "invoice": Noun("invoice", "Issued invoices, as text, JSON and PDF.", MONEY),
    "payment": Noun(
        "payment", "Payments: bank files, the queue of what names no invoice, reminders.", MONEY
    ),
    "books": Noun("books", "The books: check them, export them, close a year.", MONEY),
    "doctor": Noun("doctor", "Examine servers and domains: each finding with its cure.", LOOK),
    "plan": Noun(
        "plan",
        "Show what members have on a server, or what differs from what was last applied.",
        LOOK,
    ),
    "audit": Noun("audit", "Who changed what, and when.", LOOK),
    "metrics": Noun("metrics", "Serve Prometheus metrics.", LOOK),
}
