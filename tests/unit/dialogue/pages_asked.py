"""Questions after a page of guidance, and what they are read as, for the tests of pages."""

from __future__ import annotations

from typing import Any

from bot.dialogue.asked import as_asked
from bot.dialogue.known import Known
from bot.guidance_pages import topic_of


def parsed(text: str, intent: str, confidence: float = 0.5, tier: str = "information") -> dict[str, Any]:
    """A message as the graph understood it."""
    return {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "urgency": {"tier": tier, "asks": False, "evidence": []},
    }


def after(page: str, *before: str, need: str | None = None, language: str = "en") -> Known:
    """What is known after a page that was shown last, and those before it."""
    shown = f"utter_{page}"
    said = (shown, *(f"utter_{name}" for name in before))
    return Known(need=need or topic_of(page), language=language, shown=(shown,), said=said)


def asked(text: str, known: Known, intent: str = "out_of_scope", confidence: float = 0.3) -> dict[str, str] | None:
    """Intent and entities of what a message asks."""
    found = as_asked(parsed(text, intent, confidence), known)
    return found and {"intent": found["intent"]["name"], **{e["entity"]: e["value"] for e in found["entities"]}}


def page(text: str, known: Known, intent: str = "out_of_scope", confidence: float = 0.3) -> str | None:
    """The page that answers."""
    return (asked(text, known, intent, confidence) or {}).get("topic")
