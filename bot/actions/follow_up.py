"""What people ask and add once helplines were named: the answer to just that, and the line to ask further.

"Will the embassy help?", "where do I sleep?", "I am a man, they refused me": the advice for the need said again is no
answer. `bot/data/follow_ups/kinds.yml` says what holds for each kind, `bot/data/guidance/follow_ups.yml` has the words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.emergency_calls import elsewhere_facts, emergency_facts, hurt_call, in_danger_call, in_danger_once
from bot.actions.follow_up_lines import few_lines, most_lines, situation_for
from bot.actions.help_lines import independent_lines, offered_lines, with_country_code, with_who_runs
from bot.actions.questions import kind_choices, next_question, reply_asking
from bot.actions.who_is_meant import OF_WHO_WRITES
from bot.follow_up_kind import Kind, kind_of
from bot.payloads import answer
from bot.places import country_name
from bot.taxonomy import OFFER_INTENTS, URGENT_INTENTS
from bot.turns.turn import Question, Reply, Say, Tier, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

#: To who is hurt the ambulance is named.
_HURT = "utter_follow_up_medical"
#: Names the emergency number itself.
_CALL_NOW = "utter_follow_up_call_now"
#: Who has an offer is answered about that, and who tells of another as one who may want to step in.
_OF_AN_OFFER, _OF_ANOTHER = frozenset({"tells_more", "is_it_crime"}), frozenset({"how_to_leave"})
#: What a relative asks about the one who is lost: what to say to them, and no advice to block who writes.
_SAID_TO_ANOTHER = frozenset({"tell_others", "answer_them"})
#: How the name of an answer ends that is given to who would help another.
_OF_A_HELPER = "_other"
#: Who was told what to do at the desk of a hotel stays there until the police come.
_AT_THE_DESK, _UNTIL_THEY_COME = "utter_frontline_guidance_hotel", "utter_frontline_guidance_until_they_come"
#: After these an act or a wish to die is no emergency any more: what is asked next is answered as such.
_CALMER = frozenset({"utter_follow_up_took_a_step", "utter_follow_up_feels_better"})
#: Where employers report a worker that leaves as a runaway, and the visa goes with the work: the sponsorship (kafala)
#: of the Gulf, Iraq, Jordan and Lebanon, and what binds migrant workers likewise in parts of Asia; or it is unknown.
_TIES_TO_EMPLOYER = frozenset({None, "AE", "BH", "HK", "IQ", "JO", "KW", "LB", "MY", "OM", "QA", "SA", "SG", "TW"})
#: What is asked by somebody who wants to know who is behind a number.
_ABOUT_WHO_ANSWERS = frozenset(
    {"utter_follow_up_line_who", "utter_follow_up_trust_number", "utter_follow_up_no_police"}
)
#: The choice of who only typed dots, which needs no line beside its answer either.
_SILENCE = "silence"
WHICH, TELLS_MORE = "utter_follow_up_which", "utter_follow_up_tells_more"
#: The same with what the message may be about, and what is chosen where it is none of that.
WHICH_OF, NONE_OF_THEM = "utter_follow_up_which_of", "none"


def follow_up_reply(turn: Turn) -> Reply:
    """The answer to a follow-up; to one that was answered just now, other words."""
    kind = turn.choice or ""
    if kind == NONE_OF_THEM:
        return ask_them(turn)
    if found := OF_WHO_WRITES.get(kind) or _OF_REACH.get(kind):
        return found(turn)
    response, row = _response(turn, kind), kind_of(kind)
    if _is_asked_again(turn, response, row):
        return _answered_before(turn, kind)
    if found := _OF_FEAR.get(kind):
        return found(turn)
    if row.without_lines or kind == _SILENCE or response.endswith("_offer"):
        return reply_asking(turn, [Say(response)], None)
    number = (row.number_first and not response.endswith(_OF_A_HELPER)) or _may_be_danger(turn, kind)
    return _with_lines(turn, response, few_lines(turn, situation_for(turn, kind)), number=number)


def _may_be_danger(turn: Turn, kind: str) -> bool:
    """Whether it may be danger: "she gets into his car, what now?", or what was not understood of an urgent need.

    Of another person what only may be an alarm is answered as one: they can't be asked whether they are safe.
    """
    urgent = turn.last_need in URGENT_INTENTS
    if urgent and kind == "tells_more":
        return True
    return ((urgent and turn.may_be_danger) or turn.another_may_be_in_danger) and not turn.has_read_number


def _response(turn: Turn, kind: str) -> str:
    """Name of the answer, which is another one to somebody with an offer, and to who tells of another person.

    At a hotel, who called the police asks what to do until they come.
    """
    if kind in _SAID_TO_ANOTHER and turn.about_another and turn.last_need != "child_at_risk":
        return "utter_worried_about_someone_more"
    if kind == "took_a_step" and _AT_THE_DESK in turn.said and turn.about_another:
        return _UNTIL_THEY_COME
    if kind in _OF_AN_OFFER and turn.last_need in OFFER_INTENTS:
        return f"utter_follow_up_{kind}_offer"
    if kind == "absconding" and turn.country not in _TIES_TO_EMPLOYER:
        kind = "permit"  # a status of one's own is not lost with the work: free legal advice first
    if kind == "call_now" and turn.country is None:
        return f"{_CALL_NOW}_unknown_country"
    return f"utter_follow_up_{kind}" + (_OF_A_HELPER if kind in _OF_ANOTHER and turn.about_another else "")


def _is_asked_again(turn: Turn, response: str, row: Kind) -> bool:
    """Whether the answer was read a moment ago, or something else comes the second time.

    Who asks the same later on, with other things in between, wants the answer: "you never said how it is taken down".
    """
    if response not in turn.said or turn.pressed or row.said_again or row.name == "tells_more":
        return False
    further = row.asked_again is not None and row.asked_again not in turn.said
    return response in turn.shown or further or row.told_not_asked


def _answered_before(turn: Turn, kind: str) -> Reply:
    """What is said to the same once more: other words where there are any, what it may be about, or whom to ask."""
    further = kind_of(kind).asked_again
    if further and further not in turn.said:
        if further == "utter_follow_up_no_police":  # said of lines that are not the police, and of no others
            return _no_police(turn)
        return _with_lines(turn, further, few_lines(turn, situation_for(turn, kind)))
    if kind_of(kind).told_not_asked:
        return tells_more(turn) if TELLS_MORE not in turn.shown or WHICH in turn.said else which(turn)
    return ask_them(turn)


def ask_them(turn: Turn) -> Reply:
    """That the bot does not know it, and whom to ask."""
    lines = few_lines(turn, situation_for(turn, ""))
    return _with_lines(turn, "utter_follow_up_ask_them", lines, number=bool(in_danger_once(turn)))


def which(turn: Turn) -> Reply:
    """What it may be about, to choose from, where twice in a row it was not understood."""
    return which_of(turn) or Reply((Say(WHICH),))


def which_of(turn: Turn) -> Reply | None:
    """What the message may be about, to choose from; None where nothing is likely, or that was asked just now.

    In an urgent need behind the line to call: who does not find it there has a person to ask.
    """
    if not turn.likely_kinds or WHICH_OF in turn.shown:
        return None
    none = (NONE_OF_THEM, answer(Question.FOLLOW_UP.value, NONE_OF_THEM))
    choice = Say(WHICH_OF, choices=kind_choices((*turn.likely_kinds, none)))
    lines = few_lines(turn, situation_for(turn, "")) if turn.last_need in URGENT_INTENTS else []
    call = [in_danger_call(turn), Say("utter_then_helpline", {"helplines": lines})] if lines else []
    return Reply((*call, choice))


def tells_more(turn: Turn) -> Reply:
    """That it was read, to somebody who goes on about a need whose advice was said."""
    return follow_up_reply(replace(turn, choice="tells_more"))


def _with_lines(turn: Turn, response: str, lines: list[dict[str, Any]], *, number: bool = False) -> Reply:
    if response in _ABOUT_WHO_ANSWERS:
        lines = with_who_runs(lines)
    says = [Say(response, {"helplines": lines, **elsewhere_facts(turn)})]
    calmer = response in _CALMER
    if (number or turn.was_emergency) and not (calmer or response.startswith(_CALL_NOW)):
        says.insert(0, hurt_call(turn) if response == _HURT else in_danger_call(turn))
    asks = (turn.last_need in URGENT_INTENTS and not calmer) or turn.country is None
    question = next_question(turn) if asks else None
    over = calmer and turn.last_need == "self_harm"
    return reply_asking(turn, says, question, {"last_tier": Tier.URGENT.value} if over else None)


def _no_police(turn: Turn) -> Reply:
    lines = independent_lines(turn, situation_for(turn, ""))[: most_lines(turn)]
    if lines:
        return _with_lines(turn, "utter_follow_up_no_police", lines)
    return _with_lines(turn, "utter_follow_up_no_police_none", few_lines(turn, situation_for(turn, "")))


def _no_papers(turn: Turn) -> Reply:
    """A line that is no part of the authorities, where one is known; else what to ask any line first."""
    if lines := independent_lines(turn, situation_for(turn, ""))[: most_lines(turn)]:
        return _with_lines(turn, "utter_follow_up_no_papers", lines)
    return _with_lines(turn, "utter_first_ask_them", with_who_runs(few_lines(turn, situation_for(turn, "no_papers"))))


def _punished(turn: Turn) -> Reply:
    """Lines that are no part of the authorities first: who fears a punishment asks before the police know."""
    situation = situation_for(turn, "punished")
    lines = independent_lines(turn, situation)[: most_lines(turn)] or few_lines(turn, situation)
    return _with_lines(turn, "utter_follow_up_punished", with_who_runs(lines))


def _no_internet(turn: Turn) -> Reply:
    """The lines that take calls or plain text messages; from now on no others."""
    known = replace(turn, offline=True)
    lines = few_lines(known, situation_for(turn, ""))
    only_calls = turn.contact == "text" and all(line["reach"] in ("call", "web") for line in lines)
    response = "utter_follow_up_no_text_line" if only_calls else "utter_follow_up_no_internet"
    return reply_asking(known, [Say(response, {"helplines": lines})], None, {"offline": True})


def _abroad(turn: Turn) -> Reply:
    """The lines of another country that the message names, else what can be dialled from where."""
    other = next((code for code in turn.named_countries if code != turn.country), None)
    if other is None:
        lines = with_country_code(few_lines(turn, situation_for(turn, "")))
        return _with_lines(turn, "utter_follow_up_line_abroad", lines)
    there = replace(turn, country=other, second_country=None)
    lines = with_country_code(offered_lines(there, situation_for(turn, ""), most=most_lines(turn)))
    facts = {"helplines": lines, "country": country_name(other, turn.language), **emergency_facts(there)}
    place = "second_country" if turn.about_another else "home_country"  # who asks for themself asks about home
    danger = [in_danger_call(replace(turn, second_country=other))] if turn.about_another else []
    return reply_asking(turn, [*danger, Say("utter_helplines", facts)], None, {place: other})


_OF_FEAR: dict[str, Callable[[Turn], Reply]] = {
    "no_police": _no_police,
    "no_papers": _no_papers,
    "punished": _punished,
}
_OF_REACH: dict[str, Callable[[Turn], Reply]] = {"no_internet": _no_internet, "line_abroad": _abroad}
