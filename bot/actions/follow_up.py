"""What people ask and add once helplines were named: the answer to just that, and the line to ask further.

"Will the embassy help?", "where do I sleep?", "I am a man, they refused me": the advice for the need said again is no
answer. The kinds are those of `bot/data/follow_ups/kinds.yml`, the words `bot/data/guidance/follow_ups.yml`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.help_lines import in_danger_call, independent_lines, offered_lines
from bot.actions.questions import next_question, reply_asking, topic_choices
from bot.actions.turn import Question, Reply, Say, Turn
from bot.taxonomy import CONCERN_INTENTS, URGENT_INTENTS

if TYPE_CHECKING:
    from collections.abc import Callable

#: What lines of the need come second for: who helps with pay, with a journey home, with a bed for the night.
_LINES_FOR = {
    "unpaid_wages": "worker_rights", "debt": "worker_rights", "documents_taken": "worker_rights",
    "embassy": "safe_migration", "go_home": "safe_migration", "where_to_go": "left_exploitation",
}  # fmt: skip
#: The emergency number stands before the answer to these.
_WITH_EMERGENCY_NUMBER = frozenset({"medical", "danger_grows"})
#: What somebody may want who only asks, or was misunderstood.
_OFFERED = ("spot_the_signs", "report_suspicion", "what_is_trafficking", "find_helpline")
#: Answers that end the need: it was none.
_ENDS = {"last_need": None, "last_tier": None, "minor": None}
_MOST, _MOST_BY_SMS = 2, 1


def follow_up_reply(turn: Turn) -> Reply:
    """The answer to a follow-up; to one that was answered before, other lines than those."""
    kind = turn.choice or ""
    if found := _OF_WHO_WRITES.get(kind):
        return found(turn)
    response = f"utter_follow_up_{kind}"
    if response in turn.said and kind != "tells_more":
        return tells_more(turn) if kind == "scared" else ask_them(turn)
    if kind == "no_police":
        return _no_police(turn)
    return _with_lines(turn, response, _lines(turn, _situation(turn, kind)), number=kind in _WITH_EMERGENCY_NUMBER)


def ask_them(turn: Turn) -> Reply:
    """That the bot does not know it, and whom to ask."""
    return _with_lines(turn, "utter_follow_up_ask_them", _lines(turn, _situation(turn, "")))


def tells_more(turn: Turn) -> Reply:
    """That it was read, to somebody who goes on about a need whose advice was said."""
    return follow_up_reply(replace(turn, choice="tells_more"))


def _with_lines(turn: Turn, response: str, lines: list[dict[str, object]], *, number: bool = False) -> Reply:
    says = [Say(response, {"helplines": lines})]
    if number or turn.was_emergency:
        says.insert(0, in_danger_call(turn))
    question = next_question(turn) if turn.last_need in URGENT_INTENTS or turn.country is None else None
    if turn.open_question is Question.SAFE and not turn.reminded:
        return reply_asking(turn, says, Question.SAFE, {"reminded": True})
    return reply_asking(turn, says, question)


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


def _misunderstood(turn: Turn) -> Reply:
    topics = [topic for topic in turn.likely_topics if topic not in URGENT_INTENTS][:1]
    choices = topic_choices(dict.fromkeys([*topics, "find_helpline"]))
    return Reply((Say("utter_follow_up_not_this", choices=choices),), dict(_ENDS))


def _just_asking(turn: Turn) -> Reply:
    return Reply((Say("utter_follow_up_just_asking", choices=topic_choices(_OFFERED)),), dict(_ENDS))


_OF_WHO_WRITES: dict[str, Callable[[Turn], Reply]] = {
    "not_me": _not_me,
    "not_this": _misunderstood,
    "just_asking": _just_asking,
}
