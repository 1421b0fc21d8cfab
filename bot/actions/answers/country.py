"""In which country is the person, and was it guessed rightly?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.needs.place_told import continue_need
from bot.actions.needs.what_comes_next import noted, once_more
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.need_again import simpler_reply
from bot.actions.parts.questions import reply_asking
from bot.slots import Slot
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def country_reply(turn: Turn) -> Reply:
    """The country is refused: help that needs none. "Yes" names no country and refuses none: it is asked again."""
    if _names_country(turn):
        return continue_need(turn.read_as("tell_location"))
    if turn.message.choice != "no":
        return once_more(turn, Question.COUNTRY)
    if turn.was_emergency:
        return simpler_reply(turn.without_open_question())
    lines = offered_lines(turn, turn.last_need or "find_helpline")
    return Reply((Say("utter_country_refused", lines),), {Slot.COUNTRY_REFUSED: True})


def country_right_reply(turn: Turn) -> Reply:
    """Thanks for a yes; after a no the country is unknown, and asked for where the message names no other."""
    if turn.message.choice == "yes":
        reply = noted(replace(turn, place=replace(turn.place, source=CountrySource.SAID)))
        return Reply(reply.says, {**reply.remember, Slot.COUNTRY_SOURCE: CountrySource.SAID.value}, reply.asks)
    if _names_country(turn):
        return continue_need(turn.read_as("tell_location"))
    unknown = replace(turn, place=replace(turn.place, country=None, source=None))
    forget = {Slot.COUNTRY: None, Slot.COUNTRY_SOURCE: None, Slot.COUNTRY_REFUSED: True}
    return reply_asking(unknown, [], Question.COUNTRY, forget)


def _names_country(turn: Turn) -> bool:
    """Whether the message answers with a country: "no, we moved, and now we are staying in Italy" denies another."""
    return turn.place.said and turn.country is not None and not turn.place.candidates
