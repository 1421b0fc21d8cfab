"""Published standards that tests hold the project against: `SPECS_FOLDER` names their folder, no copy lies here.

| file | what | publisher |
| --- | --- | --- |
| `telegram_bot_api.json` | Telegram Bot API: methods, types, limits | PaulSonOfLars/telegram-bot-api-spec |
| `htcds_2.0_fields.csv` | Human Trafficking Case Data Standard 2.0, its field table | UNMigration/HTCDS |
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def standard(name: str) -> Path | None:
    """The file of a standard, None where it is not at hand."""
    folder = os.environ.get("SPECS_FOLDER")
    path = Path(folder, name) if folder else None
    return path if path and path.exists() else None


def needed_standard(name: str) -> Path:
    """The file of a standard that the test is about."""
    path = standard(name)
    if path is None:
        pytest.skip(f"no {name} in SPECS_FOLDER (tests/standards.py says who publishes it)")
    return path
