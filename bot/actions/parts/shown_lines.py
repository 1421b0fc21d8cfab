"""Lines as they are offered become lines as a reply names them, in the ways that some replies need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.parts.who_is_told import RUNNERS, who_is_told
from bot.helplines.phone import costs_nothing, international
from bot.helplines.shown import ShownLine, ShownSite, without_sites
from bot.helplines.vocabulary import NOTED_CATEGORIES, REFUGEES, WOMEN_LABELS
from bot.places import country_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.helplines.directory import WebDirectory
    from bot.helplines.need import Offer
    from bot.helplines.shown import Shown

#: What a call costs, where a line is marked as free.
COST = "utter_cost"


def shown_line(offer: Offer, language: str) -> ShownLine:
    """A line in the way that it is offered: called, texted, on WhatsApp, written to."""
    line = offer.helpline
    called = offer.reach == "call"
    return ShownLine(
        directory_name=line.name,
        name=line.label_in(language),
        country=line.country,
        category=line.category,
        audience=line.audience,
        reach=offer.reach,
        phone=offer.number if called else line.phone,
        phone_international=international(line.phone_international) if called else "",
        sms=line.sms,
        keyword=line.sms_keyword,
        sms_how=line.sms_how,
        whatsapp=line.whatsapp,
        write_to=line.write_to.removeprefix("https://").removeprefix("www.").removesuffix("/"),
        confirmed=offer.confirmed,
        told=who_is_told(offer),
        run_by=line.run_by,
        hours=line.hours if line.hours == "24/7" else "",
        languages=line.languages,
        takes_trafficking=line.takes_trafficking == "yes" or line.category == "trafficking",
        for_women=set(line.audience) <= WOMEN_LABELS,
        free=called and _is_free(offer),
        closed_now=offer.open_now is False,
        place_served=line.region if line.region not in line.name else "",
    )


def _is_free(offer: Offer) -> bool:
    """Whether the directory or the country's numbering plan says that calls cost nothing there."""
    line = offer.helpline
    return line.free == "yes" or (line.free != "no" and costs_nothing(offer.number, line.country))


def shown_site(site: WebDirectory) -> ShownSite:
    """A site that lists lines."""
    return ShownSite(name=site.name, web=site.web)


def written(lines: Iterable[Shown]) -> list[Shown]:
    """Those that somebody who can only write can use."""
    return [line for line in lines if line.reach != "call"]


def with_country_code(lines: Iterable[Shown]) -> list[Shown]:
    """The same with their numbers as they are dialled from another country, where that is known."""
    return [
        replace(line, phone=line.phone_international or line.phone) if isinstance(line, ShownLine) else line
        for line in lines
    ]


def with_country(lines: Iterable[ShownLine], language: str) -> list[ShownLine]:
    """The same, each with the name of its country: for a reply with lines of several."""
    return [replace(line, note_country=country_name(line.country, language)) for line in lines]


def with_who_runs(lines: Iterable[Shown]) -> list[Shown]:
    """The same, each with a note of who runs it, unless the words before the name say it already."""
    return [
        replace(line, note_run_by="" if line.told in RUNNERS else line.run_by) if isinstance(line, ShownLine) else line
        for line in lines
    ]


def with_what_it_is_for(lines: Iterable[Shown]) -> list[Shown]:
    """The same, each with a note of what it is for."""
    return [replace(line, note_about=what_it_is_for(line)) if isinstance(line, ShownLine) else line for line in lines]


def what_it_is_for(line: ShownLine) -> str:
    """What a line is for, as a note says it; empty where the words before its name say it."""
    if set(line.audience) == {REFUGEES}:
        return REFUGEES
    return line.category if line.category in NOTED_CATEGORIES else ""


def with_what_is_free(lines: Iterable[Shown]) -> list[Shown]:
    """The same with a note at those that are free."""
    return [replace(line, note_free=line.free) if isinstance(line, ShownLine) else line for line in lines]


def cost_of(lines: Iterable[Shown]) -> str:
    """Name of what is said of the price of a call there: "lines marked (free)" only where one is."""
    return COST if any(line.free for line in without_sites(lines)) else "utter_cost_unknown"
