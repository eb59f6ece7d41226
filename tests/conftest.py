"""What holds for every test."""

import os


def pytest_collection_modifyitems(config, items):
    """Leave out what only PostgreSQL can show where the database is SQLite; `make test` runs
    both.
    """
    if os.environ.get("COOPCTL_DATABASE", "").startswith("postgres"):
        return
    left_out = [item for item in items if item.get_closest_marker("postgresql")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
