"""What a person got is shown in words: the channel's text, filled in, in their language and in English."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.conversation_log.tables import LoggedTurn
from bot.replies.catalogue import catalogue
from bot.review.conversations.answers import Where, answers_of, pressed
from bot.review.demo import scenes
from bot.review.directory_files import FILES, Files
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]

LINE = {"country": "QA", "category": "trafficking", "name": "A line", "phone": "+974 0000 0000"}


def row(*responses: str, lines: tuple[dict[str, Any], ...] = ()) -> Any:
    """A turn with these answers."""
    return SimpleNamespace(responses=list(responses), helplines=list(lines))


def country(code: str) -> Where:
    """A country with the numbers of today's directory."""
    return Where.of(code, FILES.directory())


def test_an_arabic_text_message_is_shown_as_it_was_sent_and_in_english() -> None:
    """With the country's number in both, and the short text of the channel."""
    (answer,) = answers_of(row("utter_in_danger_call_or_mobile"), "sms", "ar", country("GB"))
    assert answer.language == "ar"
    assert "999" in answer.text
    assert answer.english == "In danger? Call 999 (or 112, mobile)."


def test_a_number_with_blanks_keeps_its_direction_in_arabic() -> None:
    """As it does on the person's telephone."""
    (answer,) = answers_of(row("utter_helplines", lines=(LINE,)), "telegram", "ar", country("QA"))
    assert "\u2068+974 0000 0000\u2069" in answer.text


def test_every_answer_that_there_is_can_be_shown() -> None:
    """Each is filled in every language and on every channel, and no placeholder is left."""
    names = [name for name in catalogue(settings().live_languages).responses if name.startswith("utter_")]
    for channel in ("sms", "telegram"):
        for answer in answers_of(row(*names, lines=(LINE,)), channel, "ar", Where()):
            assert "{" not in answer.text + answer.english, answer
    (lines,) = answers_of(row("utter_helplines", lines=(LINE,)), "telegram", "en", country("QA"))
    assert "A line: +974 0000 0000" in lines.text
    assert answers_of(row("utter_gone"), "sms", "en", Where())[0].text == "utter_gone"


def test_the_invented_conversations_were_answered_with_texts_that_there_are() -> None:
    """Somebody who tries the pages sees what a reader sees."""
    names = {name for scene in scenes() for turn in scene["turns"] for name in turn.get("responses", ())}
    assert [name for name in names if not catalogue(settings().live_languages).has(name)] == []


@pytest.mark.parametrize(
    ("button", "title", "question"),
    [
        ("answer question=safe choice=no", "No", "Are you safe right now?"),
        ("more topic=spot_the_signs", "Signs in children", ""),
        ("being_exploited", "Being exploited", ""),
        ("change_language language=es", "Wants another language: Spanish", ""),
        ("tell_location country=QA", "Says where they are: Qatar", ""),
        ("sent_other kind=voice", "Sent no words: Voice", ""),
        ("answer question=gone choice=yes", "Answers a question: Gone, Yes", ""),
        ("", "", ""),
    ],
)
def test_a_button_reads_as_what_it_stands_for(button: str, title: str, question: str) -> None:
    """Its title with the question that it answers; where many titles lead to it, what it is about."""
    found = pressed(button)
    assert (found.title, found.question) == (title, question)


def test_the_transcript_shows_no_code(turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn) -> None:
    """Neither of an answer nor of a button."""
    with engine.begin() as connection:
        connection.execute(sa.update(LoggedTurn).values(button="answer question=safe choice=no", text=""))
    reader = signed_in("reviewer")
    for path in (f"/conversations/{turn[0]}/", "/conversations/"):
        page = reader.get(path).content.decode()
        assert "“No”" in page
        assert "choice=no" not in page
        assert "utter_" not in page


def test_a_transcript_looks_at_the_directory_once(
    turn: tuple[int, int], signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files are looked at each time, and a long conversation has hundreds of answers."""
    looks: list[Files] = []
    look = Files.directory
    monkeypatch.setattr(Files, "directory", lambda files: (looks.append(files), look(files))[1])
    signed_in("reviewer").get(f"/conversations/{turn[0]}/")
    assert len(looks) == 1
