"""What follows an answer: the next question, the same one again, or the need of the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.needs.emergency import emergency_reply
from bot.actions.parts.emergency_calls import in_danger_call
from bot.actions.parts.need_again import need_again, simpler_reply
from bot.actions.parts.questions import next_question, reply_asking
from bot.slots import Slot
from bot.taxonomy import URGENT_INTENTS
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def noted(turn: Turn) -> Reply:
    """Thanks, and the next question that routes better; none is asked for its own sake."""
    question = next_question(turn) if turn.last_need in URGENT_INTENTS else None
    if turn.was_emergency and question is None:  # "write whenever you want" is no word to somebody who is locked in
        return simpler_reply(turn.without_open_question())
    says = [Say("utter_noted")] if question else [Say("utter_noted"), Say("utter_anything_else")]
    return reply_asking(turn, says, question)


def once_more(turn: Turn, question: Question) -> Reply:
    """The same question again, but only once: an "ok" may be all that there is to say."""
    if turn.known.reminded:
        return need_goes_on(turn) or Reply((Say("utter_anything_else"),))
    return reply_asking(turn, [], question, {Slot.REMINDED: True})


def need_goes_on(turn: Turn) -> Reply | None:
    """The need again for a child and for somebody who wants to die: nothing they read sounds like the end of it."""
    return need_again(turn.without_open_question()) if turn.last_need in ("self_harm", "child_at_risk") else None


def emergency_goes_on(turn: Turn) -> Reply:
    """The number again to a yes or a no that answers nothing, and whether it is over where that was just said."""
    if any(name.startswith("utter_emergency") and name.endswith("_simple") for name in turn.known.shown):
        return reply_asking(turn, [in_danger_call(turn)], Question.SAFE)
    return simpler_reply(turn) if turn.message.choice == "no" else emergency_reply(turn)
