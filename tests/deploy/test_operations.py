"""Operations as data: facts and arguments in, commands out. One JSON file per case, in the folder
of its operation.
"""

import base64
import gzip
import io
import json
import tarfile
from pathlib import Path

import pytest

from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.mail import PlannedDomain
from deploy.facts.drawers import SeenDrawer
from deploy.facts.web import SeenFolder
from deploy.facts.wholefiles import SeenFile
from deploy.operations.accounts import ensure_users
from deploy.operations.databases import replace_databases
from deploy.operations.dkim import drop_keys, ensure_keys
from deploy.operations.dovecot import kick_sessions, replace_credentials, replace_users
from deploy.operations.drawers import ensure_drawers
from deploy.operations.lists import WantedList, ensure_lists, remove_lists
from deploy.operations.nginx import replace_vhosts
from deploy.operations.postfix import replace_tables
from deploy.operations.web import WantedFolder, ensure_folders, ensure_sockets
from deploy.operations.wholefiles import WantedFile, replace_file
from deploy.shell import PRELUDE

CASES = Path(__file__).parent / "cases"
OPERATIONS = {
    operation.__name__: operation
    for operation in (
        drop_keys,
        ensure_drawers,
        ensure_folders,
        ensure_keys,
        ensure_lists,
        ensure_sockets,
        ensure_users,
        kick_sessions,
        remove_lists,
        replace_credentials,
        replace_databases,
        replace_file,
        replace_tables,
        replace_users,
        replace_vhosts,
    )
}
CLASSES = (
    PlannedDomain,
    PlannedHousehold,
    SeenDrawer,
    SeenFile,
    SeenFolder,
    WantedFile,
    WantedFolder,
    WantedList,
)
TYPES = {cls.__name__: cls for cls in CLASSES}


def build(value):
    """Turn `{"type": "SeenFile", …}` into the object, all the way down."""
    if isinstance(value, list):
        return tuple(build(item) for item in value)
    if isinstance(value, dict):
        fields = {key: build(item) for key, item in value.items() if key != "type"}
        return TYPES[value["type"]](**fields) if "type" in value else fields
    return value


def describe(command):
    """Return a command as the cases write it: lines of the script, and the text or the files on its
    standard input.
    """
    prelude, *lines = command.get_raw_value().splitlines()
    assert prelude == PRELUDE
    packed = command.connector_arguments.get("_stdin")
    if packed is None:
        return {"script": lines}
    content = gzip.decompress(base64.b64decode(packed))
    if not any("tar -x" in line for line in lines):
        return {"script": lines, "stdin": content.decode()}
    with tarfile.open(fileobj=io.BytesIO(content)) as tar:
        return {
            "script": lines,
            "stdin": {member.name: tar.extractfile(member).read().decode() for member in tar},
        }


@pytest.mark.parametrize(
    "case", sorted(CASES.glob("*/*.json")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_operation_emits_exactly_these_commands(case):
    document = json.loads(case.read_text(encoding="utf-8"))
    arguments = build(document["arguments"] | document.get("facts", {}))

    commands = [describe(command) for command in OPERATIONS[case.parent.name](**arguments)]

    assert commands == document["commands"]


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_operation_has_a_case_where_it_does_nothing(name):
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in (CASES / name).glob("*.json")]

    assert any(case["commands"] == [] for case in cases)
    assert any(case["commands"] for case in cases)
