"""Puts lists on a server: folder, then what our programs read, then Postfix; who goes leaves by the
same door.
"""

from __future__ import annotations

from collections.abc import Mapping

from coopctl.core.plans.host import HostPlan
from deploy.facts.files import SeenFile
from deploy.facts.lists import ListDigests
from deploy.facts.together import Questions
from deploy.members.errors import RefusedDeployError
from deploy.members.lists.files import TABLES, list_files
from deploy.members.lists.render import (
    list_folder,
    lists_of,
    open_lists,
    render_control,
    text_language,
)
from deploy.operate import operate
from deploy.operations.files import replace_file
from deploy.operations.lists import WantedList, ensure_lists, remove_lists
from deploy.operations.postfix import replace_tables

QUESTIONS: Questions = {"lists": (ListDigests, {})}


def check_lists(plan: HostPlan, *, files: Mapping[str, SeenFile]) -> None:
    """Raise RefusedDeployError if the lists role hasn't run there."""
    if list_files(plan).lists.path not in files:
        raise RefusedDeployError(
            "it isn't a server for mailing lists yet", hint="`coopctl deploy` builds it first"
        )


def deploy_lists(
    plan: HostPlan,
    *,
    seen: Mapping[str, str],
    files: Mapping[str, SeenFile],
    compiled: Mapping[str, str],
) -> None:
    """Call the operations. `seen`: the digest of each list's settings by its folder."""
    wanted = list_files(plan)
    lists = [
        WantedList(list_folder(one), language=text_language(one), control=render_control(one))
        for one in open_lists(plan)
    ]
    operate("lists' folders", ensure_lists, lists, seen=seen)
    operate(
        "lists for the lists' programs",
        replace_file,
        wanted.lists,
        seen=files.get(wanted.lists.path),
    )
    operate("archives", replace_file, wanted.archives, seen=files.get(wanted.archives.path))
    operate(
        "lists in Postfix",
        replace_tables,
        TABLES,
        [wanted.table],
        seen=files,
        compiled=compiled,
        reload_for=("lists",),
    )
    released = [list_folder(planned) for planned in lists_of(plan) if planned.state == "released"]
    operate("released lists", remove_lists, released, seen=seen)
