"""Chooses the language to answer in: that of the conversation, until the person plainly writes another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.known import nearest

if TYPE_CHECKING:
    from bot.languages.identify import Guess

DEFAULT = "en"
#: Confidence from which on the first message of a conversation decides its language.
_FIRST = 0.35
#: Confidence and words from which on a message changes the language of its conversation. Of 7,800 messages in another
#: language this misses one in a hundred. Less would change it by mistake: "nitajuaje kama huyu agent ako registered
#: kenya" looked like Tagalog with 0.96.
_PLAIN = 0.98
_PLAIN_WORDS = 4


def choose_language(current: str | None, guess: Guess, default: str = DEFAULT) -> str:
    """Code of the language to answer in, always one of ours.

    A short or mixed message ("ok", "help", "Dubai") never changes the language of a conversation: only four
    words or more that are plainly another language do. Before there is one, the best guess counts.

    Args:
        current: language of the conversation so far, or None at its first message.
        guess: from `identify`, for the message.
        default: what to answer in while nothing tells: the application's language where a channel knows it.
    """
    wanted = guess.language or (nearest(guess.other) if guess.other else None)
    if wanted is None:
        return current or default
    if current is None:
        return wanted if guess.confidence >= _FIRST else default
    plain = guess.confidence >= _PLAIN and guess.words >= _PLAIN_WORDS
    return wanted if plain else current
