"""Many readings by their identity at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.db import connection

_STORED = (
    "SELECT reading.hour, reading.resource_id, reading.household, reading.quantity FROM {pairs}"
    " CROSS JOIN metering_reading reading WHERE reading.hour = pair.hour AND reading.resource_id = "
    "pair.resource"
)
_PAIRS = {
    "sqlite": (
        "(SELECT json_extract(value, '$[0]') AS hour, json_extract(value, '$[1]') AS resource FROM "
        "json_each(%s)) pair"
    ),
    "postgresql": "unnest(%s::bigint[], %s::bigint[]) AS pair(hour, resource)",
}


def find_entries(identities: Sequence[tuple[int, int]]) -> dict[tuple[int, int], tuple[str, int]]:
    """Return (hour, resource) → (household, quantity) of those readings that are stored."""
    pairs = _PAIRS[connection.vendor]
    if connection.vendor == "postgresql":
        parameters: list[Any] = [
            [hour for hour, _ in identities],
            [resource for _, resource in identities],
        ]
    else:
        parameters = [json.dumps(identities)]
    with connection.cursor() as cursor:
        cursor.execute(_STORED.format(pairs=pairs), parameters)
        return {
            (hour, resource): (household, quantity)
            for hour, resource, household, quantity in cursor.fetchall()
        }
