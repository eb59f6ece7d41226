"""The mail role makes the members' tables empty and compiles them, Postfix' configuration names
them, and deploys fill them: all mean the same ones.
"""

import re

import yaml

from coopctl.settings.paths import CHECKOUT
from deploy.members.lists.wanted import TABLE
from deploy.members.mail.tables import TABLE_NAMES
from deploy.places import POSTFIX_TABLES

FILLED = {*TABLE_NAMES, TABLE}
MAIL = CHECKOUT / "roles" / "mail"


def test_the_role_compiles_every_table_that_deploys_fill():
    own = yaml.safe_load((MAIL / "vars" / "main.yml").read_text())["__mail_tables"]
    assert {*own, TABLE} == FILLED


def test_the_role_makes_every_table_before_it_is_compiled():
    text = (MAIL / "templates" / "etc" / "tmpfiles.d" / "coop-mail.conf.j2").read_text()
    assert set(re.findall(rf"^f {POSTFIX_TABLES}/(\S+)", text, re.MULTILINE)) == FILLED


def test_postfix_is_configured_for_no_table_that_nobody_fills():
    texts = [path.read_text() for path in (MAIL / "templates" / "etc" / "postfix").iterdir()]
    named = {name for text in texts for name in re.findall(rf"lmdb:{POSTFIX_TABLES}/(\w+)", text)}
    assert named <= FILLED
