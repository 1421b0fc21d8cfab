"""`bot prepare` makes what others would wait for."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from bot.cli import prepare
from bot.cli.main import app


@pytest.mark.parametrize(
    ("what", "made_by"), [("places", "bot.places.prepare"), ("redaction", "bot.privacy.context.trained_tagger")]
)
def test_each_is_made_by_its_package(what: str, made_by: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And redaction at the lowest priority, for it takes minutes."""
    made: list[str] = []
    monkeypatch.setattr(made_by, lambda: made.append(what))
    monkeypatch.setattr(prepare.os, "nice", lambda priority: made.append(f"nice {priority}"))
    assert CliRunner().invoke(app, ["prepare", what]).exit_code == 0
    assert made == (["nice 19", what] if what == "redaction" else [what])
