"""`kill -9` at 200 points of each kind of work: no gap, no duplicate, books that balance."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.fault
DRIVER = Path(__file__).parent / "dying_driver.py"
DEATHS = 200


@pytest.mark.parametrize("work", ["close", "correct", "credit", "remind", "readings"])
def test_work_that_is_killed_at_any_statement_or_moment_is_done_or_not_begun(
    registry_environment, registry_of, work
):
    """Before and after every statement, then at random moments; the driver looks at what is there
    after each death.
    """
    result = registry_of(registry_environment, driver=DRIVER).run(work, str(DEATHS))
    assert result["killed"] >= DEATHS
