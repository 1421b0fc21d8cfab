"""The privacy document says what the code does: columns, numbers, and the answer to people."""

from __future__ import annotations

import re

import pytest

from bot.conversation_log.retention_clock import EVERY
from bot.conversation_log.tables import Conversation, LoggedTurn
from bot.figures.suppression import SMALLEST
from bot.replies.catalogue import catalogue
from bot.settings import ROOT, Settings

DOCUMENT = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
KEPT = DOCUMENT.split("## What is kept\n")[1].split("\n## ")[0]
NUMBERS = DOCUMENT.split("## Numbers\n")[1].split("\n## ")[0]
RETENTION = Settings.model_fields["retention_days"].default


def number_of(setting: str) -> int:
    """The number that the document gives for a setting."""
    found = re.search(rf"^\| (\d+) [a-z]+ \|.*\| `{setting}` \|$", NUMBERS, re.MULTILINE)
    assert found is not None, setting
    return int(found[1])


@pytest.mark.parametrize("table", [Conversation, LoggedTurn])
def test_every_column_is_named(table: type) -> None:
    """Nothing is kept that the document does not tell."""
    named = set(re.findall(r"`(\w+)`", KEPT))
    assert {column.name for column in table.__table__.columns} - named == set()


def test_nothing_is_named_that_is_not_kept() -> None:
    """What the code no longer keeps goes out of the document."""
    columns = {column.name for table in (Conversation, LoggedTurn) for column in table.__table__.columns}
    assert set(re.findall(r"`(\w+)`", KEPT)) - columns == set()


def test_numbers_are_those_of_the_settings() -> None:
    """Days and minutes in the document are the defaults of the code."""
    from bot.review import configuration

    assert number_of("WAYMARK_RETENTION_DAYS") == RETENTION
    assert set(re.findall(r"(\d+) days", DOCUMENT)) == {str(RETENTION)}
    assert number_of("WAYMARK_SILENCE_MINUTES") == Settings.model_fields["silence_minutes"].default
    assert number_of("SESSION_COOKIE_AGE") * 60 == configuration.SESSION_COOKIE_AGE
    assert number_of("SESSION_LONGEST") * 3600 == configuration.SESSION_LONGEST
    assert number_of("AXES_FAILURE_LIMIT") == configuration.AXES_FAILURE_LIMIT
    assert number_of("min_length") == configuration.AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"]["min_length"]
    assert number_of("SMALLEST") == SMALLEST
    assert number_of("WAYMARK_SHARING_EPSILON") == Settings.model_fields["sharing_epsilon"].default
    assert f"every {int(EVERY // 3600)} hours" in DOCUMENT


def test_the_answer_to_people_tells_the_retention_of_the_installation() -> None:
    """`ask_privacy` takes the days from the settings, in every channel."""
    words = catalogue(("en",))
    for sms in (False, True):
        assert "{days}" in words.text("utter_ask_privacy", "en", sms)[0]
