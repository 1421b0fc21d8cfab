"""What people ask and add once helplines were named: the answer to just that, and the line to ask further.

"Will the embassy help?", "where do I sleep?", "I am a man, they refused me": the advice for the need said again is no
answer. The kinds are those of `bot/data/follow_ups/kinds.yml`, the words `bot/data/guidance/follow_ups.yml`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.help_lines import (
    emergency_facts,
    in_danger_call,
    in_danger_once,
    independent_lines,
    offered_lines,
    other_lines,
    with_country_code,
    with_who_runs,
)
from bot.actions.questions import next_question, reply_asking, topic_choices
from bot.actions.turn import Question, Reply, Say, Tier, Turn
from bot.places import country_name
from bot.taxonomy import CONCERN_INTENTS, OFFER_INTENTS, URGENT_INTENTS

if TYPE_CHECKING:
    from collections.abc import Callable

#: What lines of the need come second for: who helps with pay, with a journey home, with a bed for the night.
_LINES_FOR = {
    "unpaid_wages": "worker_rights", "debt": "worker_rights", "documents_taken": "worker_rights",
    "embassy": "safe_migration", "go_home": "safe_migration", "where_to_go": "left_exploitation",
    "counselling": "left_exploitation", "basic_needs": "left_exploitation",
}  # fmt: skip
#: The emergency number stands before the answer to these.
_WITH_EMERGENCY_NUMBER = frozenset(
    {"medical", "danger_grows", "call_for_me", "risky_escape", "is_with_me", "made_to_carry"}
)
#: What is said to a question that comes again, before it is not known.
_FURTHER = {"no_papers": "utter_first_ask_them", "line_who": "utter_follow_up_no_police"}
#: What is told and not asked: "I don't have the answer" is none to it.
_NO_QUESTIONS = frozenset(
    {
        "scared",
        "complaint",
        "danger_grows",
        "not_for_me",
        "took_a_step",
        "feels_better",
        "made_to_carry",
        "forced_sex",
    }
)
#: Names the emergency number itself.
_CALL_NOW = "utter_follow_up_call_now"
#: Who has an offer is answered about that, and who tells of another as one who may want to step in.
_OF_AN_OFFER, _OF_ANOTHER = frozenset({"tells_more", "is_it_crime"}), frozenset({"how_to_leave"})
#: After these an act or a wish to die is no emergency any more: what is asked next is answered as such.
_CALMER = frozenset({"took_a_step", "feels_better"})
#: What is asked by somebody who wants to know who is behind a number.
_ABOUT_WHO_ANSWERS = frozenset(
    {"utter_follow_up_line_who", "utter_follow_up_trust_number", "utter_follow_up_no_police"}
)
#: Answers that need no line beside them, or must not have one.
_WITHOUT_LINES = frozenset({"delete_chat", "silence"})
#: What somebody may want who only asks, or was misunderstood.
_OFFERED = ("spot_the_signs", "report_suspicion", "what_is_trafficking", "find_helpline")
#: Answers that end the need: it was none.
_ENDS = {"last_need": None, "last_tier": None, "minor": None}
_MOST, _MOST_BY_SMS = 2, 1
WHICH, TELLS_MORE = "utter_follow_up_which", "utter_follow_up_tells_more"


def follow_up_reply(turn: Turn) -> Reply:
    """The answer to a follow-up; to one that was answered before, other lines than those."""
    kind = turn.choice or ""
    if found := _OF_WHO_WRITES.get(kind):
        return found(turn)
    response = _response(turn, kind)
    if response in turn.said and kind != "tells_more":
        return _answered_before(turn, kind)
    if found := _OF_FEAR.get(kind):
        return found(turn)
    if kind in _WITHOUT_LINES or response.endswith("_offer"):
        return reply_asking(turn, [Say(response)], None)
    return _with_lines(turn, response, _lines(turn, _situation(turn, kind)), number=kind in _WITH_EMERGENCY_NUMBER)


def _response(turn: Turn, kind: str) -> str:
    """Name of the answer, which is another one to somebody with an offer, and to who tells of another person."""
    if kind in _OF_AN_OFFER and turn.last_need in OFFER_INTENTS:
        return f"utter_follow_up_{kind}_offer"
    if kind == "call_now" and turn.country is None:
        return f"{_CALL_NOW}_unknown_country"
    return f"utter_follow_up_{kind}" + ("_other" if kind in _OF_ANOTHER and turn.about_another else "")


def _answered_before(turn: Turn, kind: str) -> Reply:
    """What is said to the same once more: other words where there are any, what it may be about, or whom to ask."""
    further = _FURTHER.get(kind)
    if further and further not in turn.said:
        if further == "utter_follow_up_no_police":  # said of lines that are not the police, and of no others
            return _no_police(turn)
        return _with_lines(turn, further, _lines(turn, _situation(turn, kind)))
    if kind in _NO_QUESTIONS:
        return tells_more(turn) if TELLS_MORE not in turn.shown or WHICH in turn.said else which(turn)
    return ask_them(turn)


def ask_them(turn: Turn) -> Reply:
    """That the bot does not know it, and whom to ask."""
    return _with_lines(turn, "utter_follow_up_ask_them", _lines(turn, _situation(turn, "")))


def which(turn: Turn) -> Reply:
    """What it may be about, to choose from, where twice in a row it was not understood."""
    return Reply((Say(WHICH),))


def tells_more(turn: Turn) -> Reply:
    """That it was read, to somebody who goes on about a need whose advice was said."""
    return follow_up_reply(replace(turn, choice="tells_more"))


def _with_lines(turn: Turn, response: str, lines: list[dict[str, Any]], *, number: bool = False) -> Reply:
    if response in _ABOUT_WHO_ANSWERS:
        lines = with_who_runs(lines)
    says = [Say(response, {"helplines": lines})]
    calmer = response.removeprefix("utter_follow_up_") in _CALMER
    if (number or turn.was_emergency) and not (calmer or response.startswith(_CALL_NOW)):
        says.insert(0, in_danger_call(turn))
    asks = (turn.last_need in URGENT_INTENTS and not calmer) or turn.country is None
    question = next_question(turn) if asks else None
    over = calmer and turn.last_need == "self_harm"
    return reply_asking(turn, says, question, {"last_tier": Tier.URGENT.value} if over else None)


def _situation(turn: Turn, kind: str) -> str:
    need = turn.last_need or "find_helpline"
    adult = not turn.minor and need not in ("self_harm", "child_at_risk", "image_blackmail")
    return _LINES_FOR.get(kind, need) if adult else need


def _lines(turn: Turn, situation: str) -> list[dict[str, object]]:
    return offered_lines(turn, situation, most=_most(turn))


def _most(turn: Turn) -> int:
    return _MOST_BY_SMS if turn.channel.endswith("sms") else _MOST


def _no_police(turn: Turn) -> Reply:
    lines = independent_lines(turn, _situation(turn, ""))[: _most(turn)]
    if lines:
        return _with_lines(turn, "utter_follow_up_no_police", lines)
    return _with_lines(turn, "utter_follow_up_no_police_none", _lines(turn, _situation(turn, "")))


def _no_papers(turn: Turn) -> Reply:
    """A line that is no part of the authorities, where one is known; else what to ask any line first."""
    if lines := independent_lines(turn, _situation(turn, ""))[: _most(turn)]:
        return _with_lines(turn, "utter_follow_up_no_papers", lines)
    return _with_lines(turn, "utter_first_ask_them", with_who_runs(_lines(turn, _situation(turn, "no_papers"))))


def _is_me(turn: Turn) -> Reply:
    """The advice for who writes, who was taken for a witness or a relative."""
    need = "child_at_risk" if turn.last_need == "child_at_risk" else "being_exploited"
    about = replace(turn, last_need=need, child_of_another=False, second_country=None)
    facts = {"helplines": offered_lines(about, need)}
    says = [*in_danger_once(turn), Say("utter_follow_up_is_me"), Say(f"utter_urgent_{need}", facts)]
    return reply_asking(about, says, next_question(about), {"last_need": need, "last_tier": Tier.URGENT.value})


def _no_internet(turn: Turn) -> Reply:
    """The lines that take calls or plain text messages; from now on no others."""
    known = replace(turn, offline=True)
    lines = _lines(known, _situation(turn, ""))
    only_calls = turn.contact == "text" and all(line["reach"] in ("call", "web") for line in lines)
    response = "utter_follow_up_no_text_line" if only_calls else "utter_follow_up_no_internet"
    return reply_asking(known, [Say(response, {"helplines": lines})], None, {"offline": True})


def _not_me(turn: Turn) -> Reply:
    """Advice for a relative or friend from now on; a child stays a child, and suicidal words keep the crisis line."""
    stays = turn.last_need in ("self_harm", "child_at_risk", "immediate_danger", *CONCERN_INTENTS[:2])
    need = str(turn.last_need) if stays else "worried_about_someone"
    about = replace(turn, last_need=need)
    says = [Say("utter_follow_up_not_me", {"helplines": offered_lines(about, need)})]
    if about.was_emergency:
        says.insert(0, in_danger_call(turn))
    question = Question.COUNTRY if turn.country is None else None
    return reply_asking(about, says, question, {"last_need": need} | ({} if stays else {"last_tier": None}))


def _not_for_me(turn: Turn) -> Reply:
    """Other lines than those for women or children, which are for somebody else; without any, all others.

    Lines for everybody stay: who says "this is for women" of one line would lose the right one, too.
    """
    situation = _situation(turn, "")
    named = [line for line in offered_lines(turn, situation) if "line" in line]
    unfit = [line for line in named if line["for_some"]] or named
    failed = turn.failed_lines | {str(line["line"]) for line in unfit}
    grown_up = turn.minor is None and any(line["category"] == "child" for line in unfit)
    known = replace(turn, failed_lines=failed, minor=False if grown_up else turn.minor)
    lines = offered_lines(known, situation) or other_lines(known, situation)
    says = [Say("utter_follow_up_not_for_me", {"helplines": lines[: _most(turn)]})]
    remember = {"failed_lines": sorted(failed)} | ({"minor": False} if grown_up else {})
    return reply_asking(known, says, None, remember)


def _abroad(turn: Turn) -> Reply:
    """The lines of another country that the message names, else what can be dialled from where."""
    other = next((code for code in turn.named_countries if code != turn.country), None)
    if other is None:
        lines = with_country_code(_lines(turn, _situation(turn, "")))
        return _with_lines(turn, "utter_follow_up_line_abroad", lines)
    there = replace(turn, country=other)
    lines = offered_lines(there, _situation(turn, ""), most=_most(turn))
    facts = {"helplines": lines, "country": country_name(other, turn.language), **emergency_facts(there)}
    return reply_asking(turn, [Say("utter_helplines", facts)], None, {"second_country": other})


def _misunderstood(turn: Turn) -> Reply:
    topics = [topic for topic in turn.likely_topics if topic not in URGENT_INTENTS][:1]
    choices = topic_choices(dict.fromkeys([*topics, "find_helpline"]))
    return Reply((Say("utter_follow_up_not_this", choices=choices),), dict(_ENDS))


def _just_asking(turn: Turn) -> Reply:
    return Reply((Say("utter_follow_up_just_asking", choices=topic_choices(_OFFERED)),), dict(_ENDS))


_OF_FEAR: dict[str, Callable[[Turn], Reply]] = {"no_police": _no_police, "no_papers": _no_papers}
_OF_WHO_WRITES: dict[str, Callable[[Turn], Reply]] = {
    "not_me": _not_me,
    "is_me": _is_me,
    "no_internet": _no_internet,
    "not_this": _misunderstood,
    "just_asking": _just_asking,
    "not_for_me": _not_for_me,
    "line_abroad": _abroad,
}
