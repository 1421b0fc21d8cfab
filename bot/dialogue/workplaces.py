"""Where somebody works decides which guidance for people at work answers them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.typed.topics import workplace_named

if TYPE_CHECKING:
    from bot.taxonomy import IntentName

#: The guidance of anybody at work, which has a page for each of most workplaces.
AT_WORK: Final = "frontline_guidance"
#: Workplaces whose guidance is an intent of its own.
_OTHER_WORK: dict[str, IntentName] = {
    "health": "healthcare_guidance",
    "finance": "finance_red_flags",
    "supply": "supply_chain_risk",
}


def guidance_at_work(text: str, language: str | None) -> tuple[IntentName, dict[str, str]] | None:
    """The intent, and the topic where it has a page of its own, of the one workplace that a text names; else None."""
    place = workplace_named(text, language)
    if place is None:
        return None
    other = _OTHER_WORK.get(place)
    return (other, {}) if other else (AT_WORK, {"topic": f"{AT_WORK}_{place}"})
