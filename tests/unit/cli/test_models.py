"""`bot models`: whatever is wrong with a version, the one that is served stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from bot.engine.agent import ModelLoadError
from bot.model_files import CANDIDATES, NoModelError, served_model, take_into_service
from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from bot.faults import OperatorError


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with the model that is served, one before it and a candidate; none of their files can be loaded."""
    monkeypatch.setenv("WAYMARK_MODELS", str(tmp_path))
    settings.cache_clear()
    (tmp_path / CANDIDATES).mkdir()
    (tmp_path / CANDIDATES / "learned.tar.gz").write_bytes(b"cut short")
    for name in ("before", "served"):
        (tmp_path / f"{name}.tar.gz").write_bytes(b"cut short")
        take_into_service(tmp_path / f"{name}.tar.gz", "trained")
    return tmp_path


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch, models: Path) -> Path:
    """The same where every file can be loaded."""

    async def check(_model: Path) -> None:
        pass

    monkeypatch.setattr("bot.engine.agent.check_loads", check)
    return models


def run(*words: str) -> Result:
    """Run `bot models`."""
    return CliRunner().invoke(app, ["models", *words])


def test_versions_are_listed_with_their_state(models: Path) -> None:
    """In a terminal of any width an operator finds what to type."""
    said = run("list").output
    for version, state in (("before", ""), ("served", "served"), ("learned", "candidate")):
        (line,) = [line for line in said.splitlines() if line.strip("│ ").startswith(version)]
        assert state in line


@pytest.mark.parametrize(
    ("words", "error", "said"),
    [
        (("promote", "none"), NoModelError, "No model 'none'.*There are: before, served, learned"),
        (("promote", ""), NoModelError, "No model ''"),
        (("promote", "learned"), ModelLoadError, r"learned\.tar\.gz can't be loaded.*the served model stays"),
        (("rollback",), ModelLoadError, r"before\.tar\.gz can't be loaded"),
    ],
)
def test_what_cannot_be_served_is_refused(
    models: Path, words: tuple[str, ...], error: type[OperatorError], said: str
) -> None:
    """Else the next start would find nothing that answers."""
    result = run(*words)
    assert isinstance(result.exception, error)
    with pytest.raises(error, match=said):
        raise result.exception
    assert served_model() == models / "served.tar.gz"
    assert (models / CANDIDATES / "learned.tar.gz").exists()


def test_a_candidate_is_served_all_the_same_where_that_is_asked_for(loads: Path) -> None:
    """Whatever the comparison said."""
    assert "Served from now on: learned" in run("promote", "learned").output
    assert served_model() == loads / "learned.tar.gz"
    assert "Served from now on: served" in run("rollback").output
    assert served_model() == loads / "served.tar.gz"


def test_nothing_to_go_back_to_is_said(loads: Path) -> None:
    """And nothing is changed."""
    (loads / "before.tar.gz").unlink()
    assert isinstance(run("rollback").exception, NoModelError)
    assert served_model() == loads / "served.tar.gz"
