"""Numbers for a turn: what the directory offers, as facts for the renderer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.actions.parts.who_is_told import who_is_told
from bot.helplines.choose import choose
from bot.helplines.load import load_directory
from bot.helplines.need import Need, Offer
from bot.helplines.phone import costs_nothing, international
from bot.languages import in_latin_letters
from bot.places import country_name
from bot.settings import DATA
from bot.taxonomy import NEED_INTENTS
from bot.turns.turn import Tier, Turn
from bot.turns.two_countries import AFTER_WORK

if TYPE_CHECKING:
    from bot.helplines.directory import Directory, WebDirectory

#: A text message has room for two lines beside what must be said; elsewhere a person reads three.
MOST_LINES_BY_SMS = 2
#: The first reply to a need says who writes and asks something as well: in letters of which a part of a message holds
#: 67 it has room for one line. The next reply has the others.
MOST_LINES_AT_FIRST = 1
MOST_LINES = 3

#: Tiers of what is told of somebody in need.
_OF_NEEDS = (Tier.EMERGENCY, Tier.URGENT, Tier.CONCERN)

#: Who runs a line that somebody who fears the police can ask first.
_INDEPENDENT = frozenset({"ngo", "international"})

#: Of these the reply says before the name that they answer.
_RUNNERS = frozenset({"police", "prosecutor"})

#: What is said to who tells that another person wants to die.
SELF_HARM_OF_ANOTHER = "utter_urgent_self_harm_other"

#: Whose lines come next for somebody whom those of the need did not help.
_OTHER_SITUATIONS = ("find_helpline", "left_exploitation", "worker_rights", "safe_migration")


@lru_cache(maxsize=1)
def directory() -> Directory:
    """The directory of this process, loaded once."""
    return load_directory(DATA / "helplines")


def offered_lines(
    turn: Turn, situation: str, most: int | None = None, minor: bool | None = None
) -> list[dict[str, Any]]:
    """Facts of the best lines for this person, best first; a site that lists lines where the country has none.

    Without those that did not help, as long as there are others: a number that nobody answers is better than none.

    Args:
        turn: country, contact, language and age as far as known.
        situation: the need, an intent of the taxonomy.
        most: at most so many; by default what the channel has room for.
        minor: whether a child is concerned, where this turn tells more than the conversation.
    """
    need = _need(turn, situation, turn.minor if minor is None else minor)
    chosen = choose(directory(), need)
    unreachable = need.contact == "text" and all(offer.reach == "call" for offer in chosen.lines)
    if need.failed and (not chosen.lines or unreachable):
        chosen = choose(directory(), replace(need, failed=frozenset()))
    if need.fears_authorities and not chosen.lines:  # a line that says who answers is better than none
        chosen = choose(directory(), replace(need, fears_authorities=False))
    room = most or _most(turn)
    # a child's line is next best for somebody who may be a child: no man, and nobody whom a line has turned away
    only_for_age = "men" in turn.audience or bool(turn.failed_lines)
    offers = [offer for offer in chosen.lines if not only_for_age or _fits_age(offer.helpline.category, turn)]
    lines = [_facts(offer, turn.language) for offer in offers[:room]]
    lines = lines or [_web_facts(site) for site in chosen.directories[:1]]
    for line in lines:  # what is free in its country is seldom free from another
        line["free"] = line.get("free") and line.get("country") == turn.country and not turn.second_country
    if turn.second_country and need.country and turn.second_country != need.country:
        here = turn.here_and_there[0] or need.country
        lines = _as_dialled_from(here, need.country, lines)
        beside_crisis = room > 2 and bool(_crisis_beside(turn))  # of both countries the crisis line comes first
        found = _of_second_country(turn, need, most=2 if beside_crisis else 1)
        elsewhere = _as_dialled_from(here, turn.second_country, found)
        own = lines[: max(1, room - len(elsewhere))]
        of_work = turn.last_need in AFTER_WORK or turn.intent in AFTER_WORK  # wages are owed where the work was
        lines = [*elsewhere, *own] if of_work and not turn.about_another else [*own, *elsewhere]
    return lines


def _as_dialled_from(here: str, there: str, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Facts of a country's lines for who writes in another: "0800" of England is not reached from Romania."""
    return lines if here == there else with_country_code(lines)


def with_country_code(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Facts of lines with their numbers as they are dialled from another country, where that is known."""
    return [{**line, "phone": line.get("phone_international") or line.get("phone")} for line in lines]


def _of_second_country(turn: Turn, need: Need, most: int) -> list[dict[str, Any]]:
    """The best lines of the other country of who asks for somebody else, with that country's name beside them."""
    there = choose(directory(), replace(need, country=turn.second_country, home_country=None)).lines[:most]
    name = country_name(str(turn.second_country), turn.language)
    return [{**_facts(offer, turn.language), "note_country": name} for offer in there]


def _need(turn: Turn, situation: str, minor: bool | None) -> Need:
    return Need(
        situation=situation,
        country=turn.country,
        contact=turn.contact,  # type: ignore[arg-type] # speak or text
        minor=minor,
        language=turn.language,
        now=datetime.now(UTC),
        home_country=turn.home_country,
        also=frozenset(NEED_INTENTS & {*turn.other_intents}) | _crisis_beside(turn),
        failed=turn.failed_lines,
        audience=turn.audience - {"women_in_prostitution"} if "men" in turn.audience else turn.audience,
        fears_authorities=turn.fears_authorities,
        offline=turn.offline,
    )


def _crisis_beside(turn: Turn) -> frozenset[str]:
    """The crisis line beside all others from where another person's wish to die was told.

    Also for who writes: "uno ya no quiere vivir" may be said of oneself.
    """
    return frozenset({"self_harm"}) if SELF_HARM_OF_ANOTHER in turn.said else frozenset()


def with_who_runs(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Facts of lines with who runs each to be said, where what stands before the name does not say it already."""
    return [{**line, "note_run_by": "" if line.get("told") in _RUNNERS else line.get("run_by", "")} for line in lines]


def independent_lines(turn: Turn, situation: str) -> list[dict[str, Any]]:
    """Facts of confirmed lines that no authority runs or hears of, as far as is known; maybe none."""
    offers = (
        offer
        for name in dict.fromkeys([situation, "find_helpline", "safe_migration", "left_exploitation"])
        for offer in choose(directory(), _need(turn, name, turn.minor)).lines
        if offer.confirmed and offer.helpline.run_by in _INDEPENDENT and not offer.helpline.distance
    )
    lines = {offer.dial: _facts(offer, turn.language) for offer in offers}.values()
    return [line for line in lines if not line["told"]]


def other_lines(turn: Turn, situation: str) -> list[dict[str, Any]]:
    """Facts of lines for somebody whom those of the need did not help (`failed_lines`), and the site that lists more.

    Further lines of the situation, then those of other needs, but only crisis lines for suicidal words; the first ones
    again only where there are no others.
    """
    situations = (situation,) if situation == "self_harm" else (situation, *_OTHER_SITUATIONS)
    further = [line for name in situations for line in offered_lines(turn, name, most=MOST_LINES)]
    fit = (line for line in further if line["reach"] != "web" and _fits_age(line["category"], turn))
    others = {line["line"]: line for line in fit}.values()
    kept = [line for line in others if line["line"] not in turn.failed_lines] or [*others]
    if turn.contact == "text" and all(line["reach"] == "call" for line in kept):  # nothing else can be written to
        first = offered_lines(replace(turn, failed_lines=frozenset()), situation)
        kept = [*(line for line in first if line["reach"] not in ("call", "web")), *kept]
    return [*kept[: _most(turn) - 1], *(_web_facts(site) for site in directory().web[:1])]


def _fits_age(category: str, turn: Turn) -> bool:
    """Whether a line is no child's line, or somebody under 18 may be concerned."""
    return category != "child" or bool(turn.minor) or turn.last_need in ("child_at_risk", "image_blackmail")


def _most(turn: Turn) -> int:
    if not turn.by_sms:
        return MOST_LINES
    crowded = turn.first and turn.tier in _OF_NEEDS and not in_latin_letters(turn.language)
    return MOST_LINES_AT_FIRST if crowded else MOST_LINES_BY_SMS


def _web_facts(site: WebDirectory) -> dict[str, Any]:
    return {"name": site.name, "web": site.web, "reach": "web", "category": "web_directory", "confirmed": True}


def _facts(offer: Offer, language: str) -> dict[str, Any]:
    line = offer.helpline
    return {
        "line": line.name,
        "name": line.label_in(language),
        "country": line.country,
        "category": line.category,
        "audience": sorted(line.audience),
        "reach": offer.reach,
        "phone": offer.number if offer.reach == "call" else line.phone,
        "phone_international": international(line.phone_international) if offer.reach == "call" else "",
        "sms": line.sms,
        "keyword": line.sms_keyword,
        "sms_how": line.sms_how,
        "whatsapp": line.whatsapp,
        "confirmed": offer.confirmed,
        "told": who_is_told(offer),
        "run_by": line.run_by,
        "hours": line.hours if line.hours == "24/7" else "",
        "free": offer.reach == "call" and _is_free(offer),
        "languages": line.languages,
        "place_served": line.region if line.region not in line.name else "",
    }


def _is_free(offer: Offer) -> bool:
    """Whether the directory or the country's numbering plan says that calls cost nothing there."""
    line = offer.helpline
    return line.free == "yes" or (line.free != "no" and costs_nothing(offer.number, line.country))
