"""What the server tells its operator, and what it checks before it serves."""

from __future__ import annotations

import logging
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.actions import help_lines
from bot.engine.server import build_app, report_to_operator
from bot.helplines.problems import DirectoryError
from bot.replies.catalogue import ContentError
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def ours() -> Iterator[logging.Logger]:
    """The logger of our own code, as it was afterwards."""
    logger = logging.getLogger("bot")
    yield logger
    logger.setLevel(logging.NOTSET)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "ERROR"])
def test_the_level_is_that_of_the_settings(level: str, ours: logging.Logger, monkeypatch: pytest.MonkeyPatch) -> None:
    """For our own code; no library tells more by it, since that could be somebody's words."""
    monkeypatch.setenv("WAYMARK_LOG_LEVEL", level)
    settings.cache_clear()
    report_to_operator()
    assert logging.getLevelName(ours.getEffectiveLevel()) == level
    assert not any(logging.getLogger(name).isEnabledFor(logging.INFO) for name in ("rasa.core", "httpx", "sqlalchemy"))


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of content of which each file can be broken, and nothing that was read before."""
    shutil.copytree(help_lines.DATA / "helplines", tmp_path / "helplines")
    monkeypatch.setattr(help_lines, "DATA", tmp_path)
    help_lines.directory.cache_clear()
    yield tmp_path
    help_lines.directory.cache_clear()


def test_a_broken_file_of_helplines_is_seen_at_the_start(content: Path) -> None:
    """Not when somebody in that country asks; the message names file and line."""
    file = content / "helplines" / "QA.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("run_by:", "run_bye:", 1), encoding="utf-8")
    with pytest.raises(DirectoryError, match=r"QA\.yml:\d+: error: 'run_bye' is not a field"):
        build_app(content / "no-model.tar.gz")


def test_broken_texts_are_seen_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a model is loaded."""

    def broken(_languages: tuple[str, ...]) -> None:
        raise ContentError("domain.yml: broken")

    monkeypatch.setattr("bot.engine.server.catalogue", broken)
    with pytest.raises(ContentError):
        build_app(help_lines.DATA / "no-model.tar.gz")
