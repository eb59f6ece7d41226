"""The made-up co-op that tests run, bill and settle, as a coop.yml describes it; `changes` replace
or add what stands below `coop`.
"""

import json

from coopctl.core.config.coop import parse_config

EQUAL = {"keys": [{"key": "equal"}]}
EQUAL_AND_STORAGE = {
    "keys": [{"key": "equal", "part": "60%"}, {"key": "usage", "meter": "storage", "part": "40%"}]
}
COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "domain": "frysboxen.example",
    "currency": "SEK",
    "timezone": "Europe/Stockholm",
    "language": "sv",
    "pools": {"server": EQUAL},
}


def coop_config(**changes):
    """Return the parsed configuration."""
    return parse_config({"coop": COOP | changes}, source="coop.yml")


def coop_yml(**changes):
    """Return the text of the file: JSON is YAML."""
    return json.dumps({"coop": COOP | changes}, indent=2)
