"""Reading out of a message and the conversation in which country somebody is, and which one they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.turn import CountrySource, Question
from bot.taxonomy import tier_of

if TYPE_CHECKING:
    from rasa_sdk import Tracker


def place_of_turn(
    tracker: Tracker, parsed: dict[str, Any], entities: dict[str, Any], told: dict[str, Any]
) -> dict[str, Any]:
    """Where the person is: said in this message, else known before, else assumed from the number.

    `country`, its `source`, `candidates` to ask about, and whether this message `said` it.
    """
    here = (parsed.get("whereabouts") or {}) if _tells_whereabouts(parsed) else {}
    candidates = list(here.get("candidates") or ())
    if pinned := entities.get("country") if told.get("payload") else None:
        how = CountrySource.PIN if told.get("pin") else CountrySource.SAID
        return {"country": pinned, "source": how.value, "candidates": [], "said": True}
    if here.get("country"):
        return {
            "country": here["country"],
            "source": CountrySource.SAID.value,
            "candidates": [],
            "said": True,
        }
    if wanted := _country_asked_about(parsed, here):
        return {"country": wanted, "source": CountrySource.SAID.value, "candidates": [], "said": True}
    if told.get("located") and told.get("country_hint"):
        hint = told["country_hint"]
        return {"country": hint, "source": CountrySource.ASSUMED.value, "candidates": [], "said": True}
    known, source = tracker.get_slot("country"), tracker.get_slot("country_source")
    if known is None and told.get("country_hint") and not tracker.get_slot("country_refused"):
        known, source = told["country_hint"], CountrySource.ASSUMED.value
    only_from = bool(candidates) and set(candidates) <= set(here.get("origin") or ())
    # "Valencia" of somebody who is in Spain, "I am from Nigeria" of somebody who is in Italy
    if known in candidates or (known and only_from):
        # "Birmingham" of somebody whose number is British says that the guess was right
        source = source if only_from or known not in candidates else CountrySource.SAID.value
        return {"country": known, "source": source, "candidates": [], "said": True}
    return {"country": known, "source": source, "candidates": candidates, "said": False}


def _tells_whereabouts(parsed: dict[str, Any]) -> bool:
    """Whether a place in this message is likely to be where somebody is: a question about Dubai tells nothing."""
    intent = (parsed.get("intent") or {}).get("name") or ""
    return tier_of(intent) != "information" or intent in {"find_helpline", "worker_rights"}


def _country_asked_about(parsed: dict[str, Any], here: dict[str, Any]) -> str | None:
    """The one country of "a number for Morocco": its lines are meant, though nothing tells that somebody is there."""
    planned: list[str] = list(here.get("planned") or ())
    asks_for_lines = (parsed.get("intent") or {}).get("name") == "find_helpline"
    return planned[0] if asks_for_lines and len(planned) == 1 and not here.get("candidates") else None


def home_told(parsed: dict[str, Any], tracker: Tracker) -> str | None:
    """Where the person comes from, where the message tells one country; "not in the UK" tells of no home there."""
    asked_if_right = tracker.get_slot("open_question") == Question.COUNTRY_RIGHT
    denied = tracker.get_slot("country") if asked_if_right else None
    origin: list[str] = list((parsed.get("whereabouts") or {}).get("origin") or [])
    return origin[0] if len(origin) == 1 and origin[0] != denied else None
