"""Facts of a line, as the renderer names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.parts.who_is_told import RUNNERS, who_is_told
from bot.helplines.phone import costs_nothing, international

if TYPE_CHECKING:
    from bot.helplines.directory import WebDirectory
    from bot.helplines.need import Offer


def line_facts(offer: Offer, language: str) -> dict[str, Any]:
    """Facts of a line in the way that it is offered: called, texted, on WhatsApp, written to."""
    line = offer.helpline
    called = offer.reach == "call"
    return {
        "line": line.name,
        "name": line.label_in(language),
        "country": line.country,
        "category": line.category,
        "audience": sorted(line.audience),
        "reach": offer.reach,
        "phone": offer.number if called else line.phone,
        "phone_international": international(line.phone_international) if called else "",
        "sms": line.sms,
        "keyword": line.sms_keyword,
        "sms_how": line.sms_how,
        "whatsapp": line.whatsapp,
        "write_to": line.write_to.removeprefix("https://").removeprefix("www.").removesuffix("/"),
        "confirmed": offer.confirmed,
        "told": who_is_told(offer),
        "run_by": line.run_by,
        "hours": line.hours if line.hours == "24/7" else "",
        "free": called and _is_free(offer),
        "languages": line.languages,
        "place_served": line.region if line.region not in line.name else "",
    }


def _is_free(offer: Offer) -> bool:
    """Whether the directory or the country's numbering plan says that calls cost nothing there."""
    line = offer.helpline
    return line.free == "yes" or (line.free != "no" and costs_nothing(offer.number, line.country))


def web_facts(site: WebDirectory) -> dict[str, Any]:
    """Facts of a site that lists lines."""
    return {"name": site.name, "web": site.web, "reach": "web", "category": "web_directory", "confirmed": True}


def written(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that somebody can use who can only write."""
    return [line for line in lines if line["reach"] != "call"]


def with_country_code(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same with their numbers as they are dialled from another country, where that is known."""
    return [{**line, "phone": line.get("phone_international") or line.get("phone")} for line in lines]


def with_who_runs(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same with who runs each to be said, where what stands before the name does not say it already."""
    return [{**line, "note_run_by": "" if line.get("told") in RUNNERS else line.get("run_by", "")} for line in lines]
