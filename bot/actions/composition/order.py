"""The order of a reply: what saves comes first, one question comes last (safety.md, Conduct 1 to 3 and 9)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.composition.answers_beside import with_answers_beside
from bot.actions.composition.beside_first_aid import with_what_doctors_tell
from bot.actions.composition.emergency_number import with_emergency_number
from bot.actions.composition.further_subjects import asks_to_choose, with_further_subjects
from bot.actions.composition.number_of_mobiles import with_number_of_mobiles
from bot.actions.composition.number_of_there import with_number_of_there
from bot.actions.composition.opening import with_apology, with_excuse, with_opening
from bot.actions.composition.safety_question import (
    MOST_SAFETY_QUESTIONS,
    needs_safety_question,
    with_number_in_danger,
    without_feared_number,
)
from bot.actions.parts.emergency_calls import in_danger_call
from bot.actions.parts.questions import ANSWERING, is_assumed_long_enough, next_question, reply_asking
from bot.slots import Slot
from bot.taxonomy import IntentName, Tier
from bot.turns.question import ABOUT_PLACE, Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Questions worth asking once more when the person first wanted to know something else.
_WORTH_REPEATING = frozenset({Question.SAFE, Question.COUNTRY, Question.CONTACT})

#: What people want to know before they answer a question.
_ASKED_BEFORE_ANSWERING: frozenset[IntentName] = frozenset({"ask_privacy"})

#: Put once in a session, and where somebody is so often.
_ASKED_ONCE = frozenset({Question.COUNTRY_RIGHT, Question.CONTACT, Question.UNDER_18})
_MOST_COUNTRY_QUESTIONS = 3

#: Responses that are questions, answered by their choices: without these "Which language?" asks for nothing.
_ASK_THEMSELVES = frozenset({"utter_change_language", "utter_follow_up_just_asking"})

#: Says that a message was read, and answers nothing.
_NOTED = "utter_noted"


def compose(turn: Turn, reply: Reply) -> Reply:
    """The reply with what belongs to any: one question, answers beside, first contact, the neutral line after silence.

    In an emergency and for urgent needs the number stays first, and first contact follows it. To somebody who must
    hide the chat nothing is added: another person may read the screen (Conduct 8).
    """
    if any(say.response == "utter_quick_exit" for say in reply.says):
        return reply
    reply = with_emergency_number(turn, _with_one_question(turn, reply))
    says = with_number_in_danger(turn, without_feared_number(turn, list(reply.says)))
    says = with_what_doctors_tell(turn, with_answers_beside(turn, says, reply.asks))
    says = with_opening(turn, with_apology(turn, says), reply.asks)
    says = with_excuse(turn, says, reply.asks)
    if turn.known.first:  # who is writing, what saves and a question together: by SMS every letter counts here
        says = [replace(say, brief=True) for say in says]
    named = with_number_of_mobiles(turn, with_number_of_there(turn, _choices_last(says)))
    return Reply(named, {**reply.remember, **_remembered(turn, reply)}, reply.asks)


def _remembered(turn: Turn, reply: Reply) -> dict[Slot, Any]:
    """What was said beside the reply and is not said again, and that a chat is hidden no more.

    It is no longer hidden once a need was answered, even by small talk alone: "no" to whether somebody is safe. Someone
    who asks what this is learns nothing of it, and it stays hidden.
    """
    answered = turn.tier is not Tier.CONVERSATION or bool(reply.remember.get(Slot.LAST_NEED))
    told = turn.known.hidden and answered and Slot.HIDDEN not in reply.remember
    introduced = {Slot.INTRODUCED: True} if turn.known.first else {}
    excused = {Slot.LANGUAGE_EXCUSED: True} if turn.message.not_ours else {}
    return introduced | excused | ({Slot.HIDDEN: None} if told else {})


def _with_one_question(turn: Turn, reply: Reply) -> Reply:
    """The reply with the question that matters most: whether somebody is safe, its own, or one that was interrupted.

    Behind a response that asks something itself there is no room for another: the number takes the place of whether
    somebody is safe.
    """
    asking = _without_what_was_told(turn, reply)
    if asking.says and asking.says[-1].response in _ASK_THEMSELVES:
        number = [in_danger_call(turn)] if needs_safety_question(turn, asking.asks) else []
        return replace(asking, says=(*number, *asking.says))
    if needs_safety_question(turn, asking.asks):
        reminded = {Slot.REMINDED: True} if turn.known.open_question is Question.SAFE else {}
        calm = _without_question(asking)
        return reply_asking(turn, calm.says, Question.SAFE, calm.remember | reminded)
    if asking.asks is not None:
        own = asking.asks is reply.asks
        return _without_question(asking) if own and _was_put_before(turn, asking) else asking
    question = None if _tells_contact(turn, asking) else _interrupted_question(turn)
    if question and not asks_to_choose(asking.says):
        return reply_asking(turn, asking.says, question, asking.remember | {Slot.REMINDED: True})
    return with_further_subjects(turn, asking)


def _without_question(reply: Reply) -> Reply:
    return Reply(reply.says[:-1], reply.remember) if reply.asks else reply


def _without_what_was_told(turn: Turn, reply: Reply) -> Reply:
    """The reply, which asks the next question where it asked for a country that this message tells beside."""
    if reply.asks is not Question.COUNTRY or not turn.place.said or not turn.country or turn.place.candidates:
        return reply
    return reply_asking(turn, reply.says[:-1], next_question(turn), reply.remember)


def _was_put_before(turn: Turn, reply: Reply) -> bool:
    """Whether the question was put already, and what came was no word about it: it was read and left unanswered.

    Only where the reply answers something: what is asked in between, and answered by a page, is followed by the
    question once more.
    """
    if reply.asks is Question.COUNTRY_RIGHT and reply.says[:-1] and is_assumed_long_enough(turn):
        return True
    answered = {say.response for say in reply.says[:-1]} - {_NOTED}
    return bool(answered) and _was_put_often_enough(turn, reply.asks)


def _was_put_often_enough(turn: Turn, question: Question | None) -> bool:
    """Whether a question that was not answered so far is dropped.

    Every number depends on where somebody is, so this is asked again. So is a question that was answered by an "ok".
    """
    if question is Question.SAFE:
        return turn.known.asked_safe > MOST_SAFETY_QUESTIONS
    if turn.intent == "ask_repeat":
        return False
    if question is Question.COUNTRY:
        return turn.known.asked_country >= _MOST_COUNTRY_QUESTIONS and turn.intent not in ANSWERING
    return (
        question in _ASKED_ONCE
        and f"utter_ask_{question}" in turn.known.said
        and turn.message.choice not in ("heard", "yes")
    )


def _interrupted_question(turn: Turn) -> Question | None:
    """The question that is open while somebody wants to know something else, and worth putting once more."""
    informed = turn.tier is Tier.INFORMATION or turn.intent in _ASKED_BEFORE_ANSWERING
    place_told = turn.known.open_question in ABOUT_PLACE and turn.place.said and turn.country is not None
    if not informed or turn.known.reminded or turn.message.safe_beside or place_told:
        return None
    return turn.known.open_question if turn.known.open_question in _WORTH_REPEATING else None


def _tells_contact(turn: Turn, reply: Reply) -> bool:
    """Whether "I can only text", read as what is asked for, was the answer to the open question."""
    return turn.known.open_question is Question.CONTACT and "contact" in reply.remember


def _choices_last(says: list[Say]) -> tuple[Say, ...]:
    """Only the last response shows choices, so that a number can mean one thing only."""
    return tuple(replace(say, choices=()) for say in says[:-1]) + tuple(says[-1:])
