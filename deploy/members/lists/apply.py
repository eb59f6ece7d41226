"""Puts lists on a server: folder, then what our programs read, then Postfix; who goes leaves by the
same door.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coopctl.core.plans.host import HostPlan
from deploy.facts.lists import ListDigests
from deploy.facts.postfix import CompiledTables
from deploy.facts.together import Questions
from deploy.members.lists.render import (
    list_folder,
    lists_of,
    open_lists,
    render_control,
    text_language,
)
from deploy.members.lists.wanted import TABLE, ListFiles, render_files
from deploy.members.service import Needs, SeenFiles, Service
from deploy.operate import operate
from deploy.operations.lists import WantedList, ensure_lists, remove_lists
from deploy.operations.postfix import replace_tables
from deploy.operations.wholefiles import replace_file
from deploy.places import POSTFIX_TABLES


@dataclass(frozen=True)
class SeenLists:
    """The digest of each list's settings by its folder, SHA-256 of the table's dump if taken."""

    digests: Mapping[str, str]
    tables: Mapping[str, str] = field(default_factory=dict)


def _need_addresses(plan: HostPlan) -> Needs:
    return Needs(addresses=tuple(planned.address for planned in open_lists(plan)))


def _ask_digests(_wanted: ListFiles) -> Questions:
    return {"digests": (ListDigests, {})}


def _ask_tables(_wanted: ListFiles) -> Questions:
    return {"tables": (CompiledTables, {"folder": POSTFIX_TABLES, "tables": [TABLE]})}


def _apply_lists(plan: HostPlan, wanted: ListFiles, seen: SeenLists, files: SeenFiles) -> None:
    lists = [
        WantedList(list_folder(one), language=text_language(one), control=render_control(one))
        for one in open_lists(plan)
    ]
    operate("lists' folders", ensure_lists, lists, seen=seen.digests)
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
        POSTFIX_TABLES,
        [wanted.table],
        seen=files,
        compiled=seen.tables,
        reload_for=(TABLE,),
    )
    released = [list_folder(planned) for planned in lists_of(plan) if planned.state == "released"]
    operate("released lists", remove_lists, released, seen=seen.digests)


SERVICE = Service(
    name="lists",
    render=render_files,
    need=_need_addresses,
    ask=_ask_digests,
    ask_fully=_ask_tables,
    see=SeenLists,
    apply=_apply_lists,
    seeded=lambda wanted: (wanted.lists,),
    unbuilt="it isn't a server for mailing lists yet",
)
