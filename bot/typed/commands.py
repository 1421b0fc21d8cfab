"""Reads a whole message as a command: "stop", "exit", "help"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.payloads import meaning, payload
from bot.typed.forms import plain, unmarked, without
from bot.typed.listed import phrases_of
from bot.typed.short_words import own_first, short_words

if TYPE_CHECKING:
    from bot.taxonomy import IntentName

#: Letters of the longest answer that may be a choice. A longer one is read as words: "yes but he is coming back".
LONGEST_ANSWER = 32
#: Letters of the shortest word that hides the chat behind others: a kiss is written "X".
_SHORTEST_IN_CAPITALS = 4
_HIDES: IntentName = "quick_exit"
#: Commands that end or hide a conversation: no word of another language does where it is one of the conversation's own.
_ENDS: tuple[IntentName, ...] = (_HIDES, "stop_messages", "delete_my_data")
#: A letter that is held down: "heeelp", "plzzz".
_LONG_LETTER = re.compile(r"([^\W\d_])\1{2,}")


@dataclass(frozen=True, slots=True)
class TypedCommand:
    """A command that words on their own stand for, and the language in which they do."""

    payload: str
    language: str

    @property
    def intent(self) -> str:
        """The intent without what goes with it."""
        found = meaning(self.payload)
        return found.intent if found else ""


def match_command(text: str, language: str | None) -> TypedCommand | None:
    """The command that the whole text is, in any live language ("STOP", "exit", "help"), with or without a "pls".

    Or the word that hides the chat, in capitals behind other words, as the bot writes it: "ok moms coming EXIT".
    """
    if hides := _hides_in_capitals(text, language):
        return hides
    answer = plain(text)
    if not answer or len(answer) > LONGEST_ANSWER:
        return None
    said = (answer, _LONG_LETTER.sub(r"\1", answer))
    return _command(said, language) or _command(said, language, without_please=True)


def match_at_end(part: str, language: str | None) -> TypedCommand | None:
    """The command that the last part of a message of several is; none of a kiss: "thank you so much. xx"."""
    is_kiss = len({*plain(part)} - {" "}) == 1
    return None if is_kiss else match_command(part, language)


def _hides_in_capitals(text: str, language: str | None) -> TypedCommand | None:
    *before, last = text.split() or [""]
    word = plain(last)
    if len(word) < _SHORTEST_IN_CAPITALS or not last.isupper() or not before or "".join(before).isupper():
        return None
    found = _command((word,), language)
    return found if found and found.intent == _HIDES else None


def _command(said: tuple[str, ...], language: str | None, *, without_please: bool = False) -> TypedCommand | None:
    """The command that one of these forms is; in English shorthand people of all languages say please."""
    for code in own_first(language):
        please = phrases_of("please", code)
        for form in (without(each, please) for each in said) if without_please else said:
            intent = short_words(code).commands.get(form)
            if intent and not (code != language and intent in _ENDS and _is_own_word(form, language)):
                return TypedCommand(payload(intent), code)
    return None


def _is_own_word(form: str, language: str | None) -> bool:
    """Whether a list of the language holds the word: "acha" is a yes in Hindi, and ends all messages in Swahili."""
    return any({form, unmarked(form)} & phrases for phrases in short_words(language).lists.values())
