"""`bot models`: versions of the trained model, which one is served, and the way back."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer
from rich.table import Table

from bot.cli.console import out
from bot.settings import settings

app = typer.Typer(no_args_is_help=True, help="Versions of the trained model: list, promote, roll back.")


@app.command("list")
def show() -> None:
    """Every model and candidate, when each was taken into service, and which one is served."""
    from bot.model_files import CANDIDATES, history, models_in, served_model, version_of

    folder = settings().models
    served = served_model(folder)
    table = Table(title=str(folder), title_justify="left")
    for column in ("version", "state", "in service since"):
        table.add_column(column)
    services = list(history(folder))
    for model in models_in(folder):
        since = ", ".join(f"{service.at} ({service.why})" for service in services if service.model == model.name)
        table.add_row(version_of(model), "served" if model == served else "", since)
    for model in models_in(folder / CANDIDATES):
        table.add_row(version_of(model), "candidate", "")
    out.print(table)


@app.command()
def promote(version: Annotated[str, typer.Argument(help="Version, as `models list` shows it.")]) -> None:
    """Serve this model or candidate from now on, whatever the comparison said. It is loaded once before."""
    from bot.engine.agent import check_loads
    from bot.model_files import find_model, take_into_service, version_of

    found = find_model(version)
    asyncio.run(check_loads(found))
    model = take_into_service(found, "promoted")
    out.print(f"Served from now on: [bold]{version_of(model)}[/]")


@app.command()
def rollback() -> None:
    """Serve the model that was served before the present one; a running bot changes within seconds."""
    from bot.engine.agent import check_loads
    from bot.model_files import model_before, take_into_service, version_of

    found = model_before()
    asyncio.run(check_loads(found))
    model = take_into_service(found, "rolled back")
    out.print(f"Served from now on: [bold]{version_of(model)}[/]")
