"""`coopctl metrics`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.inventory import inventory_of
from coopctl.cli.output import say
from coopctl.cli.registry import registry_app

app = registry_app("Serve Prometheus metrics.")


@app.command("serve")
def serve(
    ctx: typer.Context,
    *,
    listen: Annotated[str, typer.Option(help="Address and port.")] = "127.0.0.1:9810",
) -> None:
    """Serve /metrics until stopped. Read-only; household numbers, never names or addresses."""
    from coopctl.exporter.server import parse_listen, serve_metrics

    address, port = parse_listen(listen)
    inventory = inventory_of(ctx)
    _ = inventory.config
    say(f"metrics: http://{listen}/metrics")
    serve_metrics(inventory, address=address, port=port)
