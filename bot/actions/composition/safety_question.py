"""Whether somebody is safe is asked where that is in doubt; of another person the number is said instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import NAMES_NUMBER, TELLS_NUMBER, in_danger_call
from bot.actions.parts.follow_up_lines import few_lines, situation_for
from bot.actions.parts.questions import ANSWERING
from bot.actions.parts.said_to import CARE_COMES_FIRST, IS_HURT
from bot.taxonomy import URGENT_INTENTS, Tier
from bot.turns.age import MEET_PEOPLE
from bot.turns.question import Question
from bot.turns.reply import Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: How often somebody is asked in a session whether they are safe; nobody who said yes is asked again (decision 0013).
MOST_SAFETY_QUESTIONS = 2

#: Questions that route better: the safety question comes before them, and its answer leads to them.
_CAN_WAIT = frozenset({Question.COUNTRY, Question.COUNTRY_RIGHT, Question.CONTACT, Question.UNDER_18})


def needs_safety_question(turn: Turn, asks: Question | None) -> bool:
    """Whether a doubt becomes the safety question; it takes the place of one that can wait.

    Args:
        turn: the turn that is answered.
        asks: what the reply asks so far.
    """
    answered_elsewhere = turn.another_may_be_in_danger or turn.was_emergency or _number_was_said(turn)
    if not turn.message.asks or answered_elsewhere or _is_answered(turn) or _was_asked_enough(turn):
        return False
    return asks is None or asks in _CAN_WAIT


def _is_answered(turn: Turn) -> bool:
    return turn.message.safe_beside or (turn.known.open_question is Question.SAFE and turn.intent in ANSWERING)


def _was_asked_enough(turn: Turn) -> bool:
    twice_now = turn.known.open_question is Question.SAFE and turn.known.reminded
    return twice_now or turn.known.asked_safe >= MOST_SAFETY_QUESTIONS or "utter_safe_yes" in turn.known.said


def _number_was_said(turn: Turn) -> bool:
    """Whether somebody in need was asked before, or told whom to call in danger: a doubt is no reason to ask again."""
    told = any(name.startswith(TELLS_NUMBER) for name in turn.known.said)
    return turn.in_need and not turn.known.first and (turn.known.asked_safe > 0 or told)


def without_feared_number(turn: Turn, says: list[Say]) -> list[Say]:
    """The reply without the number to call in danger, for someone who fears the police and read it before.

    "The police are paid by the company" was answered four times with the number of the police first. Beside what to do
    for somebody hurt it stays: "call, say ambulance" was read by a woman in pain, and no number.
    """
    if any(say.response.startswith((IS_HURT, CARE_COMES_FIRST)) for say in says):  # the number of an ambulance
        return says
    suicidal = "self_harm" in (turn.intent, turn.last_need)
    read = any(name.startswith(NAMES_NUMBER) for name in turn.known.said)
    told = turn.message.may_be_danger or turn.message.tells_of_danger
    danger = told or turn.tier is Tier.EMERGENCY or turn.was_emergency
    if not (turn.known.fears_authorities and read) or suicidal or danger:
        return says
    return [say for say in says if not say.response.startswith(TELLS_NUMBER)] or says


def with_number_in_danger(turn: Turn, says: list[Say]) -> list[Say]:
    """The number to call first, where danger is told, or thought of for another person, and the reply has none.

    About another person it takes the place of the safety question. Someone who asks at work about a person before them
    reads it as soon as they say where they are: it was another number, or none, before. Someone who fears the police
    and read their number is told it again only if the gate itself is in doubt:
    "he locked the door. will they deport me?". With a new country come its number and its lines.
    """
    if any(say.response.startswith(NAMES_NUMBER) for say in says):
        return says
    if _moved_in_need(turn) and not any(say.lines for say in says):
        return [in_danger_call(turn), *says, Say("utter_then_helpline", few_lines(turn, situation_for(turn)))]
    at_work = _tells_where_at_work(turn) or _tells_of_danger_at_work(turn)
    due = turn.another_may_be_in_danger or _tells_of_own_danger(turn) or at_work
    return [in_danger_call(turn), *says] if due and not turn.has_read_number else says


def _tells_of_danger_at_work(turn: Turn) -> bool:
    """Whether someone who meets people at work tells of danger: "he moves the sisters tonight", of a social worker."""
    return turn.last_need in MEET_PEOPLE and turn.message.tells_of_danger and not turn.message.pressed


def _moved_in_need(turn: Turn) -> bool:
    """Whether someone in urgent need tells a new country, whatever else the message was answered as.

    "We dey Agadez now, they took our phones" was answered by advice about phones, and no number of Niger.
    """
    return turn.last_need in URGENT_INTENTS and turn.place.said and not (turn.place.same or turn.known.first)


def _tells_where_at_work(turn: Turn) -> bool:
    """Whether someone who meets people at work names a new place: "I'm in Houston, they are in room 214"."""
    return turn.last_need in MEET_PEOPLE and turn.place.said and not turn.place.same


def _tells_of_own_danger(turn: Turn) -> bool:
    """Whether someone in urgent need tells of danger, whatever else the message was read and answered as."""
    urgent = turn.last_need in URGENT_INTENTS and not (turn.known.hidden or turn.message.pressed)
    return turn.message.tells_of_danger and urgent and (turn.message.asks or not turn.known.fears_authorities)
