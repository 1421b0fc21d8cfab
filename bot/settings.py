"""The settings: what an operator may decide, read from the environment in this one place.

Every setting is an environment variable with the prefix `WAYMARK_` (or a line of the file `.env`), and
every secret may instead be a file: with `WAYMARK_SECRETS_DIR=/run/secrets`, the file
`waymark_telegram_token` holds the token, so that it appears in no process list. `WAYMARK_ENV_FILE` names another file
than `.env`; where it is set and empty, none is read. A name that no setting has is refused: it is a slip, and the
default would be used in silence.
"""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.faults import OperatorError
from bot.setting_values import database_address, language_codes, web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "bot" / "data"
MODELS = ROOT / "bot" / "models"


_PREFIX = "WAYMARK_"
_SECRETS_DIR = "WAYMARK_SECRETS_DIR"
_ENV_FILE = "WAYMARK_ENV_FILE"
_USUAL_ENV_FILE = ".env"


class SettingsError(OperatorError):
    """A setting can't be used; the message names each with what is wrong, and never shows a secret."""


class Settings(BaseSettings):
    """All settings with their defaults: an unset environment gives a complete bot on this machine alone."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        extra="ignore",
        frozen=True,
    )

    host: str = Field("127.0.0.1", description="Address that the server listens on.")
    port: int = Field(5005, ge=1, le=65535, description="Port that the server listens on.")
    public_url: str = Field(
        "", description="Address of the server as the providers see it, for webhooks and their signatures."
    )
    var: Path = Field(ROOT / "var", description="Folder for what is kept between starts: databases and keys.")
    models: Path = Field(MODELS, description="Folder of the trained models; its history says which is served.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="How much the server tells its operator. No level shows a person's words."
    )
    environment: Literal["development", "production"] = Field(
        "development", description="In production the try-it page is off unless WAYMARK_TRYIT allows it."
    )
    tryit: bool | None = Field(None, description="Try-it page: on, off, or by environment when unset.")
    languages: str = Field("en es fr pt ro ru uk ar hi sw vi tl bn", description="Live languages, separated by spaces.")
    trained_languages: str = Field(
        "",
        description="Languages that a model is trained on; empty: all, for people also write in languages that the bot "
        "does not answer in.",
    )
    database_url: str = Field("", description="SQLAlchemy address of the database; empty means SQLite in WAYMARK_VAR.")
    database_key: SecretStr = Field(
        SecretStr(""),
        description="Key that encrypts the SQLite database (SQLCipher): 64 hexadecimal digits; empty is not encrypted.",
    )
    silence_minutes: int = Field(
        15, ge=1, description="Minutes without a message after which the old subject is not mentioned again."
    )
    charity_name: str = Field("Waymark", description="Name under which the bot introduces itself.")
    charity_url: str = Field("", description="Page of the organisation that runs this bot.")

    telegram_token: SecretStr = Field(SecretStr(""), description="Token from @BotFather; empty is off.")
    telegram_mode: Literal["polling", "webhook"] = Field(
        "polling", description="Polling needs no public address; webhook needs WAYMARK_PUBLIC_URL."
    )
    telegram_secret: SecretStr = Field(
        SecretStr(""), description="Secret that Telegram sends with every webhook call: 1-256 of A-Za-z0-9_-."
    )
    telegram_api_url: str = Field("https://api.telegram.org", description="Base address of the Bot API.")
    telegram_timeout: float = Field(10.0, gt=0, description="Seconds to wait for the Bot API.")

    twilio_account_sid: str = Field("", description="Account SID; empty turns SMS off.")
    twilio_auth_token: SecretStr = Field(SecretStr(""), description="Auth token; it signs the webhooks.")
    sms_plain_letters: str = Field(
        "ro vi tl", description="Languages sent by SMS without diacritics: that more than halves the cost."
    )

    pseudonym_key: SecretStr = Field(
        SecretStr(""), description="Key of the pseudonyms in hexadecimal; empty: a file in WAYMARK_VAR."
    )
    retention_days: int = Field(90, ge=1, description="Days that redacted texts are kept; figures stay.")
    sharing_epsilon: float = Field(
        4.0,
        gt=0,
        le=10,
        description="Privacy budget (epsilon) of all figures that are shared about one year; what is spent is spent.",
    )
    review_port: int = Field(5006, ge=1, le=65535, description="Port of the staff pages.")
    review_url: str = Field("", description="Address of the staff pages as browsers see it.")

    @field_validator("database_key")
    @classmethod
    def _is_a_key(cls, key: SecretStr) -> SecretStr:
        value = key.get_secret_value()
        if value and not re.fullmatch("[0-9a-fA-F]{64}", value):
            raise ValueError("must be 64 hexadecimal digits; `openssl rand -hex 32` makes some")
        return key

    @field_validator("languages", "trained_languages", "sms_plain_letters")
    @classmethod
    def _are_languages(cls, written: str) -> str:
        return language_codes(written, DATA / "translations")

    @field_validator("languages")
    @classmethod
    def _is_not_empty(cls, codes: str) -> str:
        if not codes:
            raise ValueError("names no language; the bot must answer in one")
        return codes

    @field_validator("public_url", "review_url", "charity_url", "telegram_api_url")
    @classmethod
    def _is_of_the_web(cls, address: str) -> str:
        return web_address(address)

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, address: str) -> str:
        return database_address(address)

    @model_validator(mode="after")
    def _encrypts_what_it_can(self) -> Settings:
        if self.database_key.get_secret_value() and self.database_url.startswith("postgresql"):
            raise ValueError(
                "WAYMARK_DATABASE_KEY: encrypts SQLite only. Unset it, and encrypt the volume of PostgreSQL "
                "(docs/privacy.md)"
            )
        return self

    @property
    def tryit_on(self) -> bool:
        """Whether the try-it page is served: by default only outside production."""
        return self.environment != "production" if self.tryit is None else self.tryit

    @property
    def live_languages(self) -> tuple[str, ...]:
        """ISO 639-1 codes of the languages that the bot answers in; the first is the fallback."""
        return tuple(self.languages.split())

    @property
    def database_file(self) -> Path:
        """The SQLite database, where no other one is set."""
        return self.var / "waymark.db"

    @property
    def database(self) -> str:
        """SQLAlchemy address of the database."""
        return self.database_url or f"sqlite:///{self.database_file}"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Settings of this process, read once.

    Raises:
        SettingsError: a setting can't be used, a name is no setting's, or the file of settings is somebody else's.
    """
    environment = {name.upper(): value for name, value in os.environ.items()}
    file = _env_file(environment.pop(_ENV_FILE, _USUAL_ENV_FILE))
    lines = _lines(file) if file else {}
    given = {name.upper(): value for name, value in lines.items()} | environment
    secrets = given.get(_SECRETS_DIR)
    folder = Path(secrets) if secrets else None
    if folder and not folder.is_dir():
        raise SettingsError(f"{_SECRETS_DIR}: there is no folder {folder}")
    _refuse_unknown({*given, *(path.name.upper() for path in (folder.iterdir() if folder else ()))})
    try:
        return Settings(_env_file=file, _secrets_dir=folder)
    except ValidationError as error:
        raise SettingsError("\n".join(_complaints(error))) from None


def _env_file(named: str) -> Path | None:
    """The file whose lines are settings, None where none is to be read; only the usual one may be missing."""
    path = Path(named) if named else None
    if path and named != _USUAL_ENV_FILE and not path.is_file():
        raise SettingsError(f"{_ENV_FILE}: there is no file {path}")
    return path


def _lines(file: Path) -> dict[str, str | None]:
    """What the file sets; a service's file is closed to the operator's own account."""
    try:
        return dotenv_values(file)
    except PermissionError:
        raise SettingsError(
            f"{file.resolve()}: can't be read by this user. Run the command as the user who owns that file: "
            "sudo -u waymark ... (docs/deploying.md)"
        ) from None


def _refuse_unknown(names: set[str]) -> None:
    known = [f"{_PREFIX}{field}".upper() for field in Settings.model_fields]
    lines = []
    for name in sorted(names - {*known, _SECRETS_DIR}):
        if name.startswith(_PREFIX):
            near = get_close_matches(name, known, n=1)
            meant = f"; is it {near[0]}?" if near else ""
            lines.append(f"{name}: there is no such setting{meant} (bot/settings.py lists all)")
    if lines:
        raise SettingsError("\n".join(lines))


def _complaints(error: ValidationError) -> Iterator[str]:
    """One line a setting: its name, what is wrong, and what it was where that is no secret."""
    for fault in error.errors(include_url=False, include_context=False):
        what = fault["msg"].removeprefix("Value error, ")
        if not fault["loc"]:
            yield what
            continue
        field = str(fault["loc"][0])
        secret = Settings.model_fields[field].annotation is SecretStr or field == "database_url"  # it holds a password
        shown = "" if secret else f" (it is {fault['input']!r})"
        yield f"{_PREFIX}{field}".upper() + f": {what}{shown}"
