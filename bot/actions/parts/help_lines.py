"""Lines for a turn: what the directory offers to this person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.actions.parts.lines_to_write_to import needs_told, with_line_to_write_to
from bot.actions.parts.shown_lines import shown_line, shown_site, what_it_is_for
from bot.actions.parts.whom_lines_suit import OF_CHILDREN, OF_WORK, fits_age, is_seen_by_another, offer_helps_by_chance
from bot.helplines.choose import MOST_LINES, choose
from bot.helplines.load import load_directory
from bot.helplines.need import Need
from bot.helplines.shown import ShownLine
from bot.helplines.vocabulary import NATIONALS_ABROAD, OF_VIOLENCE, REFUGEES
from bot.languages import in_latin_letters
from bot.places import country_name
from bot.settings import DATA
from bot.taxonomy import NEED_INTENTS, OF_ANOTHER_INTENTS, IntentName, Tier
from bot.turns.two_countries import AFTER_WORK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.helplines.directory import Directory
    from bot.helplines.need import LineChoice, Offer
    from bot.helplines.shown import Shown
    from bot.turns.turn import Turn

#: A text message has room for two lines beside what must be said; elsewhere a person reads all that are chosen.
_MOST_BY_SMS = 2
#: The first reply to a need says who is writing and asks something as well: in letters of which a part of a message
#: holds 67 it has room for one line. The next reply has the others.
_MOST_AT_FIRST = 1
#: Lines beside an answer to a follow-up: they were named before.
_MOST_BESIDE_ANSWER, _MOST_BESIDE_ANSWER_BY_SMS = 2, 1

#: What lines are for that are only next best help for somebody who works for others.
_NEXT_BEST = OF_VIOLENCE | {"child", "online_abuse", REFUGEES}

#: Tiers of what is told of somebody in need.
_OF_NEEDS = (Tier.EMERGENCY, Tier.URGENT, Tier.CONCERN)

#: What is said to someone who tells that another person wants to die.
SELF_HARM_OF_ANOTHER = "utter_urgent_self_harm_other"


@lru_cache(maxsize=1)
def directory() -> Directory:
    """The directory of this process, loaded once."""
    return load_directory(DATA / "helplines")


def offered_lines(turn: Turn, situation: IntentName, most: int | None = None, minor: bool | None = None) -> list[Shown]:
    """The best lines for this person, best first; a site that lists lines where the country has none.

    Args:
        turn: country, contact, language and age as far as known.
        situation: the need, an intent of the taxonomy.
        most: at most so many; by default what the channel has room for.
        minor: whether a child is concerned, where this turn tells more than the conversation.
    """
    need = need_of(turn, situation, turn.known.minor if minor is None else minor)
    tells_only_of_there = turn.country is not None and turn.here_and_there[0] != turn.country
    if tells_only_of_there:
        need = replace(need, abroad=True)
    room = most or room_for_lines(turn)
    chosen = _chosen(need, frozenset() if situation == "self_harm" else turn.known.unfit_lines)
    # a child's line is next best for somebody who may be a child: no man, and nobody whom a line has turned away
    only_for_age = "men" in turn.known.audience or bool(turn.known.shunned_lines)
    offers = [offer for offer in chosen.lines if not only_for_age or fits_age(offer.helpline.category, turn)]
    if is_seen_by_another(turn, situation) and not _is_suicidal(need):
        offers = [offer for offer in offers if not _is_crisis_line([offer])]
    sites = [] if turn.known.offline else [shown_site(site) for site in chosen.directories[:1]]
    if need.contact == "text":
        offers = with_line_to_write_to(offers, need, needs_told(turn.known.said), directory())
    beside = sites if room > 1 and _no_crisis_line(need, offers) else []
    within = _within(room - len(beside), offers, need)
    found = [_noted(_free_here(shown_line(offer, turn.language), turn), need, turn) for offer in within]
    lines: list[Shown] = [*found, *beside[: room - len(found)]] if found else [*sites]
    if _has_two_countries(turn, situation):
        lines = _of_both_countries(turn, need, lines, room)
    return [_with_its_country(line, turn) for line in lines]


def _with_its_country(line: Shown, turn: Turn) -> Shown:
    """The line, with its country where that is another one: under "Help in Bolivia:" stood a line of the home country.

    A line that serves everywhere is of no country.
    """
    if not isinstance(line, ShownLine) or line.note_country or line.country in ("", turn.country):
        return line
    return replace(line, note_country=country_name(line.country, turn.language))


def _has_two_countries(turn: Turn, situation: IntentName) -> bool:
    """Whether lines of a second country help as well: of another, or where the work was.

    A brother in Dubai brings no line of Dubai to a maid who is beaten in Riyadh.
    """
    of_another = turn.here_and_there[1] is not None or situation in OF_ANOTHER_INTENTS
    wanted = of_another or bool(AFTER_WORK & {situation, turn.last_need, turn.intent})
    return wanted and turn.country is not None and turn.place.second not in (None, turn.country)


def _within(room: int, offers: list[Offer], need: Need) -> list[Offer]:
    """The first offers for which there is room, among them always those that this person can't do without.

    A child gets the child line in every reply (safety.md, conduct 10), and someone who can only write gets the line to
    write to: a message with room for one line would name the other one. Suicidal words keep the crisis line, too (11).
    """
    wanted: list[Callable[[Offer], bool]] = [_is_for_children] if need.minor else []
    wanted += [_is_written] if need.contact == "text" else []
    due = [next(filter(fits, offers), None) for fits in wanted] + (offers[:1] if need.situation == "self_harm" else [])
    if _is_crisis_line(due[-1:]) and not _is_suicidal(need):  # beside the line for the need, never in its place
        due += [offer for offer in offers if not _is_crisis_line([offer])][:1]
    others = [offer for offer in offers if offer not in due][: max(room - len({offer for offer in due if offer}), 0)]
    return [offer for offer in offers if offer in due or offer in others]


def _no_crisis_line(need: Need, offers: list[Offer]) -> bool:
    """Whether suicidal words are answered with lines of which none is for them: a list of such lines comes as well."""
    return _is_suicidal(need) and not any(offer.helpline.category == "suicide_crisis" for offer in offers)


def _is_for_children(offer: Offer) -> bool:
    return offer.helpline.category == "child"


def _is_written(offer: Offer) -> bool:
    return offer.written


def _is_crisis_line(offers: Sequence[Offer | None]) -> bool:
    return any(offer is not None and offer.helpline.category == "suicide_crisis" for offer in offers)


def _is_suicidal(need: Need) -> bool:
    return "self_harm" in {need.situation, *need.also}


def need_of(turn: Turn, situation: IntentName, minor: bool | None) -> Need:
    """What is asked of the directory."""
    return Need(
        situation=situation,
        country=turn.country,
        contact=turn.known.contact,  # type: ignore[arg-type] # speak or text
        minor=minor,
        language=turn.language,
        now=datetime.now(UTC),
        home_country=turn.place.home,
        also=frozenset(NEED_INTENTS & {*turn.message.other_intents}) | _crisis_beside(turn),
        # "I am not mental" of a crisis line takes it from nobody who wants to die later
        failed=turn.known.failed_lines if situation == "self_harm" else turn.known.shunned_lines,
        audience=_audience(turn),
        fears_authorities=turn.known.fears_authorities,
        offline=turn.known.offline,
    )


def _audience(turn: Turn) -> frozenset[str]:
    """What the writer said of themself, or of who is in need: also one who is asked for from another country."""
    said = turn.known.audience
    if turn.here_and_there[1] is not None:
        said |= {NATIONALS_ABROAD}
    return said - {"women_in_prostitution"} if "men" in said else said


def with_crisis_beside(turn: Turn) -> Turn:
    """The turn with a wish to die beside its subject: the crisis line comes with the lines for that (Conduct 11)."""
    needs = tuple(dict.fromkeys([*turn.message.other_intents, "self_harm"]))
    return replace(turn, message=replace(turn.message, other_intents=needs))


def _crisis_beside(turn: Turn) -> frozenset[IntentName]:
    """The crisis line beside all others from where another person's wish to die was told.

    Also for the writer: "uno ya no quiere vivir" may be said of oneself.
    """
    return frozenset({"self_harm"}) if SELF_HARM_OF_ANOTHER in turn.known.said else frozenset()


def _chosen(need: Need, unfit: frozenset[str]) -> LineChoice:
    """The lines without those that did not help, and without the authorities where they are feared.

    As long as there are others: a number that nobody answers, and a line that says who answers, are better than none.
    What did not help then stands behind what was not tried, unless that is for others: a man in debt bondage whom the
    helpline did not answer read the number for beaten husbands. Lines that somebody said are for others come again only
    for who has no internet, where there is nothing else at all: anybody else reads the site that lists lines.
    """
    chosen = choose(directory(), need)
    if need.failed and not _is_served(chosen.lines, need):
        again = choose(directory(), replace(need, failed=unfit))
        if need.offline and not again.lines:
            again = choose(directory(), replace(need, failed=frozenset()))
        others_last = sorted(again.lines, key=lambda offer: _is_for_others(offer, need))
        # a builder who refused the line for beaten wives read the next one for them
        kept = [offer for offer in others_last if not unfit or not _is_for_others(offer, need)]
        chosen = replace(again, lines=tuple(kept))
    of_child = need.minor or need.situation in OF_CHILDREN
    if need.fears_authorities and not [offer for offer in chosen.lines if of_child or not _is_for_children(offer)]:
        chosen = choose(directory(), replace(need, fears_authorities=False))
        chosen = chosen if chosen.lines else choose(directory(), replace(need, fears_authorities=False, failed=unfit))
    return chosen


def _is_served(untried: Sequence[Offer], need: Need) -> bool:
    """Whether a line of the country that was not tried suits the person, one to write to for who can only write."""
    unreachable = need.contact == "text" and not any(offer.written for offer in untried)
    here = (offer for offer in untried if offer.helpline.country == need.country)
    return not unreachable and any(not _is_for_others(offer, need) for offer in here)


def _is_for_others(offer: Offer, need: Need) -> bool:
    of_child = need.minor or need.situation in OF_CHILDREN
    child = offer.helpline.category == "child" and not of_child
    return child or offer_helps_by_chance(offer, need)


def room_for_lines(turn: Turn) -> int:
    """How many lines the channel has room for."""
    if not turn.by_sms:
        return MOST_LINES
    crowded = turn.known.first and turn.tier in _OF_NEEDS and not in_latin_letters(turn.language)
    return _MOST_AT_FIRST if crowded else _MOST_BY_SMS


def room_beside_answer(turn: Turn) -> int:
    """How many the channel has room for beside an answer; one more where the crisis line stands beside all others."""
    most = _MOST_BESIDE_ANSWER_BY_SMS if turn.by_sms else _MOST_BESIDE_ANSWER
    return most + bool(_crisis_beside(turn))


def _free_here(line: ShownLine, turn: Turn) -> ShownLine:
    """The line, which is free only in its country: what is free there is seldom free from another."""
    from_there = line.country == turn.country and not turn.place.second
    return replace(line, free=line.free and from_there)


def _noted(line: ShownLine, need: Need, turn: Turn) -> ShownLine:
    """The line, with a note of what it is for where it is only the next best help for this need.

    A crisis line is read by somebody in another need since it can be written to: "Why suicide? I don't want to die", of
    a farm worker who could only write. A builder in Moscow was given a line against violence at home and one for
    refugees, and asked twice what they were. By SMS only the former is said: a note takes a part of a message.
    """
    if line.category == "suicide_crisis":
        return replace(line, note_any_crisis=not _is_suicidal(need) and "anyone" in line.audience)
    about = what_it_is_for(line)
    next_best = about in _NEXT_BEST and not (about == "child" and need.minor)
    aside = next_best and need.situation in OF_WORK and not line.takes_trafficking and not turn.by_sms
    return replace(line, note_about=about) if aside else line


def _of_both_countries(turn: Turn, need: Need, lines: list[Shown], room: int) -> list[Shown]:
    """The lines with the best of the other country, as they are dialled from where the writer is.

    Those of the writer's country come first. Wages are owed where the work was, so only for these does the other
    country lead. A short number of the other country does not count: Lifeline Ukraine's 7333 is dead in Manchester.
    The crisis lines of both come first where they stand beside all others.
    """
    here = turn.here_and_there[0] or str(turn.country)
    both_crisis_lines = room > 2 and bool(_crisis_beside(turn))
    elsewhere = _of_second_country(turn, need, here, most=2 if both_crisis_lines else 1)
    known = {(line.directory_name, line.country) for line in elsewhere}
    own = [line for line in lines if not (isinstance(line, ShownLine) and (line.directory_name, line.country) in known)]
    own = own[: max(1, room - len(elsewhere))]
    of_own_work = need.situation in AFTER_WORK and not turn.about_another
    return [*elsewhere, *own] if of_own_work or here == turn.place.second else [*own, *elsewhere]


def _of_second_country(turn: Turn, need: Need, here: str, most: int) -> list[ShownLine]:
    """The best lines of the other country as they are dialled from this one, with its name beside them.

    A daughter there who wants to die calls the crisis line herself: a short number is the best that she has. None of
    them is known to be free from here.
    """
    second = str(turn.place.second)
    they_call = turn.about_another and need.situation == "self_harm"
    abroad = here != second and not they_call
    there = choose(directory(), replace(need, country=second, home_country=None, abroad=abroad)).lines[:most]
    name = country_name(second, turn.language)
    return [replace(shown_line(offer, turn.language), note_country=name, free=False) for offer in there]
