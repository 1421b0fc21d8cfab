"""Which language to answer in: the conversation's, until somebody plainly writes another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.known import nearest

if TYPE_CHECKING:
    from bot.languages.identify import Guess

DEFAULT = "en"
_FIRST = 0.35
# of 7,800 messages this loses one in a hundred that is plainly another language; "nitajuaje kama huyu agent ako
# registered kenya" looked like Tagalog with 0.96
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
