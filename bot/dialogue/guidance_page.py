"""Pages of guidance: which topic the conversation is about, what items a page lists, and a message read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.rewriting import read_as, with_urgency
from bot.guidance_pages import topic_of
from bot.replies.catalogue import catalogue, list_items
from bot.settings import settings
from bot.taxonomy import IntentName, tier_of

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: What people ask in passing: the conversation is still about what it was about.
_IN_PASSING: frozenset[IntentName] = frozenset({"about_us", "donate"})


def as_page(parsed: Understood, intent: IntentName, page: str | None, **values: str) -> Understood:
    """The message as the wish for a page, or with a `choice` for one item of it; as urgent as its intent.

    Args:
        parsed: the message.
        intent: the one that the page belongs to.
        page: the name of its response without `utter_`; None for the first one of the intent.
        values: further entities.
    """
    topic = {"topic": page} if page else {}
    return with_urgency(read_as(parsed, intent, **topic, **values), tier=tier_of(intent))


def topic_of_conversation(known: Known) -> IntentName | None:
    """The guidance that the conversation is about; none after a silence (safety.md, Conduct 9)."""
    need = topic_of(known.need or "")
    shown = next((topic for name in known.shown if (topic := topic_of(name.removeprefix("utter_")))), None)
    if not known.said:
        return None
    return need if need and shown in _IN_PASSING else shown or need


def items_of(page: str) -> tuple[str, ...]:
    """The items of the list that a page has, in the first live language; none where it has no list."""
    words = catalogue(settings().live_languages)
    return list_items(words.response(f"utter_{page}").text) if words.has(f"utter_{page}") else ()
