"""A message that was understood, rewritten as another intent or as an answer, and what the conversation knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Known:
    """What the conversation tells of a message before it is read.

    Args:
        question: what the bot asked last.
        need: the intent that the conversation is about.
        tier: how urgent that was.
        language: that of the conversation.
    """

    question: str | None = None
    need: str | None = None
    language: str | None = None
    tier: str | None = None


def read_as(parsed: dict[str, Any], intent: str, **values: str) -> dict[str, Any]:
    """The message as another intent; what else it seemed to be about was a guess at the same words."""
    calm = {**(parsed.get("urgency") or {}), "tier": "conversation", "asks": False}
    return as_intent(parsed, intent, **values) | {"urgency": calm, "other_intents": []}


def as_intent(parsed: dict[str, Any], intent: str, **values: str) -> dict[str, Any]:
    """The message as an intent that is sure, with the verdict on its urgency as it was."""
    return {**parsed, "intent": {"name": intent, "confidence": 1.0}, "entities": entities(**values)}


def entities(**values: str) -> list[dict[str, str]]:
    """Entities as Rasa writes them."""
    return [{"entity": name, "value": value} for name, value in values.items()]
