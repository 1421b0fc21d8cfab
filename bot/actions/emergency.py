"""Somebody's life or body is in danger now: the number first, then how to call without speaking."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.actions.parts.emergency_calls import (
    elsewhere_facts,
    emergency_facts,
    emergency_wording,
    in_danger_call,
    texted_call,
)
from bot.actions.parts.fallbacks import TELLS_MORE, tells_more
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.questions import next_question, reply_asking
from bot.actions.turn_action import TurnAction
from bot.taxonomy import URGENT_INTENTS
from bot.turns.turn import Question, Reply, Say, Tier, Turn

ELSEWHERE = "utter_danger_elsewhere"
NO_TEXT_LINE = "utter_follow_up_no_text_line"


def emergency_reply(turn: Turn) -> Reply:
    """Emergency number, what to do if one can't speak, the best helpline, a child's as well, and one question."""
    if all(turn.here_and_there):
        return _elsewhere(turn)
    cannot_speak = turn.question == Question.CONTACT and turn.choice == "text"
    if cannot_speak:
        turn = replace(turn, contact="text")
    numbers = emergency_facts(turn)
    need_now = turn.intent if turn.intent in URGENT_INTENTS else turn.last_need
    self_harm = need_now == "self_harm"
    response = emergency_wording(turn, self_harm=self_harm)
    again = response in turn.said  # the same words a second time would be no answer to "I can't talk, he will hear"
    response += "_simple" if again else ""
    most = 2 if turn.minor else 1  # for somebody under 18 the child line as well (safety.md, Conduct 10)
    lines = offered_lines(turn, "self_harm" if self_harm else "immediate_danger", most=most)
    if cannot_speak and again and not numbers["emergency_sms"] and _has_no_text_line(turn, lines):
        return reply_asking(turn, [Say(NO_TEXT_LINE, {"helplines": lines})], None, _remembered(self_harm, cannot_speak))
    says = [Say(response, {"helplines": lines})]
    says += texted_call(turn)
    if numbers["add_112"] and turn.country is not None:
        says.append(Say("utter_add_112"))
    if lines and (again or not self_harm):
        says.append(Say("utter_then_helpline", {"helplines": lines}))
    question = next_question(turn)
    if question is Question.UNDER_18:
        question = None  # the number matters; age can wait
    return reply_asking(turn, says, question, _remembered(self_harm, cannot_speak))


def _has_no_text_line(turn: Turn, lines: list[dict[str, Any]]) -> bool:
    """Whether who asks once more for a line to write to must hear that there is none."""
    only_calls = bool(lines) and all(line["reach"] == "call" for line in lines)
    return only_calls and turn.country is not None and NO_TEXT_LINE not in turn.said


def _remembered(self_harm: bool, cannot_speak: bool) -> dict[str, Any]:
    need = "self_harm" if self_harm else "immediate_danger"
    return {"last_need": need, "last_tier": Tier.EMERGENCY.value} | ({"contact": "text"} if cannot_speak else {})


def danger_told(turn: Turn) -> Reply:
    """The emergency reply; to somebody who has read it and goes on to say what happens, its number and who can help."""
    read = any(name.startswith("utter_emergency") for name in turn.said) and turn.was_emergency
    acts = turn.intent == "self_harm"  # pills that were taken are said again in full
    goes_on = read and not (acts or turn.pressed or turn.place_said or turn.question)
    return tells_more(turn) if goes_on and TELLS_MORE not in turn.shown else emergency_reply(turn)


def _elsewhere(turn: Turn) -> Reply:
    """To a mother in Mozambique whose daughter is held in Johannesburg: both numbers, and where each works.

    The conversation stays about the other person: whoever writes is in no danger themself.
    """
    need = turn.last_need or "worried_about_someone"
    lines = offered_lines(turn, need, most=2)
    says = [Say(ELSEWHERE, {**elsewhere_facts(turn), "helplines": lines})]
    if ELSEWHERE in turn.said:  # in short, to who has read it and tells what happens
        says = [in_danger_call(turn), Say(TELLS_MORE, {"helplines": lines})]
    return reply_asking(turn, says, None, {"last_need": need, "last_tier": Tier.EMERGENCY.value})


class Emergency(TurnAction):
    """Attack, confinement, weapon, injury, or a suicide under way."""

    action_name = "action_emergency"

    def answer(self, turn: Turn) -> Reply:
        """The emergency reply."""
        return danger_told(turn)
