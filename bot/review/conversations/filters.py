"""The filters of the list and of the queues: what an address asks for, and the fields that ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.conversation_log.queues import Reader
from bot.conversation_log.reading import Filter
from bot.learning.reasons import reasons
from bot.learning.rounds import latest_look, turns_not_used
from bot.review.days import DAY, first_second
from bot.review.labels import country, label, labels, language_name, options
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, QueryDict

#: Fields that a reader narrows a queue by.
PART = ("language", "country", "channel")
#: Switches of the list, by their field.
SWITCHES = ("low", "lost", "unread", "flagged")
#: Where the session keeps the part of the queues that somebody reads, so that every way to them leads there.
_KEPT = "part of the queues"


def read_filter(query: QueryDict) -> Filter:
    """The filter that the list's query asks for; what makes no sense asks for nothing."""
    until = first_second(query.get("until"))
    return Filter(
        tier=query.get("tier") or None,
        intent=query.get("intent") or None,
        feedback=query.get("feedback") or None,
        low_confidence="low" in query,
        not_understood="lost" in query,
        unread="unread" in query,
        flagged="flagged" in query,
        flag=query.get("flag") or None,
        read_by=query.get("reader") or None,
        turns=_not_learned(query.get("unused") or ""),
        words=(query.get("words") or "").strip()[:80] or None,
        language=query.get("language") or None,
        channel=query.get("channel") or None,
        country=query.get("country") or None,
        campaign=query.get("campaign") or None,
        since=first_second(query.get("since")),
        until=None if until is None else until + DAY,
    )


def asked(query: QueryDict) -> str:
    """Which filters were set, for the access log; searched words themselves stay out of it."""
    return " ".join(
        name if name in {"words", *SWITCHES} else f"{name}={value}"
        for name, value in query.items()
        if value and name != "page"
    )


def conversation_number(text: str) -> int | None:
    """The number of a conversation as somebody writes it, 1350 or #1350; None for anything else."""
    digits = text.strip().removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def part_of_queues(request: HttpRequest) -> dict[str, str]:
    """The part of the queues to show: as the address asks, else as it last did."""
    if any(name in request.GET for name in PART):
        request.session[_KEPT] = {name: value[:40] for name in PART if (value := request.GET.get(name))}
    kept: dict[str, str] = request.session.get(_KEPT, {})
    return kept


def reader_of(request: HttpRequest, part: Mapping[str, str]) -> Reader:
    """The reader who asks for a queue, and for which part of it."""
    return Reader(request.user.get_username(), *(part.get(name) for name in PART))


def list_selects(found: dict[str, list[str]], query: QueryDict) -> list[dict[str, Any]]:
    """The lists to choose from above the conversations."""
    lists = {
        "tier": options("tiers"),
        "intent": options("intents"),
        **_of_conversations(found),
        "campaign": [(code, code) for code in found["campaign"]],
        "feedback": options("feedback"),
        "reader": [(name, name) for name in found["reader"]],
        "flag": options("flags"),
        **_unused(),
    }
    return [_select(name, pairs, query.get(name, "")) for name, pairs in lists.items()]


def part_selects(found: dict[str, list[str]], part: Mapping[str, str]) -> list[dict[str, Any]]:
    """The lists to choose from above a queue."""
    pairs = _of_conversations(found)
    return [_select(name, pairs[name], part.get(name, "")) for name in PART]


def switches(query: QueryDict) -> list[dict[str, Any]]:
    """The switches above the conversations, and whether they are on."""
    return [{"name": name, "on": name in query} for name in SWITCHES]


def filters_set(selects: list[dict[str, Any]], switched: list[dict[str, Any]], query: QueryDict) -> list[str]:
    """What is set of the list's filters, in words, in the order of their fields."""
    chosen = [dict(select["options"])[select["value"]] for select in selects if select["value"]]
    days = [label("days", name).format(day=query[name]) for name in ("since", "until") if query.get(name)]
    return [*chosen, *days, *(label("switches", switch["name"]) for switch in switched if switch["on"])]


def _of_conversations(found: dict[str, list[str]]) -> dict[str, list[tuple[str, str]]]:
    return {
        "language": sorted(((code, language_name(code)) for code in found["language"]), key=lambda pair: pair[1]),
        "country": sorted(((code, country(code)) for code in found["country"]), key=lambda pair: pair[1]),
        "channel": [(code, label("channels", code)) for code in found["channel"]],
    }


def _not_learned(code: str) -> frozenset[int] | None:
    """Turns that gave no lesson, by part and reason as an address has them; None where it asks for none of these."""
    part, _, why = code.partition(":")
    return frozenset(turns_not_used(settings().models, part, why)) if code else None


def _unused() -> dict[str, list[tuple[str, str]]]:
    """Reasons of the latest look for which there are turns to read."""
    look = latest_look(settings().models)
    pairs = [
        (f"{part}:{entry['why']}", reasons().get(entry["why"], entry["why"]))
        for part in labels()["parts"]
        for entry in look.get(part, {}).get("refused", ())
        if entry["turns"]
    ]
    return {"unused": pairs} if pairs else {}


def _select(name: str, pairs: list[tuple[str, str]], value: str) -> dict[str, Any]:
    """A list that holds what is asked for, even where nothing has it any more: else it would say "any"."""
    gone = [(value, value)] if value and value not in dict(pairs) else []
    return {"name": name, "title": label("filters", name), "options": pairs + gone, "value": value}
