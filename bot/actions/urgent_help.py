"""Exploitation, child abuse, blackmail or suicidal thoughts going on: the right line, and one question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.needs.emergency import danger_told
from bot.actions.needs.urgent import urgent_reply
from bot.actions.parts.child_lines import child_lines_said
from bot.actions.parts.emergency_calls import elsewhere_facts, emergency_wording, in_danger_call
from bot.actions.parts.fallbacks import WHICH, left, tells_more, which, which_of
from bot.actions.parts.help_lines import SELF_HARM_OF_ANOTHER, offered_lines
from bot.actions.parts.questions import next_question, reply_asking
from bot.actions.turn_action import TurnAction
from bot.slots import Slot
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS, Tier
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def _age_told(turn: Turn) -> Reply:
    """The child line beside the advice that was given: an age changes nothing about a threat with pictures."""
    question = next_question(replace(turn, known=replace(turn.known, minor=True)))
    return reply_asking(turn, [child_lines_said(turn)], question, {Slot.MINOR: True})


def _wish_of_another(turn: Turn) -> Reply:
    """The number, what to do for somebody who wants to die, and the crisis line, for both of them.

    What else is urgent is answered behind it. The conversation stays about that other person, or about an emergency
    where something was done: what is asked next does not mean that the writer wants to die.
    """
    beside = next((need for need in turn.message.other_intents if need in URGENT_INTENTS), None)
    before = turn.last_need if turn.last_need in NEED_INTENTS and turn.last_need != "self_harm" else None
    here_now = turn.tier is Tier.EMERGENCY and not elsewhere_facts(turn)
    need = "immediate_danger" if here_now else beside or before or "worried_about_someone"
    about = turn.about(need)
    says = [*_call(turn), Say(SELF_HARM_OF_ANOTHER, offered_lines(turn, "self_harm"))]
    if beside is not None:
        says.append(Say(turn.advice(beside) + "_simple", offered_lines(about, beside)))
    question = Question.COUNTRY if turn.country is None else None
    tier = Tier.EMERGENCY if here_now else Tier.URGENT  # the next question of someone far away needs no number first
    return reply_asking(about, says, question, {Slot.LAST_NEED: need, Slot.LAST_TIER: tier.value})


def _call(turn: Turn) -> list[Say]:
    """The number to call: at once where there is an act or an attack, else if it comes to that."""
    if turn.tier is not Tier.EMERGENCY or elsewhere_facts(turn):
        return [in_danger_call(turn)]
    return [Say(emergency_wording(turn))]


class UrgentHelp(TurnAction):
    """Somebody is exploited, a child is at risk, pictures are used for blackmail, or somebody wants to die."""

    action_name = "action_urgent_help"

    def answer(self, turn: Turn) -> Reply:
        """The urgent reply, or the emergency one where the message tells of danger now."""
        if turn.message.wish_of_another:
            return _wish_of_another(turn)
        if turn.tier is Tier.EMERGENCY:
            return danger_told(turn)
        if turn.message.question == Question.UNDER_18:
            return _age_told(turn)
        read = turn.advice(turn.intent) in turn.known.said and not turn.place.said
        goes_on = read and turn.intent == turn.last_need and turn.intent != "self_harm"  # that is never only "more"
        return (_gone_on(turn) if goes_on else None) or urgent_reply(turn, turn.intent, simple=read)


def _gone_on(turn: Turn) -> Reply | None:
    """What is said to somebody who goes on about a need whose advice they read; None where all of it was said."""
    if not turn.message.may_be_danger and (choice := which_of(turn)):
        return choice
    if left(turn) not in turn.known.shown:
        return tells_more(turn)
    return which(turn) if WHICH not in turn.known.said else None
