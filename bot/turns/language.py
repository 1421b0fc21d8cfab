"""In which language a turn is answered, and whether it was written in one of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import Guess, choose_language, language_wanted
from bot.message_values import text_of
from bot.settings import settings
from bot.slots import Slot
from bot.understood import LANGUAGE, Understood

if TYPE_CHECKING:
    from rasa_sdk import Tracker

    from bot.told_by_channel import ToldByChannel

#: Where Hindi in Latin letters is Urdu, whose readers can't read Devanagari: they get English.
_WRITES_URDU = frozenset({"PK"})


def guess_of(parsed: Understood) -> Guess:
    """The language component's guess for this message."""
    found = parsed.get(LANGUAGE) or {}
    return Guess(
        language=found.get("code"),
        confidence=float(found.get("confidence") or 0.0),
        script=None,
        romanised=bool(found.get("romanised")),
        other=found.get("other"),
        words=int(found.get("words") or 0),
        unreadable=bool(found.get("unreadable")),
    )


def language_asked_for(tracker: Tracker, parsed: Understood) -> str | None:
    """The live language that a wish to change it names by its words alone."""
    said = text_of(parsed)
    return language_wanted(said, guess_of(parsed), tracker.get_slot(Slot.LANGUAGE), settings().live_languages)


def language_in_turn(tracker: Tracker, guess: Guess, told: ToldByChannel, asked_for: str | None) -> str:
    """Language of the reply: asked for, else that of the conversation unless this message is plainly another.

    Args:
        tracker: knows the language of the conversation.
        guess: what this message is written in.
        told: what the channel told beside it.
        asked_for: the language that this message asks for, if it does.
    """
    live = settings().live_languages
    if asked_for in live:
        return str(asked_for)
    hint = told.get("language_hint")
    current = tracker.get_slot(Slot.LANGUAGE) or (hint if hint in live else None)
    if told.get("payload"):
        return current or told.get("command_language") or live[0]
    spoken = choose_language(current, guess)
    if spoken == "hi" and guess.romanised and _country(tracker, told) in _WRITES_URDU:
        spoken = "en"
    return spoken if spoken in live else current or live[0]


def _country(tracker: Tracker, told: ToldByChannel) -> str | None:
    return tracker.get_slot(Slot.COUNTRY) or told.get("country_hint")
