"""Messages as they were read, and conversations that they stand in, for the tests of what follows from them."""

from __future__ import annotations

from typing import Any

from bot.engine.rewriting import Known

EXPLOITED = Known(need="being_exploited", tier="urgent", language="en")
SAFE = Known(question="safe", need="being_exploited", tier="urgent", language="en")


def said(kind: str, sure: float = 0.9, intent: str = "out_of_scope", **urgency: Any) -> dict[str, Any]:
    """A message that looks like this kind of follow-up, with the verdict on its urgency."""
    return {
        "text": "some words",
        "intent": {"name": intent, "confidence": 0.7},
        "urgency": {"tier": "information", "asks": False, **urgency},
        "other_intents": [],
        "follow_up": [{"name": kind, "confidence": sure}],
    }


def values(parsed: dict[str, Any] | None) -> dict[str, str]:
    """Entities by name."""
    return {each["entity"]: each["value"] for each in (parsed or {}).get("entities", ())}


def in_clauses(*kinds: tuple[str, float], words: int = 4, whole: float = 0.45, **urgency: Any) -> dict[str, Any]:
    """A message of several clauses, each of which looks like a kind; as a whole it looks a little like each."""
    clauses = [{"name": kind, "confidence": sure, "words": words, "start": 0, "end": 0} for kind, sure in kinds]
    ranking = [{"name": kind, "confidence": whole} for kind, _ in kinds]
    return said("other", **urgency) | {"follow_up": ranking, "follow_up_clauses": clauses}
