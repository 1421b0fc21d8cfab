"""The page of what was shared: budget, releases, and their data sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.settings import settings
from bot.sharing.export import share_figures
from bot.sharing.period import weeks
from tests.unit.sharing.written import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]


def test_releases_and_budget_are_listed(engine: sa.Engine, signed_in: SignedIn, tmp_path: Path) -> None:
    """An analyst sees what was spent, and reads the data sheet that the partner got."""
    analyst = signed_in("analyst")
    before = analyst.get("/sharing/").content.decode()
    assert "Nothing has been shared yet" in before
    assert "4 releases of the usual size" in before
    assert "python -m" not in before
    shared = share_figures(engine, tmp_path, weeks("2026-W01", "2026-W13", TODAY), 1.5)
    page = analyst.get("/sharing/").content.decode()
    assert f"1.5 of {settings().sharing_epsilon:g}" in page
    assert "2 releases of the usual size" in page
    assert "2026-W01 to 2026-W13" in page
    sheet = analyst.get(f"/sharing/{shared.entry.number}/").content.decode()
    assert "<h2>Conditions of use</h2>" in sheet
    assert "epsilon = 1.5, delta = 0" in sheet
    assert analyst.get("/sharing/999/").status_code == 404


def test_a_sheet_runs_nothing(
    engine: sa.Engine, signed_in: SignedIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name of the organisation that looks like HTML is shown as it is written."""
    monkeypatch.setenv("WAYMARK_CHARITY_NAME", "<script>alert(1)</script>")
    settings.cache_clear()
    shared = share_figures(engine, tmp_path, weeks("2026-W01", "2026-W13", TODAY), 1.0)
    sheet = signed_in("analyst").get(f"/sharing/{shared.entry.number}/").content.decode()
    assert "<script>alert" not in sheet
    assert "&lt;script&gt;alert" in sheet


def test_reviewers_dont_see_it(signed_in: SignedIn) -> None:
    """They read conversations; what is shared is not their work."""
    assert signed_in("reviewer").get("/sharing/").status_code == 403
