"""Tests leave the installation on this machine alone: no setting of its operator reaches them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.settings import ROOT, Settings, settings

if TYPE_CHECKING:
    from pathlib import Path

#: Settings that tests are given: a folder of their own, and what was trained on this machine.
GIVEN = {"var", "models", "trained_languages"}
ERASES = "tests/unit/conversation_log/test_key_rotation.py::test_a_key_that_nothing_needs_is_destroyed"


@pytest.fixture(scope="module")
def early() -> Settings:
    """Settings as a fixture of a whole file sees them, before those of a single test."""
    return settings()


def test_tests_see_defaults(early: Settings) -> None:
    """And write below no folder of this repository."""
    for seen in (early, settings()):
        assert seen.model_fields_set <= GIVEN
        assert not seen.var.is_relative_to(ROOT)


def test_what_an_operator_has_set_reaches_no_test(tmp_path: Path) -> None:
    """`make test` runs where `.env` lies, and some tests erase what they find in the log."""
    (tmp_path / ".env").write_text("WAYMARK_TELEGRAM_TOKEN=1:a\n", encoding="utf-8")
    operators = {
        "WAYMARK_VAR": str(tmp_path / "var"),
        "WAYMARK_DATABASE_URL": f"sqlite:///{tmp_path / 'operators.db'}",
        "waymark_pseudonym_key": "ab" * 32,
    }
    environment = {name: value for name, value in os.environ.items() if name != "WAYMARK_ENV_FILE"} | operators
    tests = (f"{__file__}::{test_tests_see_defaults.__name__}", str(ROOT / ERASES))
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"), *tests],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout
    assert [path.name for path in tmp_path.iterdir()] == [".env"]
