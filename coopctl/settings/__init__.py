"""Django's settings. Everything that a co-op chooses is in its inventory instead."""

from __future__ import annotations

import os

import dj_database_url

from coopctl.settings.paths import state_path

SECRET_KEY = os.environ.get("COOPCTL_SECRET_KEY", "unused: nothing is signed yet")
INSTALLED_APPS = ["coopctl.registry", "coopctl.metering", "coopctl.ledger", "coopctl.billing"]
DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("COOPCTL_DATABASE") or f"sqlite:///{state_path() / 'registry.db'}"
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL lets readers go on beside one writer; IMMEDIATE takes the write lock first, so that two
    # writers wait, never fail.
    DATABASES["default"]["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
USE_TZ = True
TIME_ZONE = "UTC"
