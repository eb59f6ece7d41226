"""Docs: pages lead somewhere, and docs/interfaces.md names all that outsiders rely on."""

import io
import json
import re
import subprocess
from contextlib import redirect_stdout
from datetime import date
from typing import get_args

import pytest
from pydantic import BaseModel

from coopctl.billing.bankfiles.csv_form import BANK_COLUMNS
from coopctl.core.accounts.lists import ListSettings
from coopctl.core.accounts.subscribers import COLUMNS as SUBSCRIBER_COLUMNS
from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import ExitCode
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.invoices.openbooks import OpenBooks
from coopctl.core.metering.meters import METERS
from coopctl.core.plans.host import HostPlan
from coopctl.core.settlement.cost import COST_COLUMNS
from coopctl.core.settlement.preview import PeriodPreview
from coopctl.exporter.collector import CoopCollector
from coopctl.ledger.exports.csv_lines import COLUMNS as JOURNAL_COLUMNS
from coopctl.metering.services.imports import COLUMNS as READING_COLUMNS
from coopctl.provision.results import HostResult
from coopctl.registry.services.imports import HOUSEHOLD_COLUMNS, PERSON_COLUMNS
from coopctl.settings.inventory import Inventory
from coopctl.settings.paths import CHECKOUT
from programs.agent.cli import run as run_agent
from programs.agent.spool import Reading, open_spool
from tests.contracts.pages import bullets, named, read_page, rows, section
from tests.unit.commands import in_inventory
from tests.unit.frysboxen import EQUAL_AND_STORAGE, coop_yml

__all__ = ["in_inventory"]

PAGE = "docs/interfaces.md"
OWN = ("docs/", "README.md", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md")
FOLDERS = ("coopctl/", "deploy/", "inventories/", "monitoring/")
TRACKED = subprocess.run(
    ["git", "ls-files"], cwd=CHECKOUT, capture_output=True, text=True, check=True
).stdout.split()
PAGES = [name for name in TRACKED if name.endswith(".md") and name.startswith((*OWN, *FOLDERS))]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)")
WIDTH = 100
KILOBYTES = 150


def anchors(page):
    titles = [
        line.lstrip("#").strip() for line in read_page(page).splitlines() if line.startswith("#")
    ]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def links(page):
    """Yield (tracked path, anchor) of each link that leads to this repository."""
    for path, anchor in LINK.findall(read_page(page)):
        target = (CHECKOUT / page).parent / path if path else CHECKOUT / page
        yield str(target.resolve().relative_to(CHECKOUT)), anchor


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    lost = [
        f"{target}#{anchor}"
        for target, anchor in links(page)
        if not (CHECKOUT / target).exists() or (anchor and anchor not in anchors(target))
    ]
    assert lost == []


@pytest.mark.parametrize("page", PAGES)
def test_lines_have_at_most_100_columns(page):
    assert [line for line in read_page(page).splitlines() if len(line) > WIDTH] == []


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_place_on_the_machine_that_wrote_it(page):
    assert not re.search(r"/(?:home|Users|root|work)/|/tmp/", read_page(page))
    assert str(CHECKOUT) not in read_page(page)


def known_commands():
    """Return the words of each command → its options, as docs/commands/ has them."""
    known = {}
    for page in (CHECKOUT / "docs" / "commands").glob("*.md"):
        for part in re.split(r"^#+ `coopctl ", page.read_text(), flags=re.MULTILINE)[1:]:
            options = set(
                re.findall(
                    r"--[a-z-]+", " ".join(re.findall(r"^\* `(-.*?)`", part, flags=re.MULTILINE))
                )
            )
            known[tuple(part.split("`")[0].split())] = options
    return known


def typed_commands(page):
    """Yield the words after `coopctl` of each command line in a page, without comments."""
    text = read_page(page).replace("\\\n", " ")
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    lines = [line.split(" # ")[0] for block in blocks for line in block.splitlines()]
    for line in [*lines, *re.findall(r"`([^`]+)`", prose)]:
        words = line.split()
        if words[:1] == ["coopctl"]:
            yield words[3:] if words[1:2] == ["-i"] else words[1:]


@pytest.mark.parametrize("page", [page for page in PAGES if not page.startswith("docs/commands/")])
def test_every_command_that_a_page_names_exists(page):
    known, wrong = known_commands(), []
    nouns = {words[0] for words in known if len(words) > 1}
    for typed in typed_commands(page):
        if not re.fullmatch("[a-z]+", typed[0]):  # NOUN, …, [-i INVENTORY]
            continue
        depth = max((n for n in range(4) if tuple(typed[:n]) in known), default=0)
        verb_is_wrong = (
            depth == 1 and typed[0] in nouns and re.fullmatch("[a-z-]+", "".join(typed[1:2]))
        )
        options = set(re.findall(r"(?<!\S)\[?(--[a-z-]+)", " ".join(typed)))
        unknown = options - known.get(tuple(typed[:depth]), set()) - {"--json", "--help"}
        if not depth or verb_is_wrong or unknown:
            wrong.append(" ".join(typed))
    assert wrong == []


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("docs/operating/")])
def test_every_variable_of_a_role_that_a_page_names_exists(page):
    specs = {
        path.parts[-3]: path.read_text()
        for path in CHECKOUT.glob("roles/*/meta/argument_specs.yml")
    }
    words = {
        word
        for code in re.findall(r"`([^`\n]+)`", read_page(page))
        for word in re.findall(r"[a-z_]+", code)
    }
    named_here = {
        word for word in words - METERS.keys() if word.split("_")[0] in specs and "_" in word
    }
    lost = [
        word
        for word in named_here
        if not re.search(rf"^ +{word}:", specs[word.split("_")[0]], re.MULTILINE)
    ]
    assert lost == []


def test_every_page_is_reached_from_the_index():
    reached, waiting = set(), ["docs/README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        new = {target for target, _ in links(page) if target.endswith(".md")} - reached
        waiting += sorted(new)
    assert [page for page in PAGES if page.startswith("docs/") and page not in reached] == []


def test_pictures_are_small():
    pictures = [
        CHECKOUT / name
        for name in TRACKED
        if name.startswith("docs/pictures/") and name.endswith(".png")
    ]
    assert pictures
    assert [picture.name for picture in pictures if picture.stat().st_size > KILOBYTES * 1024] == []


# What outsiders rely on.

CSV_FILES = {
    "households": HOUSEHOLD_COLUMNS,
    "persons": PERSON_COLUMNS,
    "costs": COST_COLUMNS,
    "readings": READING_COLUMNS,
    "bank files": BANK_COLUMNS,
    "subscribers": SUBSCRIBER_COLUMNS,
    "journal": JOURNAL_COLUMNS,
}


@pytest.mark.parametrize("file", CSV_FILES)
def test_a_csv_file_has_the_columns_that_the_code_reads(file):
    assert f"`{','.join(CSV_FILES[file])}`" in section(PAGE, "CSV files")


def test_exit_codes_are_those_of_the_program():
    listed = {(int(code), name.strip("`")) for code, name, _ in rows(section(PAGE, "Exit codes"))}
    assert listed == {(code.value, code.name) for code in ExitCode}


def test_environment_variables_are_those_that_the_code_reads():
    sources = [
        (CHECKOUT / name).read_text()
        for name in TRACKED
        if name.endswith(".py") and not name.startswith("tests/")
    ]
    read = {word for source in sources for word in re.findall(r"\bCOOPCTL_[A-Z_]+\b", source)}
    assert {row[0].strip("`") for row in rows(section(PAGE, "Environment"))} == read


def test_meters_have_their_kinds_and_units():
    listed = {(row[0].strip("`"), row[1], row[2]) for row in rows(section(PAGE, "Usage spool"))}
    assert listed == {(meter.name, meter.kind, meter.unit) for meter in METERS.values()}


def field_names(model):
    """Return the names of all fields, also those of models inside it."""
    names, waiting, seen = set(), [model], set()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names |= kind.model_fields.keys()
            waiting += [field.annotation for field in kind.model_fields.values()]
        waiting += [part for part in get_args(kind) if not isinstance(part, str)]
    return names


def test_coop_yml_has_the_keys_that_are_checked():
    text = section(PAGE, "coop.yml")
    assert {row[0].strip("`") for row in rows(text)} == CoopConfig.model_fields.keys()
    assert sorted(field_names(CoopConfig) - {"text"} - named(text)) == []


def test_the_example_shows_every_key_of_coop_yml():
    text = (CHECKOUT / "inventories" / "example" / "group_vars" / "all" / "coop.yml").read_text()
    assert [key for key in CoopConfig.model_fields if not re.search(rf"\b{key}:", text)] == []


def test_variables_of_hosts_are_those_that_coopctl_reads():
    source = (CHECKOUT / "coopctl" / "provision" / "hosts.py").read_text()
    read = set(re.findall(r'"(coop_[a-z_]+)"', source))
    assert {word for word in named(section(PAGE, "hosts.yml")) if word.startswith("coop_")} == read


@pytest.mark.parametrize(
    ("heading", "model"),
    [
        ("HostPlan", HostPlan),
        ("Documents", PeriodPreview),
        ("Documents", InvoiceDocument),
        ("Documents", OpenBooks),
    ],
)
def test_every_field_of_a_document_is_named(heading, model):
    names = field_names(model) - (
        ListSettings.model_fields.keys() if heading == "HostPlan" else set()
    )
    assert sorted(names - named(section(PAGE, heading))) == []


def test_spool_lines_have_the_keys_that_the_agent_prints(tmp_path):
    config = tmp_path / "agent.json"
    config.write_text(
        json.dumps({"host": "mail1", "meters": ["storage"], "spool": str(tmp_path / "spool.db")})
    )
    with open_spool(tmp_path / "spool.db") as spool:
        spool.add([Reading("0001", "storage", "drawer/0001", 0, 1)])
    text = bullets(section(PAGE, "Usage spool"))
    for words, item in (("status", text[0]), ("export", text[1])):
        with redirect_stdout(io.StringIO()) as printed:
            assert run_agent(["--config", str(config), words]) == 0
        assert sorted(json.loads(printed.getvalue()).keys() - named(item)) == []


@pytest.mark.django_db
def test_metrics_are_those_that_are_served(in_inventory, tmp_path):
    in_inventory()
    served = set()
    for family in CoopCollector(Inventory(tmp_path / "inventory")).collect():
        suffix = "_total" if family.type == "counter" else ""
        served.add((family.name + suffix, family.type, tuple(getattr(family, "_labelnames", ()))))
    listed = set()
    for name, kind, labels, _ in rows(section(PAGE, "Metrics")):
        listed.add((name.strip("`"), kind, tuple(re.findall(r"[a-z]+", labels))))
    assert listed == served


def test_the_monitoring_page_has_no_metric_of_its_own():
    listed = {row[0].strip("`") for row in rows(section(PAGE, "Metrics"))}
    names = {
        re.sub(r"\{.*\}", "", code)
        for code in re.findall(r"`(coop_[a-z_{},]+)`", read_page("monitoring/README.md"))
    }
    assert names <= listed


# What --json prints. The command lines run in this order in one co-op.

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
HOUSEHOLDS = f"{','.join(HOUSEHOLD_COLUMNS)}\n0001,Almgren,2025-01-01,,1,1,sv,a@elsewhere.example\n"
PERSONS = "".join(
    f"{line}\n"
    for line in (
        ",".join(PERSON_COLUMNS),
        "0001,Alma,alma@elsewhere.example,2025-01-01,,member",
        "0001,Tove,tove@elsewhere.example,2025-01-01,,treasurer",
    )
)
READINGS = "".join(
    f"{line}\n"
    for line in (
        ",".join(READING_COLUMNS),
        "mail1,0001,storage,drawer/0001,2026-01-01T13:00:00Z,3",
        "mail1,0001,storage,drawer/0001,2026-01-01T15:00:00Z,3",
    )
)
OTHERWISE = READINGS.replace("15:00:00Z,3", "15:00:00Z,4")
PAYMENT = f"{','.join(BANK_COLUMNS)}\nA1,2026-02-20,1.00,SEK,,Cleo,,\n"
COST = ("--supplier", "Host", "--description", "Server", "--pool", "server", "--date", "2026-01-05")
WORK = ("--hours", "1.5", "--pool", "server", "--description", "Disks", "--date", "2026-01-06")
STEPS = {
    "import households": ("import", "households", "-", HOUSEHOLDS),
    "import persons": ("import", "persons", "-", PERSONS),
    "mailbox add": (
        "mailbox",
        "add",
        "alma",
        "--household",
        "0001",
        "--password-stdin",
        "--no-apply",
        "correct horse battery",
    ),
    "mailbox app-password add": (
        "mailbox",
        "app-password",
        "add",
        "alma",
        "phone",
        "--no-apply",
        "",
    ),
    "alias add": (
        "alias",
        "add",
        "board",
        "alma@frysboxen.example",
        "--household",
        "0001",
        "--no-apply",
        "",
    ),
    "list add": (
        "list",
        "add",
        "garden",
        "--owner",
        "alma@frysboxen.example",
        "--archive",
        "members",
        "--no-apply",
        "",
    ),
    "site add": ("site", "add", "berg.example", "--household", "0001", "--no-apply", ""),
    "site key add": (
        *("site", "key", "add", "-", "--household", "0001", "--person", "alma@elsewhere.example"),
        *("--label", "laptop", "--no-apply", KEY),
    ),
    "import readings": ("import", "readings", "-", READINGS),
    "import readings again": ("import", "readings", "-", OTHERWISE),
    "cost add": ("cost", "add", *COST, "--amount", "600.00", ""),
    "labour add": ("labour", "add", "alma@elsewhere.example", *WORK, ""),
    "labour approve": ("labour", "approve", "1", "--by", "tove@elsewhere.example", ""),
    "period preview": ("period", "preview", "2026-01", ""),
    "period close": ("period", "close", "2026-01", "--yes", ""),
    "invoice credit": (
        "invoice",
        "credit",
        "2026-0001",
        "--yes",
        "--amount",
        "1.00",
        "--reason",
        "a mistake",
        "",
    ),
    "payment import": ("payment", "import", "-", "--no-apply", PAYMENT),
    "payment remind": ("payment", "remind", "--no-mail", "--no-apply", ""),
}
QUIET = {"mailbox add", "alias add", "site add", "site key add"}
SHOWN = {
    "household list": "household list",
    "household show 0001": "household list, household show",
    "person list": "person list",
    "person show alma@elsewhere.example": "person list",
    "mailbox list": "mailbox list",
    "mailbox show alma": "mailbox list",
    "alias list": "alias list",
    "alias show board": "alias list",
    "domain list": "domain list",
    "domain show frysboxen.example": "domain list",
    "list list": "list list, a list's settings",
    "list show garden --offline": "list list, a list's settings",
    "site list": "site list",
    "site show berg.example": "site list",
    "site key list": "site key list",
    "usage show --period 2026-01": "usage show",
    "usage estimates --period 2026-01": "usage estimates",
    "usage meters": "usage meters",
    "usage quarantine list": "usage quarantine list",
    "cost list": "cost list",
    "labour list": "labour list",
    "period reserve": "period reserve",
    "invoice list": "invoice list",
    "invoice explain 2026-0001": "invoice explain",
    "payment list": "payment list",
    "payment balances": "payment balances",
    "payment reminders": "payment reminders",
    "books check": "books check",
    "audit": "audit",
    "plan --diff": "plan --diff",
}
DONE = {
    "import households": "import …",
    "import readings again": "import …",
    "mailbox app-password add": "mailbox app-password add",
    "list add": "list add",
    "cost add": "cost list",
    "labour add": "labour list",
    "labour approve": "labour list",
    "payment import": "payment import",
    "payment remind": "payment remind",
}


@pytest.fixture
def printed(in_inventory, monkeypatch):
    """What each of STEPS and SHOWN prints as JSON, in a co-op where each has something to say."""
    monkeypatch.setattr("coopctl.cli.payment_remind.today_of", lambda _: date(2100, 1, 1))
    coop = {
        "pools": {"server": EQUAL_AND_STORAGE},
        "labour": {"rate": "10.00"},
        "reminders": {"after_days": [1]},
    }
    coopctl = in_inventory(coop_yml(payment={"due_days": 0, "swish": "1230000000"}, **coop))
    answers = {}
    for name, words in [*STEPS.items(), *((line, (*line.split(), "")) for line in SHOWN)]:
        code, stdout, stderr = coopctl(*words[:-1], "--json", stdin=words[-1])
        assert code == 0, f"{name}: {stderr}"
        answers[name] = json.loads(stdout) if name not in QUIET else None
    return answers


def keys_of(document):
    """Return the keys of an object, or of the objects in a list."""
    return {key for one in (document if isinstance(document, list) else [document]) for key in one}


@pytest.mark.django_db
def test_every_key_that_json_has_is_named(printed):
    listed = {
        re.split("[:,]", item)[0].strip("`"): named(item) for item in bullets(section(PAGE, "JSON"))
    }
    missing = {}
    for line, heads in [*SHOWN.items(), *DONE.items()]:
        keys = keys_of(printed[line])
        assert keys, f"{line} printed nothing"
        unnamed = keys.difference(*(listed[head] for head in heads.split(", ")))
        if unnamed:
            missing[line] = sorted(unnamed)
    assert missing == {}


def test_the_keys_of_a_run_are_named():
    (item,) = [item for item in bullets(section(PAGE, "JSON")) if item.startswith("`apply`")]
    assert HostResult.__dataclass_fields__.keys() <= named(item)
