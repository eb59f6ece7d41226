"""docs/adding-a-service.md keeps its word: a made-up service, one note on each household's
fridge, is added to a copy of the tree by the rows that the page lists, and nothing else of the
tree is touched. It then goes all the way that doesn't need a server.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap

import pytest

from coopctl.settings.paths import CHECKOUT

PAGE = (CHECKOUT / "docs" / "adding-a-service.md").read_text(encoding="utf-8")
LISTED = re.findall(r"^\d+\. `([^`]+)`:", PAGE, re.MULTILINE)

# By file: what stands there, and what stands there with the row.
ROWS = {
    "coopctl/core/config/pricelist.py": [
        ('AccountKind = Literal["mailbox",', 'AccountKind = Literal["note", "mailbox",')
    ],
    "coopctl/core/metering/meters.py": [
        (
            "    for meter in (\n",
            """\
    for meter in (
        Meter("notes_read", "counter", "messages", "how often, never which"),
""",
        )
    ],
    "coopctl/core/plans/host.py": [
        (
            "from coopctl.core.plans.mail",
            "from coopctl.core.plans.notes import NotesPlan\nfrom coopctl.core.plans.mail",
        ),
        ("MEMBER_TYPES = frozenset({", 'MEMBER_TYPES = frozenset({"notes", '),
        (
            "    web: WebPlan | None = None\n",
            "    web: WebPlan | None = None\n    notes: NotesPlan | None = None\n",
        ),
    ],
    "coopctl/registry/models/__init__.py": [
        (
            "from coopctl.registry.models.person",
            "from coopctl.registry.models.note import Note\nfrom coopctl.registry.models.person",
        ),
    ],
    "coopctl/registry/kinds.py": [
        ("from coopctl.registry.models import ", "from coopctl.registry.models import Note, "),
        (
            "KINDS = {\n",
            'KINDS = {\n    "note": Kind(Note, ends="notes that go", ending=Ending.DELETED),\n',
        ),
    ],
    "coopctl/planning/plans.py": [
        (
            "from coopctl.planning.web",
            "from coopctl.planning.notes.plan import NOTES\nfrom coopctl.planning.web",
        ),
        ("(MAIL, LISTS, WEB", "(MAIL, LISTS, WEB, NOTES"),
    ],
    "coopctl/cli/nouns.py": [
        ("NOUNS = {\n", 'NOUNS = {\n    "note": Noun("note", "Notes on fridges.", MEMBERS),\n')
    ],
    "deploy/members/server.py": [
        (
            "from deploy.members.vhosts",
            "from deploy.members.notes import apply as notes\nfrom deploy.members.vhosts",
        ),
        ("    vhosts.SERVICE,\n", "    notes.SERVICE,\n    vhosts.SERVICE,\n"),
    ],
    "programs/agent/meters.py": [
        ("from .readers.storage", "from .readers.notes import read_notes\nfrom .readers.storage"),
        (
            '    "storage": _read_storage,\n',
            '    "storage": _read_storage,\n    "notes_read": read_notes,\n',
        ),
    ],
    "coopctl/documents/services.py": [
        (
            "    known = {\n",
            """\
    known = {
        "notes_read": MeterWords(_("By notes read"), _("Notes read by month")),
""",
        ),
        ("    names = {\n", '    names = {\n        "note": _("per note"),\n'),
    ],
}
# What Ansible and translators read: listed too, and nothing that a plan goes through.
ELSEWHERE = {
    "roles/README.md",
    "deploy/playbooks/site.yml",
    "deploy/playbooks/vars/host_types.yml",
    "inventories/demo/hosts.yml",
    "coopctl/documents/locale/de/LC_MESSAGES/documents.po",
    "coopctl/documents/locale/sv/LC_MESSAGES/documents.po",
}

NEW_FILES = {
    "coopctl/core/plans/notes.py": """
        from coopctl.core.names.households import HouseholdNumber
        from coopctl.core.plans.base import PlannedItem, ServicePlan


        class PlannedNote(PlannedItem):
            words = {"text": lambda before, after: "another text"}

            name: str
            household: HouseholdNumber
            text: str

            @property
            def label(self):
                return f"note {self.name}"


        class NotesPlan(ServicePlan):
            notes: tuple[PlannedNote, ...] = ()

            def items(self):
                yield from self.notes
    """,
    "coopctl/registry/models/note.py": """
        from django.db import models

        from coopctl.registry.models.household import Household


        class Note(models.Model):
            name = models.CharField(max_length=60, unique=True)
            household = models.ForeignKey(Household, on_delete=models.PROTECT)
            text = models.TextField()

            def __str__(self):
                return self.name
    """,
    "coopctl/planning/notes/__init__.py": "",
    "coopctl/planning/notes/rows.py": """
        from coopctl.registry.models import Note


        def read_notes():
            return tuple(Note.objects.order_by().values_list("name", "household__number", "text"))
    """,
    "coopctl/planning/notes/plan.py": """
        from coopctl.core.plans.notes import NotesPlan, PlannedNote
        from coopctl.planning.notes.rows import read_notes
        from coopctl.planning.planner import Planner


        def _plan_notes(rows, members):
            return NotesPlan(
                notes=tuple(
                    PlannedNote(name=name, household=household, text=text)
                    for name, household, text in sorted(rows)
                    if household in members.present
                )
            )


        NOTES = Planner(
            service="notes",
            host_types=frozenset({"notes"}),
            read=read_notes,
            plan=_plan_notes,
            drawers=lambda rows, members: (household for _, household, _ in rows),
        )
    """,
    "coopctl/cli/note.py": """
        import typer

        app = typer.Typer()


        @app.command("list")
        def list_():
            print("no notes")


        @app.command("add")
        def add():
            print("added")
    """,
    "deploy/members/notes/__init__.py": "",
    "deploy/members/notes/apply.py": """
        from dataclasses import dataclass

        from deploy.facts.lines import Lines
        from deploy.members.service import Needs, Service
        from deploy.operate import operate
        from deploy.operations.wholefiles import WantedFile, replace_file


        class StuckNotes(Lines):
            def command(self):
                return "ls /fridge"


        @dataclass(frozen=True)
        class NoteFiles:
            notes: WantedFile

            def all(self):
                return (self.notes,)


        @dataclass(frozen=True)
        class SeenNotes:
            stuck: frozenset


        def _render_notes(plan, needs):
            if plan.notes is None:
                return None
            text = "".join(f"{note.name}: {note.text}\\n" for note in plan.notes.notes)
            return NoteFiles(WantedFile("/etc/coop-notes/notes", text))


        def _apply_notes(plan, wanted, seen, files):
            operate("notes", replace_file, wanted.notes, seen=files.get(wanted.notes.path))


        SERVICE = Service(
            name="notes",
            render=_render_notes,
            need=lambda plan: Needs(
                vhosts={"notes.conf": "# notes"}, names=frozenset({"notes.frysboxen.example"})
            )
            if plan.notes
            else Needs(),
            ask=lambda wanted: {"stuck": (StuckNotes, {})},
            see=SeenNotes,
            apply=_apply_notes,
            seeded=NoteFiles.all,
            unbuilt="it has no fridge yet",
        )
    """,
    "programs/agent/readers/notes.py": """
        def read_notes(name, spool, state, run):
            return [], None
    """,
}

JOURNEY = """
    import json
    import os
    from datetime import date

    os.environ["DJANGO_SETTINGS_MODULE"] = "coopctl.settings"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("makemigrations", "registry", verbosity=0)
    call_command("migrate", verbosity=0)

    from coopctl.core.config.coop import parse_config
    from coopctl.core.plans.host import generation, read_plan, render_plan
    from coopctl.documents.services import name_meter, name_per
    from coopctl.documents.texts import load_texts
    from coopctl.exporter.people import count_members
    from coopctl.planning.diff import diff_plans
    from coopctl.planning.plans import build_plan
    from coopctl.registry.models import Note
    from coopctl.registry.services.households import add_household, leave_household
    from deploy.members import server
    from deploy.members.errors import RefusedDeployError
    from programs.agent.meters import READERS

    TODAY = date(2026, 11, 20)
    config = parse_config(
        {
            "coop": {
                "name": "Frysboxen",
                "organisation_number": "802400-0000",
                "domain": "frysboxen.example",
                "currency": "SEK",
                "timezone": "Europe/Stockholm",
                "language": "sv",
                "meters": ["storage", "notes_read"],
                "pools": {"server": {"keys": [{"key": "equal"}]}},
                "tariffs": {"notes": {"per": "note", "flat": "1.00"}},
            }
        },
        source="coop.yml",
    )


    def plan(types=("notes",), today=TODAY):
        return build_plan("n1", host_types=frozenset(types), config=config, today=today)


    for number in ("0001", "0002"):
        household = add_household(
            actor="test", number=number, name="-", joined=date(2025, 1, 1), email="a@b.example"
        )
        Note.objects.create(name=f"milk-{number}", household=household, text="buy milk")
    first = plan()
    Note.objects.filter(name="milk-0002").update(text="buy two")
    second = plan()
    accounts = {
        sample.labels["kind"]: sample.value
        for family in count_members(TODAY)
        for sample in family.samples
        if "kind" in sample.labels
    }

    wanted = server.render_server(second)
    questions = server.server_questions(wanted, full=False)
    answers = {name: fact().default() for name, (fact, _) in questions.items()}
    answers["space"] = {"/": 2**40}
    seen = server.seen_server(wanted, answers)
    try:
        server.check_server(wanted, seen=seen)
        refused = ""
    except RefusedDeployError as error:
        refused = str(error)
    commands = []
    import deploy.members.drawers.apply as drawers
    import deploy.members.notes.apply as notes
    import deploy.members.vhosts.apply as vhosts


    def record(name, operation, *args, **given):
        commands.append([name, len(list(operation(*args, **given)))])


    for module in (drawers, notes, server, vhosts):
        module.operate = module.operate_for_each = record
    server.all_succeeded = lambda: True
    server.apply_server(wanted, seen=seen)

    left = leave_household("0001", actor="test", on=TODAY, today=TODAY)
    texts = load_texts("en")
    print(
        json.dumps(
            {
                "items": [item.label for item in first.items()],
                "reads back": read_plan(render_plan(first)) == first,
                "elsewhere": plan(types=["web"]).notes,
                "differences": diff_plans(first, second).lines(),
                "files": {file.path: file.text for file in wanted.files[:-1]},
                "questions": sorted(questions),
                "refused": refused,
                "commands": commands,
                "accounts": accounts,
                "ended": left,
                "after": [item.label for item in plan().items()],
                "words": [*name_meter("notes_read", texts=texts), name_per("note", texts=texts)],
                "reader": "notes_read" in READERS,
            }
        )
    )
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A copy of the tree with the made-up service."""
    copy = tmp_path_factory.mktemp("tree")
    for folder in ("coopctl", "deploy", "programs"):
        shutil.copytree(
            CHECKOUT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name, rows in ROWS.items():
        file = copy / name
        text = file.read_text(encoding="utf-8")
        for before, after in rows:
            assert text.count(before) == 1, f"{name}: {before!r}"
            text = text.replace(before, after)
        file.write_text(text, encoding="utf-8")
    for name, text in NEW_FILES.items():
        file = copy / name
        assert not file.exists()
        file.parent.mkdir(exist_ok=True)
        file.write_text(textwrap.dedent(text), encoding="utf-8")
    return copy


def run(tree, *command):
    done = subprocess.run(
        [sys.executable, *command],
        cwd=tree,
        env={name: value for name, value in os.environ.items() if name != "COOPCTL_DATABASE"}
        | {"PYTHONPATH": str(tree), "COOPCTL_STATE": str(tree / "state")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def journey(tree):
    return json.loads(run(tree, "-c", textwrap.dedent(JOURNEY)))


def test_the_page_lists_every_file_that_gets_a_row_and_they_are_few():
    assert set(LISTED) == set(ROWS) | ELSEWHERE
    assert len(LISTED) <= 16
    assert [name for name in LISTED if not (CHECKOUT / name).is_file()] == []


def test_the_service_is_planned_where_its_host_type_is(journey):
    assert journey["items"] == [
        "household 0001",
        "household 0002",
        "note milk-0001",
        "note milk-0002",
    ]
    assert journey["reads back"]
    assert journey["elsewhere"] is None


def test_its_changes_are_told_in_its_own_words(journey):
    assert journey["differences"] == ["~ note milk-0002: another text"]


def test_its_files_and_its_names_are_part_of_an_apply(journey):
    assert journey["files"]["/etc/coop-notes/notes"] == "milk-0001: buy milk\nmilk-0002: buy two\n"
    assert journey["files"]["/etc/nginx/coop/notes.conf"] == "# notes"
    assert journey["files"]["/etc/dehydrated/coop/domains.txt"] == "notes.frysboxen.example\n"
    assert "notes.stuck" in journey["questions"]
    assert journey["refused"] == "it has no fridge yet"
    assert journey["commands"] == [
        ["households' users", 1],
        ["households' drawers", 1],
        ["notes", 1],
        ["names on the web server", 1],
        ["the plan", 1],
    ]


def test_its_accounts_are_counted_and_end_with_the_membership(journey):
    assert journey["accounts"]["note"] == 2
    assert journey["ended"] == {"note": ["milk-0001"]}
    assert journey["after"] == ["household 0002", "note milk-0002"]


def test_documents_and_the_agent_know_it(journey):
    assert journey["words"] == ["By notes read", "Notes read by month", "per note"]
    assert journey["reader"]


def test_its_commands_are_there(tree):
    assert run(tree, "-c", "from coopctl.cli import main; main()", "note", "list") == "no notes\n"
