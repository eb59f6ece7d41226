"""The roles compile the members' tables empty, Postfix' configuration names them, and deploys fill
them: all mean the same ones.
"""

import re

from coopctl.settings.paths import CHECKOUT
from deploy.members.lists.wanted import TABLE
from deploy.members.mail.tables import TABLE_NAMES
from deploy.places import POSTFIX_TABLES

FILLED = {*TABLE_NAMES, TABLE}
NAMED = re.compile(rf"\blmdb:{POSTFIX_TABLES}/([a-z_]+)")


def named_in(pattern):
    texts = [
        path.read_text()
        for role in ("mail", "lists")
        for path in (CHECKOUT / "roles" / role).glob(pattern)
    ]
    return {name for text in texts for name in NAMED.findall(text)}


def test_a_role_compiles_every_table_that_deploys_fill():
    assert named_in("**/*.yml") == FILLED


def test_postfix_is_configured_for_no_table_that_nobody_fills():
    assert named_in("templates/etc/postfix/*") <= FILLED
