"""Chooses the language to answer in: that of the conversation, until the person plainly writes another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.known import nearest

if TYPE_CHECKING:
    from bot.languages.identify import Guess

#: Language of the reply while nothing tells another.
_DEFAULT = "en"
#: Confidence from which on the first message of a conversation decides its language.
_FIRST = 0.35
#: Confidence and words from which on a message changes the language of its conversation. Of 7,800 messages in another
#: language this misses one in a hundred. Less would change it by mistake: "nitajuaje kama huyu agent ako registered
#: kenya" looked like Tagalog with 0.96.
_PLAIN = 0.98
_PLAIN_WORDS = 4


def choose_language(current: str | None, guess: Guess) -> str:
    """Code of the language to answer in, always one of ours; a message in another language gets the nearest of ours.

    Only four words or more that are plainly another language change the language of a conversation, so "ok",
    "help" and "Dubai" never do. The first message of one decides by the best guess.

    Args:
        current: language of the conversation so far, or that of the application where a channel tells it; else None.
        guess: from `identify`, for the message.
    """
    wanted = guess.language or (nearest(guess.other) if guess.other else None)
    if wanted is None:
        return current or _DEFAULT
    if current is None:
        return wanted if guess.confidence >= _FIRST else _DEFAULT
    plain = guess.confidence >= _PLAIN and guess.words >= _PLAIN_WORDS
    return wanted if plain else current
