"""Follow-ups: every kind has examples in every language, an answer, and no example that measures it."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from bot.follow_up_kind import kind_of
from bot.nlu.follow_up_model import OTHER
from bot.replies.catalogue import catalogue
from bot.settings import DATA, settings
from bot.training.examples import follow_ups_of

SETS = Path(__file__).parents[1] / "evaluation" / "follow_ups"
KINDS = sorted(follow_ups_of(DATA / "follow_ups" / "en.yml"))
#: Fewer teach one writer's words.
FEWEST = 24


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()


@pytest.mark.parametrize("language", sorted(settings().live_languages))
def test_every_language_has_various_examples_of_every_kind(language: str) -> None:
    """The same sentence for two kinds would teach neither."""
    found = follow_ups_of(DATA / "follow_ups" / f"{language}.yml")
    assert {
        kind: len(set(map(_bare, texts))) for kind, texts in found.items() if len(set(map(_bare, texts))) < FEWEST
    } == {}
    seen: dict[str, str] = {}
    twice = [
        (text, seen[_bare(text)], kind)
        for kind in found
        for text in found[kind]
        if seen.setdefault(_bare(text), kind) != kind
    ]
    assert twice == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != OTHER])
def test_every_kind_is_answered(kind: str) -> None:
    """By an answer that the dialogue has, by another intent, or by a response of its own."""
    row = kind_of(kind)
    assert row.answered_by or row.read_as or f"utter_follow_up_{kind}" in catalogue(("en",)).responses


def test_no_message_that_measures_them_is_among_the_examples() -> None:
    """However short it is."""
    learned = {
        _bare(text)
        for path in DATA.glob("follow_ups/??.yml")
        for texts in follow_ups_of(path).values()
        for text in texts
    }
    measured = [
        json.loads(line) for path in SETS.glob("*.jsonl") for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert measured
    assert [message["id"] for message in measured if _bare(message["text"]) in learned] == []


def test_the_messages_that_measure_name_kinds_that_there_are() -> None:
    """A misspelt kind would count as a miss of the bot."""
    for path in SETS.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert set(json.loads(line)["kinds"]) <= {*KINDS, OTHER}, line
