"""Concurrent and killed imports: a bank file is stored once and whole, or not at all."""

from pathlib import Path

import pytest

DRIVER = Path(__file__).parent / "driver.py"
HEADER = "account,date,amount,currency,reference,payer,text,bank_reference\n"
MOMENTS = 200


@pytest.fixture
def registry(registry_environment, registry_of):
    registry = registry_of(registry_environment, driver=DRIVER)
    registry.run("fill")
    return registry


@pytest.mark.slow
def test_of_two_who_import_the_same_file_at_once_one_stores_it(registry, tmp_path):
    file = tmp_path / "bank.csv"
    file.write_text(
        HEADER + "".join(f"A1,2025-03-01,1.00,SEK,,,{place % 7},\n" for place in range(200))
    )
    importers = [registry.start("import", str(file)) for _ in range(2)]
    for process in importers:
        assert process.stdout.readline() == "ready\n", process.stderr.read()
    outcomes = sorted(process.communicate("go\n", timeout=60)[0] for process in importers)
    assert outcomes == ['{"added": 0, "unchanged": 200}\n', '{"added": 200, "unchanged": 0}\n']
    assert registry.run("state") == {"problems": [], "payments": 200, "matches": 0, "imports": 1}


@pytest.mark.fault
def test_an_import_that_dies_at_any_statement_leaves_nothing_half_done(registry):
    assert registry.run("steps")["deaths"] > 20
    assert registry.run("state")["problems"] == []


@pytest.mark.fault
def test_an_import_that_is_killed_at_any_moment_leaves_nothing_half_done(registry):
    result = registry.run("moments", str(MOMENTS))
    assert result["killed"] == MOMENTS
    assert result["lost"] > 0, "every import was over before it was killed"
    assert registry.run("state")["problems"] == []
