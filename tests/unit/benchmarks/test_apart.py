"""A measurement starts a real server, which must answer nobody of the installation on the same machine."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks import __main__ as bench
from benchmarks.apart import environment_apart
from bot.settings import Settings, settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def operators(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """The working folder of an installation: some settings in the environment, some in `.env`."""
    (tmp_path / ".env").write_text("WAYMARK_TELEGRAM_TOKEN=1:a\nWAYMARK_MODELS=trained\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WAYMARK_DATABASE_URL", "postgresql+psycopg://bot@db/waymark")
    monkeypatch.setenv("waymark_pseudonym_key", "ab" * 32)
    monkeypatch.setenv("PATH_OF_ITS_OWN", "stays")
    for name in ("WAYMARK_ENV_FILE", "WAYMARK_MODELS"):
        monkeypatch.delenv(name)
    settings.cache_clear()
    return monkeypatch


def read_in(environment: dict[str, str], patch: pytest.MonkeyPatch) -> Settings:
    """Settings of a process that starts in this folder with this environment."""
    patch.setattr("os.environ", environment)
    settings.cache_clear()
    return settings()


def test_nothing_of_the_operators_is_left_but_what_was_trained(operators: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Relative to another folder, the models would not be found."""
    environment = environment_apart(tmp_path / "apart", WAYMARK_PORT="7000")
    seen = read_in(environment, operators)
    assert environment["PATH_OF_ITS_OWN"] == "stays"
    assert seen == Settings.model_construct(
        var=tmp_path / "apart", models=tmp_path / "trained", port=7000, trained_languages=""
    )


def test_the_measured_server_has_no_token_of_the_operator(operators: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With it, it would fetch people's messages, answer them, and throw the log away with its folder."""
    started: dict[str, Any] = {}
    operators.setattr(subprocess, "Popen", lambda _, **how: started.update(how))
    bench._server(tmp_path / "apart", 7000)
    seen = read_in(started["env"], operators)
    assert seen.model_fields_set == {
        "var", "models", "trained_languages", "port", "twilio_account_sid", "twilio_auth_token",
    }  # fmt: skip
    assert seen.var == tmp_path / "apart"
