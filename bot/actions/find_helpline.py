"""Somebody asks for a number, a person, or says only where they are."""

from __future__ import annotations

from bot.actions.concern import concern_reply, numbers_again
from bot.actions.emergency import emergency_reply
from bot.actions.help_lines import offered_lines
from bot.actions.need import Need
from bot.actions.questions import reply_asking
from bot.actions.urgent_help import urgent_reply
from bot.taxonomy import CONCERN_INTENTS, URGENT_INTENTS
from bot.turns.turn import CountrySource, Question, Reply, Say, Turn

#: Needs whose advice is not said again when the country becomes known. Suicidal words (Conduct 11) and blackmail, where
#: paying or sending more must not happen, get the whole again.
_SAID_ONCE = frozenset({"being_exploited", "child_at_risk", *CONCERN_INTENTS})


#: What to do about somebody else, as it may have been said already.
_ADVICE_OF_CONCERN = frozenset(
    {*(f"utter_{need}" for need in CONCERN_INTENTS), "utter_follow_up_missing", "utter_follow_up_ransom"}
)


def continue_need(turn: Turn) -> Reply:
    """The need that the conversation is about, with what was learnt since; the numbers where there is none."""
    if turn.was_emergency:
        return emergency_reply(turn)
    if turn.last_need in URGENT_INTENTS:
        return _numbers_of_place(turn, turn.last_need) or urgent_reply(turn, turn.last_need)
    if turn.last_need in CONCERN_INTENTS:
        return _numbers_of_place(turn, turn.last_need) or concern_reply(turn, turn.last_need)
    return helpline_reply(turn)


def _numbers_of_place(turn: Turn, need: str) -> Reply | None:
    """Only the numbers, where what to do was said before, with the buttons that a concern had."""
    if turn.country is None or turn.candidates or need not in _SAID_ONCE:
        return None
    if need in CONCERN_INTENTS:
        return numbers_again(turn, need) if turn.said & _ADVICE_OF_CONCERN else None
    if turn.advice(need) not in turn.said:
        return None
    full = urgent_reply(turn, need)
    lines = next(say.facts["helplines"] for say in full.says if "helplines" in say.facts)
    return reply_asking(turn, [Say("utter_helplines", {"helplines": lines})], full.asks, full.remember)


def helpline_reply(turn: Turn) -> Reply:
    """Lines and emergency number of the country, or the question for the country."""
    if turn.was_emergency and turn.country:
        return emergency_reply(turn)
    goes_on = turn.intent == "tell_location" and turn.last_need  # a banker's next question is still a banker's
    remember = {} if turn.in_need or goes_on else {"last_need": "find_helpline"}
    if turn.country is None or turn.candidates:
        return reply_asking(turn, [Say("utter_helplines_unknown_country")], Question.COUNTRY, remember)
    need = (
        str(turn.last_need) if turn.in_need else "find_helpline"
    )  # a crisis line is not lost to "what number was it?"
    facts = {"helplines": offered_lines(turn, need)}
    question = Question.COUNTRY_RIGHT if turn.country_source is CountrySource.ASSUMED else None
    return reply_asking(turn, [Say("utter_helplines", facts)], question, remember)


class FindHelpline(Need):
    """A number, website or office is asked for, or a person instead of a machine."""

    action_name = "action_find_helpline"

    def answer(self, turn: Turn) -> Reply:
        """The lines of the country; a person who wants a human gets humans' numbers."""
        reply = helpline_reply(turn)
        if turn.intent == "talk_to_human":
            return Reply((Say("utter_talk_to_human"), *reply.says), reply.remember, reply.asks)
        return reply


class TellLocation(Need):
    """Somebody says where they are: the need that was open goes on with the numbers of that place."""

    action_name = "action_tell_location"

    def answer(self, turn: Turn) -> Reply:
        """The open need with the country's numbers, or a closed question where the place is ambiguous."""
        if not turn.place_said and not turn.candidates and turn.country is None:
            return reply_asking(turn, [Say("utter_country_not_understood")], Question.COUNTRY)
        return continue_need(turn)
