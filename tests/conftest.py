"""What every test shares: settings of its own, and the trained model where a test needs one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.apart import environment_apart
from bot import privacy_keys, settings

if TYPE_CHECKING:
    from collections.abc import Iterator


pytest_plugins = ["tests.needs"]


def pytest_configure(config: pytest.Config) -> None:
    """Leave the operator's settings behind, before a module, a fixture or a child process reads one."""
    folder = tempfile.TemporaryDirectory(prefix="waymark-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    environment = environment_apart(Path(folder.name) / "var")
    os.environ.clear()
    os.environ.update(environment)
    settings.settings.cache_clear()


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Each test has its own folder, and no setting of another test."""
    monkeypatch.setenv("WAYMARK_VAR", str(tmp_path / "var"))
    settings.settings.cache_clear()
    privacy_keys.pseudonymiser.cache_clear()
    yield
    settings.settings.cache_clear()
    privacy_keys.pseudonymiser.cache_clear()


@pytest.fixture(scope="session")
def model() -> Path:
    """The trained model; `make test` trains one where there is none."""
    from bot.model_files import served_model

    return served_model()
