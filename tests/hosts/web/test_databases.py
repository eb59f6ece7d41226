"""A site's database in its household's own MariaDB, which starts on demand and sleeps when idle."""

import json

import pytest

from tests.hosts.web.conftest import HERE, NEIGHBOUR, UIDS

UNITS = ("coop-db@9905.service", "coop-db@9905.socket", "coop-php@9905.service")
SERVICE = "coop-db@9905.service"
DATABASE = {HERE: "shop_tests", NEIGHBOUR: "stall_tests"}


ASK = """<?php
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
$asked = json_decode(file_get_contents('php://input'));
try {
    $db = new mysqli('localhost', $asked->user, '', $asked->database);
    foreach ($asked->statements as $sql) { $result = $db->query($sql); }
    echo $result === true ? 'done' : $result->fetch_row()[0];
} catch (mysqli_sql_exception $error) {
    echo 'refused: ', $error->getMessage();
}
"""


@pytest.fixture(scope="module")
def sites(neighbours):
    """A site with a database for each of the two households, by household."""
    names = {
        HERE: neighbours.add("shop", database=DATABASE[HERE]),
        NEIGHBOUR: neighbours.add("stall", household=NEIGHBOUR, database=DATABASE[NEIGHBOUR]),
    }
    for name in names.values():
        neighbours.write(name, "ask.php", ASK)
    return names


@pytest.fixture
def ask(visit, sites):
    """Call it with SQL: a site's PHP asks it, and the last answer's first value is returned, or
    what MariaDB complained of.
    """

    def run(*statements, household=HERE, site=None, database=None, user=None):
        asked = {
            "user": user or f"coop-{household}",
            "database": database or DATABASE[household],
            "statements": statements,
        }
        page = visit(
            site or sites[household], "/ask.php", method="POST", body=json.dumps(asked).encode()
        )
        assert page.status == 200, page
        return page.body

    return run


@pytest.fixture
def note(ask):
    """Call it with a text: it's kept in a table of the household, which is empty at first."""
    ask("DROP TABLE IF EXISTS notes")

    def keep(text, **options):
        return ask(
            "CREATE TABLE IF NOT EXISTS notes (text VARCHAR(100))",
            f"INSERT INTO notes VALUES ('{text}')",
            **options,
        )

    return keep


@pytest.fixture
def find(ask):
    """Call it with a text: returns how often it's kept."""
    return lambda text, **options: ask(
        f"SELECT COUNT(*) FROM notes WHERE text = '{text}'", **options
    )


def is_running(host):
    return host.run(f"systemctl is-active {SERVICE}").stdout.strip() == "active"


def test_a_site_keeps_and_finds_what_it_wrote(note, find):
    assert note("blåbär 🫐") == "done"
    assert find("blåbär 🫐") == "1"


def test_pdo_finds_it_too_without_a_setting(run_php, sites, note):
    note("seen by PDO")
    code = (
        "echo (new PDO('mysql:host=localhost;dbname=shop_tests', 'coop-9905'))->query(\"SELECT 'by "
        "PDO'\")->fetchColumn();"
    )
    assert run_php(sites[HERE], code) == "by PDO"


def test_all_sites_of_a_household_may_use_it(neighbours, note, find, berg):
    neighbours.write(berg, "ask.php", ASK)
    note("for all of us")
    assert find("for all of us", site=berg) == "1"


def test_it_runs_as_the_household_in_its_slice_behind_no_port(host, note):
    note("run")
    shown = host.check_output(f"systemctl show --property=Slice,MainPID {SERVICE}")
    assert "Slice=coop-9905.slice" in shown
    [pid] = [
        line.removeprefix("MainPID=") for line in shown.splitlines() if line.startswith("MainPID=")
    ]
    assert host.check_output(f"stat --format=%u /proc/{pid}") == str(UIDS[HERE])
    assert "mariadbd" not in host.check_output("ss --listening --tcp --udp --numeric --processes")


@pytest.mark.parametrize(
    "attempt",
    [
        "echo @stream_socket_client('unix:///run/coop-db/9905/mariadb.sock') ? 'in' : 'out';",
        "echo @stream_socket_client('tcp://127.0.0.1:3306') ? 'in' : 'out';",
        "echo shell_exec('ls /srv/coop/9905/db /run/coop-db/9905 2>/dev/null') ? 'in' : 'out';",
    ],
)
def test_a_neighbour_doesnt_reach_it(run_php, sites, note, attempt):
    note("mine alone")
    assert run_php(sites[NEIGHBOUR], attempt) == "out"


def test_a_neighbour_doesnt_get_in_by_ones_name(ask):
    assert "Access denied" in ask("SELECT 1", household=NEIGHBOUR, user="coop-9905")


@pytest.mark.parametrize(
    "path",
    [
        "/run/coop-db/9905/mariadb.sock",
        "/run/coop-db/9905/databases.sql",
        "/srv/coop/9905/db/data/ibdata1",
    ],
)
def test_a_neighbours_program_outside_the_walls_doesnt_reach_it_either(host, note, path):
    note("behind the walls")
    assert host.file(path).exists
    uid = UIDS[NEIGHBOUR]
    assert host.run(f"setpriv --reuid={uid} --regid={uid} --clear-groups test -e {path}").rc != 0


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT COUNT(*) FROM mysql.global_priv",
        "SELECT 'x' INTO OUTFILE '/tmp/x'",
        "CREATE DATABASE other",
        "SET GLOBAL max_connections = 1000",
        "SHUTDOWN",
    ],
)
def test_a_site_may_use_its_database_and_not_rule_the_server(ask, statement):
    assert "denied" in ask(statement)


def test_its_files_are_out_of_the_reach_of_sftp_and_php(run_php, sites, sftp, note):
    note("by SQL only")
    assert "db" not in sftp.listdir("/")
    assert run_php(sites[HERE], "echo shell_exec('ls /srv/coop/9905/db 2>/dev/null');") == ""


def test_its_size_counts_in_the_drawer(host, ask):
    before = drawer_size(host)
    ask(
        "CREATE OR REPLACE TABLE big (text LONGTEXT)",
        "INSERT INTO big VALUES (REPEAT('x', 20000000))",
    )
    after = drawer_size(host)
    assert 20_000_000 <= after - before <= 60_000_000
    ask("DROP TABLE big")


def drawer_size(host):
    groups = json.loads(
        host.check_output("btrfs --format json qgroup show --raw --sync /srv/coop")
    )["qgroup-show"]
    return next(int(group["referenced"]) for group in groups if group["path"] == HERE)


@pytest.fixture
def look_around(host):
    """Call it for what a timer does every ten minutes."""
    host.run_expect([0], "systemctl stop coop-php-idle.timer")
    yield lambda: host.run_expect([0], "systemctl start coop-php-idle.service")
    host.run_expect([0], "systemctl start coop-php-idle.timer")


def test_it_sleeps_when_nobody_asks_and_wakes_with_the_next_visitor(host, note, find, look_around):
    note("before the night")
    look_around()
    note("before the night")
    look_around()
    assert is_running(host)
    look_around()
    assert not is_running(host)
    assert find("before the night") == "2"


def test_killed_it_loses_nothing_that_was_committed(host, note, find):
    for _ in range(3):
        note("committed")
        host.run_expect([0], f"systemctl kill --signal=KILL {SERVICE}")
    assert find("committed") == "3"


def test_in_a_full_drawer_only_this_households_database_refuses(host, note, find, ask):
    note("before the flood")
    uid = UIDS[HERE]
    fill = (
        "cd /srv/coop/9905/mail; dd if=/dev/zero of=fill bs=1M; dd if=/dev/zero of=fill bs=4k "
        "oflag=append conv=notrunc,fsync"
    )
    try:
        host.run(f"setpriv --reuid={uid} --regid={uid} --clear-groups sh -c '{fill}'")
        assert "refused" in ask(
            "CREATE TABLE flood (text LONGTEXT)", "INSERT INTO flood VALUES (REPEAT('x', 1000000))"
        )
        assert "refused" in note("into the flood")
        assert note("on dry land", household=NEIGHBOUR) == "done"
    finally:
        host.run_expect([0], "rm /srv/coop/9905/mail/fill")
    assert find("before the flood") == "1"
    assert note("after the flood") == "done"


def test_an_apply_changes_nothing_twice_and_wakes_nobody(neighbours, host, note):
    note("asleep")
    host.run_expect([0], f"systemctl stop {SERVICE}")
    assert neighbours.apply() == 0
    assert not is_running(host)


def test_a_further_database_is_there_while_the_first_is_in_use(
    neighbours, note, find, ask, wait_until
):
    note("first")
    name = neighbours.add("shop-two", database="shop__two_tests")
    neighbours.write(name, "ask.php", ASK)
    wait_until(
        lambda: (
            ask("SELECT DATABASE()", site=name, database="shop__two_tests") == "shop__two_tests"
        ),
        seconds=10,
    )
    assert find("first") == "1"


def test_a_frozen_households_database_is_stopped_and_its_data_stays(
    neighbours, host, note, find, sites
):
    note("before the frost")
    before = dict(neighbours.sites)
    for name, site in before.items():
        if site.household == HERE:
            neighbours.sites[name] = site.model_copy(update={"state": "suspended"})
    neighbours.apply()
    try:
        assert not is_running(host)
        assert not host.file("/run/coop-db/9905/mariadb.sock").exists
    finally:
        neighbours.sites.update(before)
        neighbours.apply()
    assert find("before the frost") == "1"


def test_a_database_outlives_its_site(neighbours, note, find, sites):
    note("to be kept")
    site = neighbours.sites.pop(sites[HERE])
    neighbours.apply()
    neighbours.sites[site.name] = site
    neighbours.apply()
    assert find("to be kept") == "1"
