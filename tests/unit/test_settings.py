"""Settings: what an operator mistypes is named with the setting, and no secret is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.settings import SettingsError, settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """Settings in a folder that has no `.env`, where one would be read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WAYMARK_ENV_FILE")
    settings.cache_clear()
    return monkeypatch


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("WAYMARK_PORT", "http", r"WAYMARK_PORT: .*integer.*it is 'http'"),
        ("WAYMARK_LOG_LEVEL", "LOUD", r"WAYMARK_LOG_LEVEL: .*'DEBUG'.*it is 'LOUD'"),
        ("WAYMARK_LANGUAGES", "", "WAYMARK_LANGUAGES: names no language"),
        ("WAYMARK_LANGUAGES", "en xx", "WAYMARK_LANGUAGES: 'xx' is no language"),
        ("WAYMARK_LANGUAGES", "english", "WAYMARK_LANGUAGES: 'english' is no language"),
        ("WAYMARK_TRAINED_LANGUAGES", "qq", "WAYMARK_TRAINED_LANGUAGES: 'qq' is no language"),
        ("WAYMARK_DATABASE_URL", "postgres://bot@db/waymark", r"WAYMARK_DATABASE_URL: write postgresql\+psycopg://"),
        ("WAYMARK_DATABASE_URL", "postgresql+psycopg2://bot@db/waymark", r"write postgresql\+psycopg://"),
        ("WAYMARK_DATABASE_URL", "mysql://bot@db/waymark", r"WAYMARK_DATABASE_URL: must be postgresql\+psycopg://"),
        ("WAYMARK_DATABASE_URL", "waymark", "WAYMARK_DATABASE_URL: must be"),
        ("WAYMARK_DATABASE_URL", "postgresql+psycopg://bot:a@db:port/waymark", "WAYMARK_DATABASE_URL: can't be read"),
        ("WAYMARK_REVIEW_URL", "staff.example.org", "WAYMARK_REVIEW_URL: must be an address that begins with https"),
        ("WAYMARK_PUBLIC_URL", "https://", "WAYMARK_PUBLIC_URL: must be an address"),
        (
            "WAYMARK_TELEGRAM_TOKN",
            "1:a",
            r"WAYMARK_TELEGRAM_TOKN: there is no such setting; is it WAYMARK_TELEGRAM_TOKEN\?",
        ),
        ("WAYMARK_SECRETS_DIR", "nowhere", "WAYMARK_SECRETS_DIR: there is no folder nowhere"),
        ("WAYMARK_ENV_FILE", "nowhere", "WAYMARK_ENV_FILE: there is no file nowhere"),
    ],
)
def test_a_slip_is_named(given: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    """With the setting, what is wrong and what it was."""
    given.setenv(name, value)
    with pytest.raises(SettingsError, match=said):
        settings()


def test_a_file_of_settings_that_belongs_to_another_user_is_named(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A service's settings are closed to the operator's own account, and a traceback would not say so."""

    def closed(_path: Path) -> dict[str, str]:
        raise PermissionError

    given.setattr("bot.settings.dotenv_values", closed)
    with pytest.raises(SettingsError, match=rf"{tmp_path / '.env'}: can't be read by this user.*sudo -u waymark"):
        settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [("WAYMARK_DATABASE_KEY", "5ecret"), ("WAYMARK_DATABASE_URL", "mysql://bot:5ecret@db/waymark")],
)
def test_no_secret_is_shown(given: pytest.MonkeyPatch, name: str, value: str) -> None:
    """An error ends in a log."""
    given.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        settings()
    assert "5ecret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_commas_part_languages_too(given: pytest.MonkeyPatch) -> None:
    """And nobody is answered twice."""
    given.setenv("WAYMARK_LANGUAGES", "en,es, fr en")
    assert settings().live_languages == ("en", "es", "fr")


def test_a_key_for_a_database_that_has_none_is_refused(given: pytest.MonkeyPatch) -> None:
    """Someone who sets one believes that the database is encrypted."""
    given.setenv("WAYMARK_DATABASE_KEY", "ab" * 32)
    given.setenv("WAYMARK_DATABASE_URL", "postgresql+psycopg://bot@db/waymark")
    with pytest.raises(SettingsError, match="WAYMARK_DATABASE_KEY: encrypts SQLite only"):
        settings()


@pytest.mark.parametrize("in_file", [True, False])
def test_secrets_are_read_from_files(given: pytest.MonkeyPatch, tmp_path: Path, in_file: bool) -> None:
    """Of the folder that the environment or `.env` names."""
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "waymark_telegram_token").write_text("1:a\n", encoding="utf-8")
    if in_file:
        (tmp_path / ".env").write_text("WAYMARK_SECRETS_DIR=secrets\nOTHER=1\n", encoding="utf-8")
    else:
        given.setenv("WAYMARK_SECRETS_DIR", "secrets")
    assert settings().telegram_token.get_secret_value() == "1:a"


def test_a_misspelt_file_of_secrets_is_named(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Else a channel is off, and the file lies there."""
    (tmp_path / "waymark_telegramtoken").write_text("1:a", encoding="utf-8")
    given.setenv("WAYMARK_SECRETS_DIR", str(tmp_path))
    with pytest.raises(SettingsError, match="WAYMARK_TELEGRAMTOKEN: there is no such setting"):
        settings()


@pytest.mark.parametrize(("named", "name"), [(None, "usual"), ("other", "other"), ("", "Waymark")])
def test_settings_are_lines_of_a_file(given: pytest.MonkeyPatch, tmp_path: Path, named: str | None, name: str) -> None:
    """Of `.env`, of another one that is named, or of none."""
    (tmp_path / ".env").write_text("WAYMARK_CHARITY_NAME=usual\n", encoding="utf-8")
    (tmp_path / "other").write_text("WAYMARK_CHARITY_NAME=other\n", encoding="utf-8")
    if named is not None:
        given.setenv("WAYMARK_ENV_FILE", named)
    assert settings().charity_name == name


def test_a_file_names_no_other_file(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody would read it."""
    (tmp_path / ".env").write_text("WAYMARK_ENV_FILE=other\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="WAYMARK_ENV_FILE: there is no such setting"):
        settings()
