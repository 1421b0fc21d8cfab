"""What is said where the message was hardly understood: that, and what it may be about, instead of a wrong answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.composition.subject import DISMISSES, OF_SUPPORTERS, asks_behind_number, kept_to_subject
from bot.actions.parts.cry_for_help import CRIED, cry_for_help
from bot.actions.parts.emergency_calls import in_danger_call
from bot.actions.parts.fallbacks import ASK_THEM
from bot.actions.parts.follow_up_lines import few_lines, situation_for
from bot.actions.parts.need_again import need_again, simple_response
from bot.actions.parts.questions import reply_asking, topic_choices
from bot.guidance_pages import further_pages
from bot.slots import Slot
from bot.taxonomy import CHAT_INTENTS, OFFER_INTENTS, URGENT_INTENTS, WORK_INTENTS, IntentName, Tier
from bot.turns.certainty import HARDLY_SURE, SURE_OF_FAREWELL
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Guesses that are acted on even in doubt: to do so harms nobody, and not to do so may. They do not include the end of
#: all messages ("I can only write" is not to be told goodbye, and "STOP" is a command that needs no guess) and hiding
#: the chat: "she comes from Bouake" and "hurry" looked like it, and whoever needs it has a word and a button for it.
ACTED_ON: frozenset[IntentName] = frozenset(
    {"delete_my_data", "change_language", "ask_repeat", "tell_location", "talk_to_human", "bot_challenge"}
)

#: What concerns the person who writes: no supporter asks it.
_PERSONAL: frozenset[IntentName] = frozenset({*URGENT_INTENTS, "left_exploitation", *OFFER_INTENTS})

#: What is not said beside the question whether somebody is safe: "I can't help with that".
_NEVER_WITH_SAFETY_QUESTION: frozenset[IntentName] = DISMISSES | {
    "insult",
    "feedback_helpful",
    "feedback_unhelpful",
    "goodbye",
    "thank",
}

#: Topics that are never offered to somebody who has not named them.
_SAID_BY_THEMSELVES: frozenset[IntentName] = frozenset({"self_harm", "image_blackmail"})

#: Topics that are offered beside the numbers: more would not fit a text message.
OFFERED = 2


def reply_in_doubt(turn: Turn) -> Reply | None:
    """The reply to a guess that is as often wrong as right; None where the guess is answered.

    - Where somebody is in need, or asks about their work or offer, the message is about that (`subject.py`).
    - Small talk that is only guessed is not acted on: what the conversation is about is said again in other words, or
      a question that is open is asked again; else the likeliest topics can be chosen, and the numbers. "I have a baby"
      looks most like a goodbye to a model that knows first messages.
    - Guidance is given even in doubt: it says itself what it is about, and harms less than a question back. Only what
      supporters ask for is questioned, too: "I don't have money for a ticket" is no wish to donate.
    """
    if turn.message.pressed or turn.intent == "answer":
        return None
    if turn.known.hidden and turn.tier is Tier.CONVERSATION and turn.intent not in CHAT_INTENTS:
        # another person may write (safety.md, Conduct 8), or the same one: the number that any service names
        return Reply((Say("utter_bot_challenge"), Say("utter_any_emergency")))
    if kept := kept_to_subject(turn):
        return kept
    if _asks_what_now(turn):
        return None
    got_out = _maybe_got_out(turn) and turn.last_need is None
    if got_out or _dismisses_in_danger(turn) or _comes_back_in_need(turn):
        return cry_for_help(turn)
    guessed = _small_talk_is_guessed(turn) or _trade_is_guessed(turn)
    return _asked_back(turn) if guessed or _out_of_place(turn) else None


def _comes_back_in_need(turn: Turn) -> bool:
    """Whether someone in need before a silence would read "I can't help with that", or a page that is only guessed.

    "The wedding is tomorrow, what do I do?", 19 minutes after a girl told that she is to be married: the number and the
    question whether somebody is safe give away nothing to another reader. Once is enough.
    """
    if not turn.known.in_need_before or CRIED in turn.known.said:
        return False
    guessed = turn.message.unsure and (turn.tier is Tier.INFORMATION or _small_talk_is_guessed(turn))
    return turn.intent == "out_of_scope" or guessed


def _asks_what_now(turn: Turn) -> bool:
    """Whether "what now?" is answered with the numbers, which harm nobody, or with the next page."""
    return turn.intent == "menu" and turn.message.unsure and (turn.in_need or bool(further_pages(turn.last_need or "")))


def _maybe_got_out(turn: Turn) -> bool:
    """Whether "you got out" is only guessed; nobody who may still be held is told so: "I need help, I'm in Doha"."""
    return turn.intent == "left_exploitation" and turn.message.unsure


def _dismisses_in_danger(turn: Turn) -> bool:
    """Whether "I can't help with that" would stand beside the question whether somebody is safe."""
    return turn.message.asks and not turn.in_need and turn.intent in _NEVER_WITH_SAFETY_QUESTION


def _small_talk_is_guessed(turn: Turn) -> bool:
    """Whether the guess is small talk that is not acted on in doubt, or a place where none is named."""
    if not turn.message.unsure:
        return False
    if turn.intent == "tell_location" and not turn.place.said and not turn.place.candidates:
        return True
    return turn.tier is Tier.CONVERSATION and (turn.intent not in ACTED_ON or _leads_away_from_need(turn))


def _trade_is_guessed(turn: Turn) -> bool:
    """Whether a first message is hardly a question about the writer's trade.

    Months without pay, in Egyptian, looked most like a buyer's question, and were answered with a page for companies.
    """
    return turn.intent in WORK_INTENTS and turn.message.confidence < HARDLY_SURE and turn.last_need is None


def _leads_away_from_need(turn: Turn) -> bool:
    """Whether the guess would lead somebody in need away from it: to erase, or to a list of languages."""
    return turn.in_need and turn.message.asked_language is None and turn.intent in ("delete_my_data", "change_language")


def _asked_back(turn: Turn) -> Reply:
    if turn.intent == "quick_exit" and turn.in_need:  # one of its answers is "someone is near me"
        return reply_asking(turn, [in_danger_call(turn)], Question.SAFE, {Slot.REMINDED: True})
    if turn.in_need and _says_more_than_sorry(turn) and (again := need_again(turn)):
        return again
    if turn.known.open_question:
        return reply_asking(turn, [Say("utter_not_sure")], turn.known.open_question, {Slot.REMINDED: True})
    unfit = OF_SUPPORTERS | (_SAID_BY_THEMSELVES - {turn.last_need})  # giving is offered only to those who ask
    topics = [topic for topic in turn.message.likely_topics if topic not in unfit][:OFFERED]
    if not topics:  # nobody in need is left without a line
        asks_them = Say(ASK_THEM, few_lines(turn, situation_for(turn))) if turn.in_need else Say("utter_not_sure")
        return Reply((asks_them,))
    return Reply((Say("utter_not_sure", choices=topic_choices((*topics, "find_helpline"))),))


def _says_more_than_sorry(turn: Turn) -> bool:
    """Whether advice about the need comes before "I am not sure what you mean": it was not given yet, or is vital."""
    return turn.known.reminded or turn.last_need == "self_harm" or simple_response(turn) not in turn.known.said


def _out_of_place(turn: Turn) -> bool:
    """Whether this person can't mean the guess: a job seeker got out of nothing, a captive gives nothing.

    A teacher may ask about training, and about a pupil.
    """
    of_teacher = turn.intent == "request_training" and turn.message.confidence >= SURE_OF_FAREWELL
    answered = of_teacher or asks_behind_number(turn)
    of_supporter = turn.intent in OF_SUPPORTERS and not answered and turn.last_need in _PERSONAL
    return of_supporter or (_maybe_got_out(turn) and turn.last_need in OFFER_INTENTS)
