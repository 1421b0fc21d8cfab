"""The numbers of the country, or the question where somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.needs.emergency import emergency_reply
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.questions import reply_asking
from bot.slots import Slot
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def helpline_reply(turn: Turn) -> Reply:
    """Lines and emergency number of the country, or the question for the country."""
    if turn.was_emergency and turn.country:
        return emergency_reply(turn)
    goes_on = turn.intent == "tell_location" and turn.last_need  # a banker's next question is still a banker's
    remember = {} if turn.in_need or goes_on else {Slot.LAST_NEED: "find_helpline"}
    if turn.country is None or turn.place.candidates:
        return reply_asking(turn, [Say("utter_helplines_unknown_country")], Question.COUNTRY, remember)
    # a crisis line is not lost to "what number was it?"
    need = (turn.last_need if turn.in_need else None) or "find_helpline"
    question = Question.COUNTRY_RIGHT if turn.place.source is CountrySource.ASSUMED else None
    return reply_asking(turn, [Say("utter_helplines", offered_lines(turn, need))], question, remember)
