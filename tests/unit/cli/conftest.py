import pytest

from tests.unit.commands import in_inventory

__all__ = ["in_inventory"]


@pytest.fixture
def coopctl(in_inventory):
    """Run a command line in a small co-op with one mail server."""
    return in_inventory()
