"""Migrations: one line without gaps per app, no model forgotten, every guard in the database."""

from importlib import import_module
from pkgutil import iter_modules

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

APPS = sorted(
    config.label for config in apps.get_app_configs() if config.name.startswith("coopctl.")
)


@pytest.mark.parametrize("app", APPS)
def test_they_are_numbered_in_the_order_in_which_they_depend(app):
    loader = MigrationLoader(None)
    names = sorted(name for label, name in loader.disk_migrations if label == app)
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]
    for earlier, later in zip([None, *names], names, strict=False):
        own = [
            name for label, name in loader.disk_migrations[app, later].dependencies if label == app
        ]
        assert own == [earlier] * (earlier is not None)


@pytest.mark.django_db
def test_the_models_hold_nothing_that_no_migration_makes():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.django_db
@pytest.mark.parametrize("app", APPS)
def test_every_guard_that_a_migration_names_is_there(app):
    package = import_module(f"coopctl.{app}.migrations")
    modules = [
        import_module(f"{package.__name__}.{module.name}")
        for module in iter_modules(package.__path__)
    ]
    guards = {guard.name for module in modules for guard in getattr(module, "GUARDS", ())}
    catalogue = (
        "SELECT tgname FROM pg_trigger"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(catalogue)
        assert guards <= {name for (name,) in cursor.fetchall()}
