"""What a phrase of the urgency gate says of a message, whatever its probabilities look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.message_values import language_of, phrases_of, text_of
from bot.typed.topics import names_pictures

if TYPE_CHECKING:
    from bot.taxonomy import IntentName
    from bot.understood import Understood


def by_phrase(parsed: Understood, intent: IntentName | None = None) -> bool:
    """Whether a phrase speaks for the alarm, and not the probabilities alone; a phrase of one intent where it is named.

    "They ask a ransom" is no phrase of blackmail with pictures, whatever the whole message looks like.
    """
    return bool(phrases_of(parsed, intent))


def suicidal_by_phrase(parsed: Understood) -> bool:
    """Whether a phrase of suicide speaks in the message, whatever else it tells."""
    return by_phrase(parsed, "self_harm")


def tells_of_pictures(parsed: Understood) -> bool:
    """Whether the words or a phrase of blackmail say that it is about pictures, whatever the whole looks like."""
    named = names_pictures(text_of(parsed), language_of(parsed))
    return named or by_phrase(parsed, "image_blackmail")
