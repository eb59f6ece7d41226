"""Migrations: one line without gaps per app, no model forgotten, every guard in the database."""

from importlib import import_module
from pkgutil import iter_modules

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from coopctl.cli.registry import open_registry
from coopctl.core.errors import RefusedError

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


@pytest.mark.django_db
def test_a_registry_of_another_version_is_refused_as_it_is():
    MigrationRecorder(connection).record_applied("registry", "0002_guards")
    applied = MigrationRecorder(connection).applied_migrations()
    with pytest.raises(RefusedError, match=r"with the migration registry\.0002_guards$") as caught:
        open_registry()
    assert "use the version that wrote it, or a later one" in caught.value.hint
    assert MigrationRecorder(connection).applied_migrations().keys() == applied.keys()


@pytest.mark.django_db
def test_migrations_of_what_isnt_of_this_project_are_no_reason_to_refuse():
    MigrationRecorder(connection).record_applied("admin", "0001_initial")
    open_registry()
